import { createHash } from "node:crypto";
import { dirname, relative, resolve, sep } from "node:path";
import { textLimits as limits, problem } from "../../workers/host.ts";
import { decodeTable } from "../costs/costTable.ts";
import type { Io } from "./io.ts";
import { readBytes } from "./readFile.ts";
import { readStandardInput } from "./standardInput.ts";
import { Unreadable } from "./unreadable.ts";

/** A file that went into a run. */
export interface InputFile {
  /** As seen from the folder that the command was given in. */
  readonly file: string;
  readonly sha256: string;
}

/** Reads what a scenario is made of, and remembers what it was. Everything throws Unreadable. */
export interface Inputs {
  /** A scenario; `-`: standard input. */
  scenario(path: string): string;
  /** A workbook that is one. */
  workbook(path: string): Uint8Array;
  /** A file with observations, beside or below the scenario that names it. */
  beside(name: string, scenario: string): string;
  /** What has been read, each file once. */
  read(): readonly InputFile[];
}

/** Far more than a scenario may have, so that whoever comes with more is told in characters. */
const mostScenario = 8 * limits.characters;
const mostTable = 64 << 20;

export function createInputs(io: Io): Inputs {
  const files = new Map<string, string>();
  const noted = (name: string, bytes: Uint8Array) => {
    files.set(name, createHash("sha256").update(bytes).digest("hex"));
    return bytes;
  };
  const note = (name: string, bytes: Uint8Array) => new TextDecoder().decode(noted(name, bytes));
  const shown = (path: string) => relative(io.folder, path) || path;
  return {
    scenario(path) {
      if (path === "-") return note("-", readStandardInput(io.disk, mostScenario));
      return note(shown(path), readBytes(path, io.disk, mostScenario));
    },
    workbook: (path) => noted(shown(path), readBytes(path, io.disk, mostScenario)),
    beside(name, scenario) {
      const folder = resolve(io.folder, dirname(scenario));
      const path = resolve(folder, name);
      const bytes = readBytes(path, io.disk, mostTable);
      // Where it really is: a link could lead anywhere, and a message quotes what is there.
      if (!`${io.disk.real(path)}`.startsWith(`${io.disk.real(folder)}${sep}`)) throw new Unreadable(problem("outsideFolder"), "");
      note(shown(path), bytes);
      const decoded = decodeTable(bytes);
      if ("problem" in decoded) throw new Unreadable(decoded.problem === "zeroBytes" ? problem("notText") : problem("isSpreadsheet"), "");
      return decoded.text;
    },
    read: () => [...files].map(([file, sha256]) => ({ file, sha256 })),
  };
}
