/**
 * `oursChild <replications> <seed> <workers> [all|four]`: the reduced fund in the engine, as one line of JSON like every other peer; with
 * `four` asked for no more than the peers give, and, like them, compiled before it is timed.
 */
import { blockSize, compile, createSimulator, type Plan } from "../../engine/index.ts";
import { startNodeThread } from "../../workers/node.ts";
import { runScenario } from "../../workers/run.ts";
import { threadSeat } from "../../workers/simulatorSeat.ts";
import { workerUrl } from "../children.ts";
import { answer } from "./answer.ts";
import { futures } from "./futures.ts";
import { reducedFund } from "./reducedFund.ts";

type Columns = (name: string) => Float64Array;

const [replications = 0, seed = 0, workers = 1] = process.argv.slice(2).map(Number);
const asked = process.argv[5];
const plan = compile(reducedFund, undefined, asked === "four" ? columnsWanted() : ["ordinary"]);
if (asked !== undefined && workers === 1) warmUp(plan);
const start = performance.now();
const processorStart = process.cpuUsage();
const column = workers === 1 ? alone(plan) : await together(plan);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(processorStart);
console.log(JSON.stringify(answer(futures(column), { seconds, processorSeconds: (user + system) / 1e6 })));

/** Blocks of other futures, until the code is compiled: that is not timed of the others either. */
function warmUp(plan: Plan): void {
  const simulator = createSimulator(plan, "warm-up");
  for (let block = 0; block < 24; block++) simulator.run(block, blockSize);
}

/** Names of the columns that `futures` looks at. */
function columnsWanted(): readonly string[] {
  const names = new Set<string>();
  futures((name) => {
    names.add(name);
    return new Float64Array(1);
  });
  return [...names];
}

/** Block by block on this thread. The copying of columns is part of the time. */
function alone(plan: Plan): Columns {
  const simulator = createSimulator(plan, seed);
  const width = plan.columns.length;
  const rows = new Float64Array(blockSize * width);
  const wanted = new Map(columnsWanted().map((name) => [name, new Float64Array(replications)]));
  const copies = [...wanted].map(([name, values]) => ({ at: plan.columns.indexOf(name), values }));
  for (let done = 0; done < replications; done += blockSize) {
    const count = Math.min(blockSize, replications - done);
    simulator.run(done / blockSize, count, rows);
    for (const { at, values } of copies) for (let i = 0; i < count; i++) values[done + i] = rows[i * width + at]!;
  }
  simulator.take();
  return (name) => wanted.get(name)!;
}

/** On threads, as the command line does; starting them is part of the time. */
async function together(plan: Plan): Promise<Columns> {
  const names = columnsWanted();
  const pieces = new Map(names.map((name) => [name, [] as Float64Array[]]));
  const take = ([block = []]: readonly (readonly Float64Array[])[]) => {
    for (const [i, name] of names.entries()) pieces.get(name)!.push(block[i]!);
  };
  await runScenario({
    plans: [plan],
    seed,
    target: { replications },
    workers,
    openSeat: (job) => threadSeat(startNodeThread(workerUrl), job),
    columns: { names, take },
  });
  return (name) => {
    const whole = new Float64Array(replications);
    let at = 0;
    for (const piece of pieces.get(name)!) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  };
}
