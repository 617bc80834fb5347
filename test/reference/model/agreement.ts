import { compile, createSimulator, type Scenario } from "../../../engine/index.ts";
import { parameterNames } from "./columnNames.ts";
import { startsDiffer } from "./naive.ts";
import { simulateReference } from "./simulateReference.ts";

/** Sums over the replications in which a column exists. */
interface Sample {
  readonly count: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

const BLOCK = 1024;

/** How often the engine and the reference are run: first for every column, then for those that differ. */
export interface Effort {
  readonly blocks: number;
  readonly reference: number;
}

/**
 * Columns in which the engine and the independent reference differ by more than 5 standard errors, in a first sample and
 * then again in a larger one from other futures: with tens of thousands of comparisons, many of rare events whose normal
 * approximation is poor, one look alone would cry wolf.
 */
export function disagreements(scenario: Scenario, first: Effort, second: Effort): string[] {
  const suspects = differing(scenario, first, "1", 1_000);
  return suspects.size === 0 ? [] : [...differing(scenario, second, "2", 1_000_000)].filter((text) => hasColumn(suspects, text));
}

function hasColumn(texts: ReadonlySet<string>, text: string): boolean {
  const name = text.split(":")[0];
  return [...texts].some((other) => other.split(":")[0] === name);
}

function differing(scenario: Scenario, effort: Effort, seed: string, referenceSeed: number): Set<string> {
  const plan = compile(scenario);
  const width = plan.columns.length;
  const ours = empty(width);
  const theirs = empty(width);
  const simulator = createSimulator(plan, seed);
  const rows = new Float64Array(BLOCK * width);
  for (let block = 0; block < effort.blocks; block++) {
    simulator.run(block, BLOCK, rows);
    for (let i = 0; i < BLOCK; i++) add(ours, (c) => rows[i * width + c] as number);
  }
  for (let i = 0; i < effort.reference; i++) {
    const row = simulateReference(scenario, referenceSeed + i);
    add(theirs, (c) => row[plan.columns[c] as string] ?? Number.NaN);
  }
  const known = new Set([...Object.keys(simulateReference(scenario, referenceSeed)), ...parameterNames(scenario)]);
  const found = new Set<string>();
  const withoutNaive = startsDiffer(scenario.interventions);
  plan.columns.forEach((name, c) => {
    if (!known.has(name) || (withoutNaive && name.startsWith("naive."))) return;
    const mean = compare(moment(ours, c), moment(theirs, c));
    const share = compare(existence(ours, c, effort.blocks * BLOCK), existence(theirs, c, effort.reference));
    if (mean !== null) found.add(`${name}: mean ${mean}`);
    else if (share !== null) found.add(`${name}: exists in ${share}`);
  });
  return found;
}

function empty(width: number): Sample {
  return { count: new Float64Array(width), sum: new Float64Array(width), squares: new Float64Array(width) };
}

function add(sample: Sample, value: (column: number) => number): void {
  for (let c = 0; c < sample.count.length; c++) {
    const x = value(c);
    if (Number.isNaN(x)) continue;
    sample.count[c] = (sample.count[c] as number) + 1;
    sample.sum[c] = (sample.sum[c] as number) + x;
    sample.squares[c] = (sample.squares[c] as number) + x * x;
  }
}

interface Point {
  readonly value: number;
  readonly variance: number;
}

function moment(s: Sample, c: number): Point | null {
  const n = s.count[c] as number;
  if (n < 30) return null;
  const mean = (s.sum[c] as number) / n;
  return { value: mean, variance: Math.max(0, (s.squares[c] as number) / n - mean * mean) / n };
}

function existence(s: Sample, c: number, replications: number): Point {
  const p = (s.count[c] as number) / replications;
  return { value: p, variance: (p * (1 - p)) / replications };
}

/** The two values as text if they are more than 5 standard errors apart; a thousandth of a krona is rounding. */
function compare(a: Point | null, b: Point | null): string | null {
  if (a === null || b === null) return null;
  const distance = Math.abs(a.value - b.value);
  const rounding = 1e-3 + 1e-9 * Math.abs(a.value);
  const bound = 5 * Math.sqrt(a.variance + b.variance) + (Math.abs(a.value) > 10 ? rounding : 1e-9);
  return distance <= bound ? null : `${a.value} and ${b.value}, ${(distance / (bound / 5)).toFixed(1)} standard errors`;
}
