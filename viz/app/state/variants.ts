import { signal } from "@preact/signals";
import type { Problem } from "../../../workers/index.ts";
import { goalOf } from "../../address/futures.ts";
import { type LinkState, mostVariants, type NamedPolicy, samePolicy } from "../../address/link.ts";
import type { ComparedVariants } from "../model/compareVariants.ts";
import { analyst, mostFutures } from "./analyses.ts";
import { sourceText } from "./preparer.ts";
import { asProblem } from "./refusal.ts";
import { state } from "./store.ts";

/** What has been compared, and what came of it. */
export interface VariantsCompared {
  readonly variants: readonly NamedPolicy[];
  readonly seed: string;
  readonly busy: boolean;
  readonly found: ComparedVariants | null;
  readonly faults: readonly Problem[];
}

export const variantsCompared = signal<VariantsCompared | null>(null);

/** The variants that are compared, at most four: the rules locked as A where there is room beside those with a name, and the rules shown. */
export function variantsNow({ pinned, variants, source, overrides }: LinkState, nameNow: string): readonly NamedPolicy[] {
  const locked = pinned === null || variants.length >= mostVariants ? [] : [{ name: "A", ...pinned }];
  return [...locked, ...variants, { name: nameNow, source, overrides }];
}

let turn = 0;

/** Compares them on the same futures; an answer that is not the last one asked for is not shown. */
export async function compareNow(nameNow: string): Promise<void> {
  const wanted = state.peek();
  const variants = variantsNow(wanted, nameNow);
  const mine = ++turn;
  const put = (now: Partial<VariantsCompared>) => {
    if (mine === turn) variantsCompared.value = { variants, seed: wanted.seed, busy: false, found: null, faults: [], ...now };
  };
  put({ busy: true, found: variantsCompared.peek()?.found ?? null });
  try {
    const ready = await Promise.all(
      variants.map(async ({ name, source, overrides }) => ({ name, policy: { text: await sourceText(source), overrides } })),
    );
    const answer = await analyst.compare({ variants: ready, seed: wanted.seed, replications: Math.min(mostFutures, goalOf(wanted)) });
    put("errors" in answer ? { faults: answer.errors } : { found: answer });
  } catch (reason) {
    put({ faults: [asProblem(reason)] });
  }
}

/** Whether what is shown of a comparison is of other rules than those now. */
export function isOldComparison({ variants, seed }: VariantsCompared, nameNow: string): boolean {
  const now = variantsNow(state.value, nameNow);
  return (
    seed !== state.value.seed ||
    now.length !== variants.length ||
    now.some((each, at) => each.name !== variants[at]!.name || !samePolicy(each, variants[at]!))
  );
}
