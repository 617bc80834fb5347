import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "./answer.ts";

/** Computes the reduced fund: so many replications under this seed. */
export type Simulate = (replications: number, seed: number) => Answer;

/** A program that computes the reduced fund, or why it cannot run on this machine. */
export interface Peer {
  readonly name: string;
  /** In one run; about a second. */
  readonly replications: number;
  readonly simulate: Simulate | { readonly notAvailable: string };
}

const flags = ["-O3", "-std=gnu11"];

/** The programs of this folder, those in C compiled by the system's compiler into `temporary`. */
export function peers(folder: string, temporary: string): Peer[] {
  const compiler = ["cc", "gcc", "clang"].find((name) => spawnSync(name, ["--version"]).status === 0);

  function compiled(name: string, source: string, replications: number, options: readonly string[]): Peer {
    if (!compiler) return { name, replications, simulate: { notAvailable: "no C compiler (cc, gcc, clang)" } };
    const program = join(temporary, name.replace(/\W+/g, "-"));
    const files = ["main.c", source].map((file) => join(folder, file));
    const build = spawnSync(compiler, [...flags, ...options, ...files, "-lm", "-o", program], { encoding: "utf8" });
    const simulate = build.status === 0 ? runs(program, []) : { notAvailable: `${compiler}: ${build.stderr.trim()}` };
    return { name, replications, simulate };
  }

  function interpreted(name: string, replications: number, command: string, file: string, needs: string | null): Peer {
    return { name, replications, simulate: needs === null ? runs(command, [join(folder, file)]) : { notAvailable: needs } };
  }

  return [
    compiled("counts, C scalar", "counts.c", 400_000, ["-fno-tree-vectorize"]),
    compiled("counts, C native", "counts.c", 400_000, ["-march=native"]),
    compiled("every event priced, C scalar", "counts.c", 400_000, ["-fno-tree-vectorize", "-DPRICE_ALL"]),
    compiled("persons, C scalar", "persons.c", 100_000, ["-fno-tree-vectorize"]),
    // The generator's state in vector registers makes this one half as fast.
    compiled("persons, C native", "persons.c", 100_000, ["-march=native", "-fno-tree-slp-vectorize"]),
    interpreted("numpy, vectorised", 100_000, "python3", "vectorised.py", numpy()),
    interpreted("JavaScript objects", 3_000, process.execPath, "objects.js", null),
    interpreted("Squiggle", 200, process.execPath, "squiggle.js", squiggle(folder)),
  ];
}

function runs(command: string, leading: readonly string[]): Simulate {
  return (replications, seed) => {
    const child = spawnSync(command, [...leading, String(replications), String(seed)], { encoding: "utf8" });
    if (child.status !== 0) throw new Error(`${[command, ...leading].join(" ")}: ${child.error?.message ?? child.stderr}`);
    return JSON.parse(child.stdout) as Answer;
  };
}

function numpy(): string | null {
  const found = spawnSync("python3", ["-c", "import numpy"], { encoding: "utf8" });
  if (found.error) return "no python3";
  return found.status === 0 ? null : "python3 has no numpy";
}

function squiggle(folder: string): string | null {
  return existsSync(join(folder, "node_modules", "@quri", "squiggle-lang")) ? null : "not installed (npm install in bench/peers)";
}
