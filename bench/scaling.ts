/**
 * `npm run bench:scaling`: how the cost of a replication grows with interventions, participants and years, and that of a run
 * with replications: medians of processor time, and the exponent fitted on log scales.
 */
import { compile, createSimulator } from "../engine/index.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import { type FundSize, generatedFund } from "./generatedFund.ts";
import { machineText, thisMachine } from "./machine.ts";
import { fitPowerLaw } from "./scalingFit.ts";
import { alternate, processorMicroseconds, short, spreadOf, spreadText } from "./spread.ts";
import { columns } from "./table.ts";

const usual: FundSize = { interventions: 8, years: 16, participants: 20 };
const rounds = 15;
const replications = 128;

/** A task that simulates so many replications of the scenario, warmed up; its time is per replication. */
function task(scenario: Scenario, count: number): () => number {
  const simulator = createSimulator(compile(scenario), 1);
  let block = 0;
  const run = () => {
    for (let left = count; left > 0; left -= 1024) simulator.run(block++, Math.min(left, 1024));
  };
  for (let i = 0; i < 3; i++) run();
  return () => processorMicroseconds(run);
}

function report(what: string, sizes: readonly number[], unit: string, tasks: readonly (() => number)[], divisor: number): void {
  const times = alternate(tasks, rounds).map((each) => spreadOf(each.map((time) => time / divisor)));
  const { exponent, exponentError } = fitPowerLaw(sizes.map((size, i) => ({ size, cost: times[i]!.median })));
  console.log(`\nWith ${what}: exponent ${exponent.toFixed(2)} ± ${exponentError.toFixed(2)}`);
  console.log(columns([[what, unit], ...sizes.map((size, i) => [short(size), spreadText(times[i]!)])]));
}

console.log(machineText(thisMachine()));
console.log(`Usual size: ${usual.interventions} interventions, ${usual.years} years, ${usual.participants} participants a year.`);
const grow = (key: keyof FundSize, sizes: readonly number[]) =>
  sizes.map((size) => task(generatedFund({ ...usual, [key]: size }), replications));
for (const [key, sizes] of [
  ["interventions", [2, 4, 8, 16, 32]],
  ["participants", [5, 10, 20, 40, 80, 160]],
  ["years", [8, 12, 16, 24, 32, 48]],
] as const) {
  report(key, sizes, "µs a replication", grow(key, sizes), replications);
}
const counts = [256, 1024, 4096, 16_384];
report(
  "replications",
  counts,
  "µs a run",
  counts.map((count) => task(generatedFund({ ...usual, interventions: 2 }), count)),
  1,
);
