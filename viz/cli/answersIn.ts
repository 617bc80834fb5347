/** A number of `summary.json` as it was read: null where it does not exist. */
export interface ReadAnswer {
  readonly value: number | null;
  readonly standardError: number | null;
  /** 95 % interval of a ratio, which has no standard error. */
  readonly interval?: readonly [low: number, high: number];
}

/** A number with the 95 % interval that the summary gives it: its own where it has one, else ±1.96 errors; null where it has no error. */
export interface ReadInterval {
  readonly low: number | null;
  readonly high: number | null;
}

type Block = Readonly<Record<string, unknown>>;

/**
 * The numbers of a summary by the ids of their measures: the keys on the way to them joined by dots, a member of a list by its year or
 * price. A measure that is not available is not among them.
 *
 * ids  of the measures it has, as in `run.measures`
 */
export function answersIn(summary: Block, ids: ReadonlySet<string>): ReadonlyMap<string, ReadAnswer> {
  return new Map([...blocksIn(summary, ids)].map(([id, block]) => [id, answerIn(block)]));
}

/** The same with intervals. */
export function intervalsIn(summary: Block, ids: ReadonlySet<string>): ReadonlyMap<string, ReadAnswer & ReadInterval> {
  return new Map([...blocksIn(summary, ids)].map(([id, block]) => [id, { ...answerIn(block), ...intervalIn(block) }]));
}

function blocksIn(summary: Block, ids: ReadonlySet<string>): ReadonlyMap<string, Block> {
  const found = new Map<string, Block>();
  const walk = (node: Block, id: string) => {
    if ("value" in node && ids.has(id)) found.set(id, node);
    for (const [key, child] of Object.entries(node)) {
      const step = id === "" ? key : `${id}.${key}`;
      if (Array.isArray(child)) for (const member of child) if (isBlock(member)) walk(member, `${step}.${member.year ?? member.qalyPrice}`);
      // A probability that stands alone in a member of a list has the name of that member.
      if (isBlock(child)) walk(child, ids.has(step) || key !== "probability" || !ids.has(id) ? step : id);
    }
  };
  for (const key of Object.keys(summary)) {
    const part = summary[key];
    if (!outside.has(key)) walk({ [key]: part }, "");
  }
  return found;
}

/** What a summary has beside numbers of its own run. */
const outside: ReadonlySet<string> = new Set(["formatVersion", "scenario", "run", "host", "warnings", "alternatives"]);

function isBlock(value: unknown): value is Block {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function answerIn({ value, standardError, low, high }: Block): ReadAnswer {
  const answer = { value: numberIn(value), standardError: numberIn(standardError) };
  const isRatio = standardError === undefined && typeof low === "number" && typeof high === "number";
  return isRatio ? { ...answer, interval: [low, high] } : answer;
}

function intervalIn({ value, standardError, low, high }: Block): ReadInterval {
  const own = { low: numberIn(low), high: numberIn(high) };
  const [at, error] = [numberIn(value), numberIn(standardError)];
  if (own.low !== null || own.high !== null || at === null || error === null) return own;
  return { low: at - 1.96 * error, high: at + 1.96 * error };
}

function numberIn(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
