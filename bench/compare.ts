/**
 * `npm run bench:compare <commit> [scenario …]`: the engine of the working tree against that of a commit, in one process, by
 * turns on the same futures. Says by how much the working tree is slower or faster, with the spread, and whether the bits are
 * the same. Never fails on time: above 1.10 it warns.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Engine from "../engine/index.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import { machineText, thisMachine } from "./machine.ts";
import { measured, scenarioNamed } from "./scenarios.ts";
import { alternate, processorMicroseconds, spreadOf, spreadText } from "./spread.ts";
import { columns } from "./table.ts";

const [commit, ...names] = process.argv.slice(2);
if (commit === undefined || commit.startsWith("-")) {
  console.error("usage: npm run bench:compare <commit> [scenario …]");
  process.exit(2);
}
const rounds = 20;
const batch = 1024;
const folder = mkdtempSync(join(tmpdir(), "bench-compare-"));
const tree = join(folder, "tree");
try {
  execFileSync("git", ["worktree", "add", "--detach", "--quiet", tree, commit], { stdio: ["ignore", "inherit", "inherit"] });
  symlinkSync(resolve("node_modules"), join(tree, "node_modules"));
  const before = await engineOf(tree, join(folder, "before"));
  const now = await engineOf(".", join(folder, "now"));
  console.log(`${machineText(thisMachine())}\nProcessor time per replication; ratio: working tree / ${commit}, pair by pair.\n`);
  const rows = [["scenario", `µs, ${commit}`, "µs, working tree", "ratio", "results"]];
  for (const name of names.length > 0 ? names : measured) rows.push([name, ...compared(before, now, scenarioNamed(name))]);
  console.log(columns(rows));
} finally {
  execFileSync("git", ["worktree", "remove", "--force", tree], { stdio: "ignore" });
  rmSync(folder, { recursive: true, force: true });
}

async function engineOf(root: string, out: string): Promise<typeof Engine> {
  // Not part of the bundle: the bundler that bundled this file.
  const { bundle } = (await import(pathToFileURL(resolve("bench/bundle.mjs")).href)) as { bundle: Bundle };
  await bundle({ engine: join(root, "engine/index.ts") }, out);
  return (await import(pathToFileURL(join(out, "engine.js")).href)) as typeof Engine;
}

type Bundle = (entries: Readonly<Record<string, string>>, folder: string) => Promise<void>;

function compared(before: typeof Engine, now: typeof Engine, scenario: Scenario): string[] {
  const sides = [before, now].map((engine) => {
    const plan = engine.compile(scenario);
    const simulator = engine.createSimulator(plan, 1);
    simulator.run(0, batch);
    const summary = engine.summarise(plan, simulator.take(), {
      scenario: { name: scenario.name, hash: "" },
      version: "",
      seed: "1",
      host: { node: "", workers: 1, seconds: 0 },
    });
    let block = 1;
    const one = () => {
      simulator.run(block++, batch);
      simulator.take();
    };
    while (block < 4) one();
    return { hash: summary.run.resultHash, time: () => processorMicroseconds(one) / batch };
  });
  const [old = [], own = []] = alternate(
    sides.map(({ time }) => time),
    rounds,
  );
  const ratio = spreadOf(own.map((time, i) => time / old[i]!));
  const warning = ratio.median > 1.1 ? " slower!" : "";
  const same = sides[0]!.hash === sides[1]!.hash ? "same bits" : "changed";
  return [spreadText(spreadOf(old)), spreadText(spreadOf(own)), `${spreadText(ratio)}${warning}`, same];
}
