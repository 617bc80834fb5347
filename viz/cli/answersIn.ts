/** A number of `summary.json` as it was read: null where it does not exist. */
export interface ReadAnswer {
  readonly value: number | null;
  readonly standardError: number | null;
  /** 95 % interval of a ratio, which has no standard error. */
  readonly interval?: readonly [low: number, high: number];
}

type Block = Readonly<Record<string, unknown>>;

/**
 * The numbers of a summary by the ids of their measures: the keys on the way to them joined by dots, a member of a list by its year or
 * price. A measure that is not available is not among them.
 *
 * ids  of the measures it has, as in `run.measures`
 */
export function answersIn(summary: Block, ids: ReadonlySet<string>): ReadonlyMap<string, ReadAnswer> {
  const found = new Map<string, ReadAnswer>();
  const walk = (node: Block, id: string) => {
    if ("value" in node && ids.has(id)) found.set(id, answerIn(node));
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

function numberIn(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
