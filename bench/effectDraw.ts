/**
 * `node bench/start.mjs effectDraw`: what a draw of an effect from studies costs beside one of a lognormal effect: processor time of a replication of two hundred
 * interventions that do nothing but draw their effect, less that with effects that are known, by turns in one process.
 */
import { compile, createSimulator } from "../engine/index.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import { machineText, thisMachine } from "./machine.ts";
import { scenarioNamed } from "./scenarios.ts";
import { alternate, processorMicroseconds, spreadOf, spreadText } from "./spread.ts";

const interventions = 200;
const batch = 1024;
const rounds = 40;

const studied = scenarioNamed("servicetrainee-studies");
const [model] = studied.interventions;
type Size = NonNullable<typeof model>["effect"]["size"];

function scenarioWith(size: Size): Scenario {
  const quiet = { ...model!, intake: [1], cost: 0, outcomes: [], benefits: [], evaluation: null };
  const effect = { ...model!.effect, size, halfLifeYears: null };
  return {
    ...studied,
    horizonYears: 1,
    interventions: Array.from({ length: interventions }, (_, n) => ({ ...quiet, id: `i${n}`, effect })),
  };
}

const sizes: readonly Size[] = [model!.effect.size, { dist: "lognormal", mean: 0.37, sd: 0.2, max: 1 }, 0.37];
const sides = sizes.map((size) => {
  const simulator = createSimulator(compile(scenarioWith(size), undefined, ["interventions.i0.effect"]), 1);
  let block = 0;
  const one = () => {
    simulator.run(block++, batch);
    simulator.take();
  };
  while (block < 4) one();
  return () => (processorMicroseconds(one) * 1000) / (batch * interventions);
});
const [evidence = [], lognormal = [], known = []] = alternate(sides, rounds);
const above = (times: readonly number[]) => times.map((time, n) => time - known[n]!);
const [ours, theirs] = [above(evidence), above(lognormal)];
console.log(`${machineText(thisMachine())}
Processor time of a draw above that of a known effect, ns:
  from studies, base risk fixed  ${spreadText(spreadOf(ours))}
  lognormal                      ${spreadText(spreadOf(theirs))}
  ratio, round by round          ${spreadText(spreadOf(ours.map((time, n) => time / theirs[n]!)))}`);
