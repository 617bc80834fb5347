import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { constants } from "node:os";
import { dirname } from "node:path";
import type { ProgramEnd, RunningProgram } from "../../workers/node.ts";

/** As a shell says it: a program that a signal has ended has 128 + its number. */
function codeOf(code: number | null, signal: NodeJS.Signals | null): number | null {
  return code ?? (signal === null ? null : 128 + (constants.signals[signal] ?? 0));
}

/** Runs a program to its end; code null where it could not be started. */
export function callProgram(program: string, args: readonly string[], input = ""): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stderr.on("data", (data) => {
      err += data;
    });
    // A program that does not read its input is no fault of ours.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.once("error", (error) => resolve({ code: null, out, err: error.message }));
    child.once("close", (code, signal) => resolve({ code: codeOf(code, signal), out, err }));
  });
}

/** Starts a program; what it says is added to a file. throws  Node's error where the file cannot be opened */
export function startProgram(program: string, args: readonly string[], log: string): RunningProgram {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, "a");
  const child = spawn(program, args, { stdio: ["ignore", file, file] });
  closeSync(file);
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (code, signal) => resolve(codeOf(code, signal)));
  });
  return { ended, kill: (signal) => void child.kill(signal) };
}
