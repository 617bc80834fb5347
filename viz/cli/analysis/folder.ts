import { join, relative } from "node:path";
import { code, compiler, type Decisions, type GivenData, scenarioHash } from "../../../workers/host.ts";
import { version } from "../../../workers/index.ts";
import type { Locale } from "../../text/locale.ts";
import { say } from "../../text/said/say.ts";
import { codeName } from "../codeName.ts";
import type { InputFile } from "../inputs.ts";
import { type Io, UsageError } from "../io.ts";
import { loadScenario } from "../load.ts";
import { isOurs, readRecorded } from "../recorded.ts";
import { openRowFile } from "../rowFile.ts";

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
  const { names, column } = await openRowFile(path, io);
  const { replications, seed } = recorded.run;
  const futuresPerDraw = typeof recorded.run.futuresPerDraw === "number" ? recorded.run.futuresPerDraw : 1;
  const plan = compiler(futuresPerDraw)(parsed.scenario, []);
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
