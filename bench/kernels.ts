import { Bench } from "tinybench";
import * as accumulating from "../engine/aggregate/accumulator.ts";
import { createAccumulator } from "../engine/aggregate/accumulator.ts";
import { addToHistogram, createHistogram } from "../engine/aggregate/histogram.ts";
import { aggregateLayout } from "../engine/aggregate/layout.ts";
import { compile, createSimulator } from "../engine/index.ts";
import { exp } from "../engine/numeric/exp.ts";
import { log } from "../engine/numeric/log.ts";
import { normalQuantile } from "../engine/numeric/normal.ts";
import { rootKey } from "../engine/random/seed.ts";
import { createStream, read, setReplication, uniform } from "../engine/random/stream.ts";
import { threefry } from "../engine/random/threefry.ts";
import { binomialQuantile } from "../engine/samplers/binomial.ts";
import { draw } from "../engine/samplers/draw.ts";
import { poissonQuantile } from "../engine/samplers/poisson.ts";
import { samplerSetBuilder } from "../engine/samplers/samplerSet.ts";
import { scenarioNamed } from "./scenarios.ts";
import { short } from "./spread.ts";
import { columns } from "./table.ts";

/** Calls in one measured task: what a loop around the kernel costs is then a small part. */
const calls = 1024;

/** Nanoseconds of one call: median, and half of the range that holds 99 % of the tasks' medians' error as tinybench gives it. */
export interface Kernel {
  readonly name: string;
  readonly nanoseconds: number;
  readonly relativeError: number;
}

/** Measures the innermost functions one by one, on arguments that look like those of a run. */
export async function kernels(milliseconds = 300): Promise<readonly Kernel[]> {
  const stream = createStream(rootKey(1));
  setReplication(stream, 1);
  const words = new Int32Array(calls);
  for (let i = 0; i < calls; i++) {
    read(stream, 7, 11, i);
    words[i] = stream.words[0]!;
  }
  const uniforms = Float64Array.from(words, uniform);
  const builder = samplerSetBuilder();
  const lognormal = builder.add({ dist: "lognormal", mean: 1e5, sd: 1e5 });
  const mixture = builder.add({
    dist: "spliced",
    body: { dist: "lognormal", mean: 300, sd: 200 },
    threshold: 900,
    tail: { scale: 300, shape: 0.2 },
  });
  const samplers = builder.build();
  const plan = compile(scenarioNamed("norrkoping"));
  const rows = new Float64Array(256 * plan.columns.length);
  createSimulator(plan, 1).run(0, 256, rows);
  const accumulator = createAccumulator(aggregateLayout(plan));
  const histogram = createHistogram();
  const amounts = uniforms.map((u) => 1e6 * normalQuantile(u));
  const bench = new Bench({ time: milliseconds, warmupTime: milliseconds / 3 });
  let sink = 0;
  const add = (name: string, body: (i: number) => number, each = calls) =>
    bench.add(`${name}|${each}`, () => {
      let sum = 0;
      for (let i = 0; i < each; i++) sum += body(i);
      sink += sum;
    });
  add("threefry, four words", (i) => {
    threefry(stream.schedule, 1, 2, 3, i, stream.words);
    return stream.words[0]!;
  });
  add("uniform of a word", (i) => uniform(words[i]!));
  add("exp", (i) => exp(-10 * uniforms[i]!));
  add("log", (i) => log(uniforms[i]!));
  add("normalQuantile", (i) => normalQuantile(uniforms[i]!));
  add("read an address, draw from a table", (i) => {
    read(stream, 2, 3, i);
    return draw(samplers, lognormal, stream);
  });
  add("read an address, draw body or tail", (i) => {
    read(stream, 2, 3, i);
    return draw(samplers, mixture, stream);
  });
  add("poissonQuantile, mean 1.5", (i) => poissonQuantile(1.5, uniforms[i]!));
  add("poissonQuantile, mean 15", (i) => poissonQuantile(15, uniforms[i]!));
  add("poissonQuantile, mean 150", (i) => poissonQuantile(150, uniforms[i]!));
  add("binomialQuantile, 20 × 0.2", (i) => binomialQuantile(20, 0.2, uniforms[i]!));
  add("histogram, add a value", (i) => {
    addToHistogram(histogram, amounts[i]!);
    return 0;
  });
  add(
    `accumulator, add a row of ${plan.columns.length}`,
    (i) => {
      accumulating.addRow(accumulator, rows.subarray(i * plan.columns.length, (i + 1) * plan.columns.length));
      if (i === 255) accumulating.closeBlock(accumulator);
      return 0;
    },
    256,
  );
  await bench.run();
  if (Number.isNaN(sink)) throw new Error("kernels: a kernel gave NaN");
  return bench.tasks.map((task) => {
    const { result } = task;
    if (!("latency" in result) || result.latency === undefined) throw new Error(`kernels: ${task.name} was not measured`);
    const [name = "", each = "1"] = task.name.split("|");
    return { name, nanoseconds: (1e6 * result.latency.p50) / Number(each), relativeError: result.latency.rme / 100 };
  });
}

export function kernelTable(measured: readonly Kernel[]): string {
  return columns([
    ["kernel", "ns a call", "±"],
    ...measured.map(({ name, nanoseconds, relativeError }) => [name, short(nanoseconds), `${(100 * relativeError).toFixed(1)} %`]),
  ]);
}
