import { signal } from "@preact/signals";
import type { Problem } from "../../../workers/index.ts";
import { type PinnedPolicy, samePolicy } from "../../address/link.ts";
import { listAt, valueAt } from "../../levels/plain.ts";
import type { EvidenceFigure } from "../model/evidenceFigures.ts";
import { analyst } from "./analyses.ts";
import { asProblem } from "./refusal.ts";
import { described, state, text } from "./store.ts";

/** What studies say of the interventions of some rules. */
export interface EvidenceShown {
  readonly policy: PinnedPolicy;
  readonly busy: boolean;
  readonly figures: readonly EvidenceFigure[];
  readonly faults: readonly Problem[];
}

export const evidence = signal<EvidenceShown | null>(null);

/** Whether the effect of some intervention is from studies. */
export function isStudied(plain: unknown): boolean {
  return listAt(plain, "interventions").some(({ id }) => valueAt(plain, `interventions.${id}.effect.size.dist`) === "evidence");
}

/** Works out what studies say of the rules shown. */
export async function showEvidence(): Promise<void> {
  const { source, overrides, seed } = state.peek();
  const policy = { source, overrides };
  const put = (now: Partial<EvidenceShown>) => {
    evidence.value = { policy, busy: false, figures: [], faults: [], ...now };
  };
  put({ busy: true });
  try {
    const found = await analyst.evidence({ text: text.peek(), overrides }, seed);
    if ("errors" in found) return put({ faults: found.errors });
    const { evidenceFigures } = await import("../model/evidenceFigures.ts");
    const names = new Map((described.peek()?.scenario.departments ?? []).map(({ id, name }) => [id, name]));
    put({ figures: evidenceFigures(found, (id) => names.get(id) ?? id) });
  } catch (reason) {
    put({ faults: [asProblem(reason)] });
  }
}

export function isOldEvidence({ policy }: EvidenceShown): boolean {
  return !samePolicy(policy, state.value);
}
