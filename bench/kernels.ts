import { Bench } from "tinybench";
import { addLanes, closeBlock, createAccumulator, openBlock, takePartial } from "../engine/aggregate/accumulator.ts";
import { aggregateLayout, compile, createSimulator } from "../engine/index.ts";
import { exp } from "../engine/numeric/exp.ts";
import { log } from "../engine/numeric/log.ts";
import { normalQuantile } from "../engine/numeric/normal.ts";
import { rootKey } from "../engine/random/seed.ts";
import { createStream, read, setReplication, uniform } from "../engine/random/stream.ts";
import { binomialQuantile } from "../engine/samplers/binomial.ts";
import { draw } from "../engine/samplers/draw.ts";
import { poissonQuantile } from "../engine/samplers/poisson.ts";
import { samplerSetBuilder } from "../engine/samplers/samplerSet.ts";
import { scenarioNamed } from "./scenarios.ts";
import { type Spread, short } from "./spread.ts";
import { columns } from "./table.ts";

/** Calls in one measured task. */
const calls = 1024;
const rowsKept = 256;
const lanes = 64;

export interface Kernel {
  readonly name: string;
  /** Of one call: the median task, the fastest and the third quartile. */
  readonly nanoseconds: Spread;
}

/** A loop of `count` calls that sums what they give. */
interface Task {
  readonly name: string;
  readonly count: number;
  readonly run: () => number;
}

/** Measures the innermost functions one by one, on arguments that look like those of a run. */
export async function kernels(milliseconds: number): Promise<readonly Kernel[]> {
  const tasks = tasksOf();
  const bench = new Bench({ time: milliseconds, warmupTime: milliseconds / 3 });
  let sum = 0;
  for (const { name, run } of tasks) {
    bench.add(name, () => {
      sum += run();
    });
  }
  await bench.run();
  if (Number.isNaN(sum)) throw new Error("kernels: a kernel gave NaN");
  return tasks.map(({ name, count }) => {
    const result = bench.getTask(name)?.result;
    if (result === undefined || !("latency" in result)) throw new Error(`kernels: ${name} was not measured`);
    const { p50, min, p75 } = result.latency;
    const each = (time: number) => (1e6 * time) / count;
    return { name, nanoseconds: { median: each(p50), low: each(min), high: each(p75) } };
  });
}

export function kernelTable(measured: readonly Kernel[]): string {
  return columns([
    ["", "ns a call", "least", "third quartile"],
    ...measured.map(({ name, nanoseconds: { median, low, high } }) => [name, short(median), short(low), short(high)]),
  ]);
}

/** Every task has a loop of its own: one loop that is given the kernel as a function would measure the call instead. */
function tasksOf(): readonly Task[] {
  const stream = createStream(rootKey(1));
  setReplication(stream, 1);
  const words = new Int32Array(calls);
  for (let i = 0; i < calls; i++) {
    read(stream, 7, 11, i);
    words[i] = stream.words[0]!;
  }
  const u = Float64Array.from(words, uniform);
  return [
    task("read one address, four words", () => {
      let sum = 0;
      for (let i = 0; i < calls; i++) {
        read(stream, 2, 3, i);
        sum += stream.words[0]!;
      }
      return sum;
    }),
    task("uniform of a word", () => {
      let sum = 0;
      for (let i = 0; i < calls; i++) sum += uniform(words[i]!);
      return sum;
    }),
    task("exp", () => {
      let sum = 0;
      for (let i = 0; i < calls; i++) sum += exp(-10 * u[i]!);
      return sum;
    }),
    task("log", () => {
      let sum = 0;
      for (let i = 0; i < calls; i++) sum += log(u[i]!);
      return sum;
    }),
    task("normalQuantile", () => {
      let sum = 0;
      for (let i = 0; i < calls; i++) sum += normalQuantile(u[i]!);
      return sum;
    }),
    ...samplerTasks(),
    task("poissonQuantile, mean 1.5", () => {
      let sum = 0;
      for (let i = 0; i < calls; i++) sum += poissonQuantile(1.5, u[i]!);
      return sum;
    }),
    task("poissonQuantile, mean 15", () => {
      let sum = 0;
      for (let i = 0; i < calls; i++) sum += poissonQuantile(15, u[i]!);
      return sum;
    }),
    task("poissonQuantile, mean 150", () => {
      let sum = 0;
      for (let i = 0; i < calls; i++) sum += poissonQuantile(150, u[i]!);
      return sum;
    }),
    task("binomialQuantile, 20 × 0.2", () => {
      let sum = 0;
      for (let i = 0; i < calls; i++) sum += binomialQuantile(20, 0.2, u[i]!);
      return sum;
    }),
    ...aggregateTasks(),
  ];
}

function task(name: string, run: () => number, count = calls): Task {
  return { name, count, run };
}

/** A draw with its random address: a cost from one table, and one from a body or its tail. */
function samplerTasks(): readonly Task[] {
  const stream = createStream(rootKey(1));
  const builder = samplerSetBuilder();
  const table = builder.add({ dist: "lognormal", mean: 1e5, sd: 1e5 });
  const body = { dist: "lognormal", mean: 300, sd: 200 } as const;
  const spliced = builder.add({ dist: "spliced", body, threshold: 900, tail: { scale: 300, shape: 0.2 } });
  const samplers = builder.build();
  return [
    task("address and draw, table", () => {
      let sum = 0;
      for (let i = 0; i < calls; i++) {
        read(stream, 2, 3, i);
        sum += draw(samplers, table, stream);
      }
      return sum;
    }),
    task("address and draw, body and tail", () => {
      let sum = 0;
      for (let i = 0; i < calls; i++) {
        read(stream, 2, 3, i);
        sum += draw(samplers, spliced, stream);
      }
      return sum;
    }),
  ];
}

function aggregateTasks(): readonly Task[] {
  const plan = compile(scenarioNamed("norrkoping"));
  const width = plan.columns.length;
  const rows = new Float64Array(rowsKept * width);
  createSimulator(plan, 1).run(0, rowsKept, rows);
  const planes = new Float64Array(lanes * width);
  for (let i = 0; i < lanes; i++) for (let c = 0; c < width; c++) planes[c * lanes + i] = rows[i * width + c]!;
  const accumulator = createAccumulator(aggregateLayout(plan), plan.hash, "1");
  let block = 0;
  return [
    task(
      `accumulator, add a row of ${width}`,
      () => {
        openBlock(accumulator, block++);
        for (let i = 0; i < rowsKept; i += lanes) addLanes(accumulator, planes, lanes, lanes);
        closeBlock(accumulator);
        return takePartial(accumulator).replications;
      },
      rowsKept,
    ),
  ];
}
