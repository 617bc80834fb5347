import { join, relative } from "node:path";
import { fromText, toText } from "../../../workers/host.ts";
import type { SecondPassFile } from "../../../workers/node.ts";
import { say } from "../../text/said/say.ts";
import { exitCodes } from "../exitCodes.ts";
import { Ending, type Io } from "../io.ts";
import { writeAtomically } from "../output.ts";
import { readText } from "../readFile.ts";
import { Unreadable } from "../unreadable.ts";
import { secondPassName } from "./paths.ts";
import type { FoundPlan } from "./planFile.ts";

const mostBytes = 1 << 28;

/** The second pass that `merge` has asked for; null where it has not. */
export function findSecondPass(folder: string, { hash }: FoundPlan, io: Io): SecondPassFile | null {
  let text: string;
  try {
    text = readText(join(folder, secondPassName), io.disk, mostBytes);
  } catch (error) {
    if (error instanceof Unreadable && error.code === "ENOENT") return null;
    throw error;
  }
  try {
    const file = fromText(text) as SecondPassFile;
    return file.plan === hash ? file : null;
  } catch {
    return null;
  }
}

/** throws  Ending 66 if `merge` has not asked for a second pass */
export function readSecondPass(folder: string, found: FoundPlan, io: Io): SecondPassFile {
  const file = findSecondPass(folder, found, io);
  if (file !== null) return file;
  throw new Ending(say("noSecondPass", { folder: relative(io.folder, folder) || "." }), exitCodes.noPlan);
}

export function writeSecondPass(folder: string, file: SecondPassFile, io: Io): void {
  writeAtomically(join(folder, secondPassName), `${toText(file)}\n`, io.disk);
}
