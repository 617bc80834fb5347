import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Summary } from "../../engine/index.ts";
import type { LibraryEntry } from "../../scenarios/libraryFigures.ts";
import type { LibraryRow } from "../../scenarios/libraryPage.ts";
import { nodeDisk } from "../../viz/cli/disk.ts";
import { fondrisk } from "../../viz/cli/fondrisk.ts";
import { runCommand } from "../../viz/cli/run.ts";
import { fakeIo } from "../viz/cli/fakeIo.ts";
import { localThread } from "../viz/cli/localThread.ts";
import { readLibrary } from "./libraryRun.ts";

export const replications = 4096;
export const seed = "1";

/** A row of the library's page, by the command that stands in it. */
export async function libraryRow({ file, figures }: LibraryEntry): Promise<LibraryRow> {
  const folder = mkdtempSync(join(tmpdir(), "fondrisk-library-"));
  const { io, out } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  const argv = ["run", file, "--replications", `${replications}`, "--seed", seed, "--json", "--workers", "1", "--no-alternatives"];
  const code = await fondrisk(argv, [runCommand], io);
  rmSync(folder, { recursive: true });
  if (code !== 0) throw new Error(`run ${file} ended with ${code}`);
  const summary = JSON.parse(out()) as Summary;
  const { meta, scenario } = readLibrary(file);
  const { question = "", finding = "" } = meta;
  return {
    file,
    name: scenario.name,
    question,
    finding,
    figures: figures.map((read) => read(summary)),
    resultHash: summary.run.resultHash!,
  };
}
