import { readFileSync } from "node:fs";
import { completeText } from "../../../scenarios/completeText.ts";
import { scenarioHash } from "../../../scenarios/hash.ts";
import { parse } from "../../../scenarios/parse.ts";
import type { Finished } from "../../../viz/cli/reportInput.ts";
import { summaryOf } from "../../../viz/cli/simulate.ts";
import type { Locale } from "../../../viz/text/locale.ts";
import { blockSize, compile, createSimulator } from "../../../workers/engine.ts";
import { libraryParent } from "../../scenarios/libraryParent.ts";

export interface Wanted {
  readonly text: string;
  readonly library?: string;
  readonly overrides?: readonly string[];
  readonly replications?: number;
  readonly locale?: Locale;
}

/** Text of a scenario in the library. */
export function libraryText(name: string): string {
  return readFileSync(`scenarios/library/${name}.yaml`, "utf8");
}

/** A run that is finished, on this thread. */
export function finished({ text, library, overrides = [], replications = 300, locale = "sv" }: Wanted): Finished {
  const parsed = parse(text, { fileName: "scenario.yaml", overrides, readParent: libraryParent });
  if ("errors" in parsed) throw new Error(parsed.errors.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  const { scenario } = parsed;
  const prepared = { scenario, plan: compile(scenario), hash: scenarioHash(scenario) };
  const simulator = createSimulator(prepared.plan, "1");
  for (let done = 0; done < replications; done += blockSize) {
    simulator.run(done / blockSize, Math.min(blockSize, replications - done));
  }
  const partial = simulator.take();
  const readFile = () => {
    throw new Error("no files here");
  };
  return {
    prepared,
    partial,
    summary: summaryOf(prepared, partial, "1", { node: "20.0.0", workers: 1, seconds: 1 }),
    source: {
      text: completeText({ text, parsed, overrides, readFile }),
      library: library ?? null,
      argument: library ?? "own scenario.yaml",
      overrides,
      inputs: [],
    },
    locale,
  };
}
