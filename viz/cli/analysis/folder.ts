import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { type AsyncBuffer, parquetMetadataAsync, parquetRead } from "hyparquet";
import { code, compiler, type Decisions, type GivenData, scenarioHash } from "../../../workers/host.ts";
import { version } from "../../../workers/index.ts";
import type { Locale } from "../../text/locale.ts";
import { say } from "../../text/said/say.ts";
import { codeName } from "../codeName.ts";
import type { InputFile } from "../inputs.ts";
import { type Io, UsageError } from "../io.ts";
import { loadScenario } from "../load.ts";
import { isOurs, readRecorded } from "../recorded.ts";

/** Is the argument a folder, and so perhaps one of results? */
export function isFolder(argument: string, path: string, io: Io): boolean {
  return argument !== "-" && io.disk.facts(path)?.kind === "folder";
}

/**
 * The futures that a folder of results holds, one column at a time.
 *
 * throws  UsageError if the folder is not whole, was made by other code or of another scenario, or has no rows
 */
export async function folderData(
  argument: string,
  folder: string,
  locale: Locale,
  io: Io,
): Promise<{ readonly data: GivenData; readonly inputs: readonly InputFile[]; readonly decisions: Decisions | null }> {
  const recorded = await readRecorded(folder, io);
  const shown = relative(io.folder, folder) || ".";
  if (!isOurs(recorded)) {
    const [made, here] = [codeName({ version: recorded.run.version, code: recorded.run.code ?? "unknown" }), codeName({ version, code })];
    throw new UsageError(say("otherCode", { folder: shown, made, here }));
  }
  const { parsed, source } = loadScenario(join(argument, "scenario.yaml"), [], io, locale);
  if (scenarioHash(parsed.scenario) !== recorded.scenario.hash) {
    throw new UsageError(say("otherScenario", { folder: shown }));
  }
  const path = join(folder, "replications.parquet");
  if (io.disk.facts(path)?.kind !== "file") throw new UsageError(say("noRows", { folder: shown }));
  const file = fileBuffer(path, io);
  const metadata = await parquetMetadataAsync(file);
  const names = new Set(metadata.schema.slice(1).map(({ name }) => name));
  const { replications, seed } = recorded.run;
  const futuresPerDraw = typeof recorded.run.futuresPerDraw === "number" ? recorded.run.futuresPerDraw : 1;
  const plan = compiler(futuresPerDraw)(parsed.scenario, []);
  const column = async (name: string): Promise<Float64Array> => {
    const values = new Float64Array(replications).fill(Number.NaN);
    await parquetRead({
      file,
      metadata,
      columns: [name],
      compressors: { GZIP: (input: Uint8Array) => new Uint8Array(gunzipSync(input)) },
      onChunk: ({ columnData, rowStart }) => {
        for (let i = 0; i < columnData.length; i++) values[rowStart + i] = columnData[i] === null ? Number.NaN : Number(columnData[i]);
      },
    });
    return values;
  };
  return {
    data: { scenario: parsed.scenario, plan, seed, replications, futuresPerDraw, names, column },
    inputs: source.inputs,
    decisions: parsed.decisions,
  };
}

/** Columns that a folder must have, for an analysis. throws  UsageError that names the columns to run with */
export function requireColumns(names: readonly string[], data: GivenData, shown: string): void {
  const missing = names.filter((name) => !data.names.has(name));
  if (missing.length === 0) return;
  const history = missing.some((name) => name.startsWith("history.") || name === "fund.capitalNeeded");
  const others = missing.filter((name) => !name.startsWith("history.") && name !== "fund.capitalNeeded");
  const list = ["default", ...(history ? ["history"] : []), ...others].join(",");
  const lacks = { folder: shown, column: missing[0]!, list };
  throw new UsageError(missing.length > 1 ? say("lacksColumns", { ...lacks, count: missing.length - 1 }) : say("lacksColumn", lacks));
}

function fileBuffer(path: string, io: Io): AsyncBuffer {
  const byteLength = io.disk.facts(path)?.bytes ?? 0;
  return {
    byteLength,
    async slice(start, end = byteLength) {
      io.interrupt.throwIfAborted();
      const bytes = new Uint8Array(end - start);
      const file = io.disk.openToRead(path);
      try {
        for (let at = 0; at < bytes.length; ) {
          const got = io.disk.readAt(file, bytes.subarray(at), start + at);
          if (got === 0) throw new UsageError(say("endsEarly", { file: path }));
          at += got;
        }
      } finally {
        io.disk.close(file);
      }
      return bytes.buffer;
    },
  };
}
