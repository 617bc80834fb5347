/**
 * `node bench/start.mjs analyses [futures]`: processor seconds of the analyses on futures of Norrköping that are given (100 000 unless said
 * otherwise), in this thread alone, without the time that simulating them takes; and of every set of 15 candidates on 4 096 futures.
 */
import { type Candidate, walkSets } from "../engine/analysis/portfolio/walkSets.ts";
import { capitalAtRisk } from "../engine/analysis/size/capitalAtRisk.ts";
import { discoverAnalysis, discoverColumns } from "../workers/analysis/discover.ts";
import { compiler } from "../workers/analysis/futures.ts";
import { inputsOf, simulatedData } from "../workers/analysis/givenData.ts";
import { defaultQuantities } from "../workers/analysis/quantity.ts";
import { sensitivityAnalysis, sensitivityColumns } from "../workers/analysis/sensitivity.ts";
import { readValue } from "../workers/analysis/value.ts";
import { voiAnalysis } from "../workers/analysis/voi.ts";
import { localSeat } from "../workers/simulatorSeat.ts";
import { machineText, thisMachine } from "./machine.ts";
import { scenarioNamed } from "./scenarios.ts";
import { columns } from "./table.ts";

const futuresPerDraw = 32;
const replications = futuresPerDraw * Math.ceil(Number(process.argv[2] ?? 100_000) / futuresPerDraw);
const scenario = scenarioNamed("norrkoping");
const places = { workers: 1, openSeat: localSeat };
const futures = { seed: 1, replications, futuresPerDraw };
const plan = compiler()(scenario, []);

async function seconds(work: () => unknown): Promise<string> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return ((user + system) / 1e6).toFixed(1);
}

const question = { measures: defaultQuantities, groups: [], history: false };
const dug = { when: "depletion", inputs: "both", boxes: 1, least: 0.02 } as const;
const asked = {
  options: [
    {
      name: "stop",
      scenario: { ...scenario, interventions: scenario.interventions.map((iv, i) => (i === 0 ? { ...iv, enabled: false as const } : iv)) },
    },
  ],
  value: "society.npv",
  about: [],
  study: null,
};
const names = [
  ...new Set([
    ...sensitivityColumns({ plan }, question, scenario),
    ...discoverColumns({ plan, scenario }, dug),
    ...readValue(plan, asked.value).columns,
    "fund.capitalNeeded",
  ]),
];
const data = await simulatedData(scenario, names, { ...futures, futuresPerDraw: 1 }, places);
const shared = await simulatedData(scenario, names, futures, places);
const needed = await data.column("fund.capitalNeeded");
const inputs = inputsOf(plan, false).length;

const [sets, judged, years] = [15, 4096, 15];
const drawn = (most: number, length: number, from: number) =>
  Float64Array.from({ length }, (_, i) => ((i * 7919 + from) % 104729) * (most / 104729));
const candidates: Candidate[] = Array.from({ length: sets }, (_, j) => ({
  id: `${j}`,
  choices: [{ used: drawn(1e6, years * judged, j).map(Math.floor), value: drawn(1e6, judged, j) }],
}));

const rows = [
  ["analysis", "s", "aim on two cores"],
  [
    `sensitivity, ${inputs} inputs × ${defaultQuantities.length} measures`,
    await seconds(() => sensitivityAnalysis(data, question, null)),
    "≤ 10 for 100 × 4",
  ],
  ["discover", await seconds(() => discoverAnalysis(data, dug, null)), "≤ 10"],
  [
    `voi, EVPPI of ${inputs} inputs (the other option simulated)`,
    await seconds(() => voiAnalysis(scenario, asked, futures, places, shared)),
    "≤ 20",
  ],
  ["size from its one run", await seconds(() => capitalAtRisk(needed, 0.05)), "≤ 1"],
  [
    "portfolio, 2^15 sets × 4 096 futures × 15 years",
    await seconds(() =>
      walkSets(
        candidates,
        new Float64Array(years * judged),
        6e6,
        Int32Array.from({ length: judged }, (_, r) => r),
        () => {},
      ),
    ),
    "≤ 15",
  ],
];
console.log(`${machineText(thisMachine())}\n${replications} futures of Norrköping, processor seconds on one core:\n${columns(rows)}`);
