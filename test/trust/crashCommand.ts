import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";

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
  start(...argv: string[]): Started;
  /** Runs it to its end. */
  run(...argv: string[]): Promise<Ended>;
  remove(): void;
}

export async function shipped(): Promise<Shipped> {
  const folder = mkdtempSync(join(tmpdir(), "fondrisk-crash-"));
  symlinkSync(resolve("scenarios"), join(folder, "scenarios"));
  await build({ mode: "cli", logLevel: "error", build: { outDir: join(folder, "dist/cli") } });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const start = (...argv: string[]): Started => {
    const child = spawn(process.execPath, [join(folder, "dist/cli/main.js"), ...argv], { cwd: folder });
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
  return { folder, start, run: (...argv) => start(...argv).ended, remove: () => rmSync(folder, { recursive: true }) };
}

export const hashOf = (json: string): string => JSON.parse(json).run.resultHash;

/** Every file of a folder with its bytes, hidden ones too. */
export function contents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "base64")]));
}

/** A disk of so many kilobytes at a folder, where this user may mount one; else null. */
export function smallDisk(folder: string, kilobytes: number, options = ""): { readonly remove: () => void } | null {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k${options}`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  return { remove: () => execFileSync("umount", [folder]) };
}
