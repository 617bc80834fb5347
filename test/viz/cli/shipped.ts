import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { builtOnce } from "../../builtOnce.ts";

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly ended: Promise<Ended>;
  running(): boolean;
  kill(signal: NodeJS.Signals): void;
  /** Closes both pipes that it writes to. */
  deafen(): void;
}

/** The command line as it is shipped, bundled, with a folder of its own to run in. */
export interface Shipped {
  readonly folder: string;
  /** How a shell calls it. */
  readonly line: string;
  start(...argv: string[]): Started;
  /** Runs it to its end. */
  run(...argv: string[]): Promise<Ended>;
  remove(): void;
}

export async function shipped(): Promise<Shipped> {
  const program = await builtOnce("cli", (outDir) => build({ mode: "cli", logLevel: "error", build: { outDir } }));
  const folder = mkdtempSync(join(tmpdir(), "fondrisk-shipped-"));
  // A copy: what a program is beside, such as packages of its user's, is found from where it really lies.
  cpSync(program, join(folder, "dist/cli"), { recursive: true });
  symlinkSync(resolve("scenarios"), join(folder, "scenarios"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const main = join(folder, "dist/cli/main.js");
  const start = (...argv: string[]): Started => {
    const child = spawn(process.execPath, [main, ...argv], {
      cwd: folder,
      env: { ...process.env, LANG: "C", LC_ALL: "", LC_MESSAGES: "" },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stderr.on("data", (data) => {
      err += data;
    });
    const ended = new Promise<Ended>((done) => child.on("close", (code, signal) => done({ code, signal, out, err })));
    return {
      ended,
      running: () => child.exitCode === null && child.signalCode === null,
      kill: (signal) => void child.kill(signal),
      deafen() {
        child.stdout.destroy();
        child.stderr.destroy();
      },
    };
  };
  const line = `"${process.execPath}" "${main}"`;
  return { folder, line, start, run: (...argv) => start(...argv).ended, remove: () => rmSync(folder, { recursive: true }) };
}

export const hashOf = (json: string): string => JSON.parse(json).run.resultHash;
