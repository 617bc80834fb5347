import type { EvidenceSpec } from "../distributions/evidence.ts";
import { unscaled } from "../distributions/scaled.ts";
import { needsBaseRisk } from "../evidence/effectLink.ts";
import { type Issue, type Told, told } from "./issue.ts";
import type { Intervention, LineEffect } from "./scenario.ts";

/** Appends an issue for every outcome and benefit that an effect from studies says nothing about (engine/EVIDENCE.md E7). */
export function checkEvidence(iv: Intervention, issues: Issue[]): void {
  const { of: size } = unscaled(iv.effect.size);
  if (typeof size === "number" || size.dist !== "evidence") return;
  const path = `interventions.${iv.id}`;
  const say = (where: string, said: Told) => issues.push({ path: where, ...said });
  for (const outcome of iv.outcomes) checkBaseRisk(outcome, size, say, `${path}.outcomes.${outcome.id}`);
  for (const benefit of iv.benefits) checkBaseRisk(benefit, size, say, `${path}.benefits.${benefit.id}`);
  checkOutcomes(iv, size, say, path);
  if (size.link.form !== "identity") return;
  for (const benefit of iv.benefits) {
    if (benefit.referenceEffect === null) {
      say(`${path}.benefits.${benefit.id}`, told("referenceEffectOfG"));
    }
  }
}

/** A line whose links act on θ goes from there to e with a base risk of its own. */
function checkBaseRisk({ on, baseRisk }: LineEffect, { link }: EvidenceSpec, say: (where: string, said: Told) => void, path: string) {
  if (on !== "theta") return;
  const needed = needsBaseRisk(link);
  if (needed && baseRisk === undefined) say(path, told("onThetaWithoutBaseRisk"));
  if (!needed && baseRisk !== undefined) say(`${path}.baseRisk`, told("needlessBaseRisk"));
}

function checkOutcomes(iv: Intervention, size: EvidenceSpec, say: (where: string, said: Told) => void, path: string): void {
  const [first] = iv.outcomes;
  if (first === undefined) return;
  const at = `${path}.effect.size`;
  if (size.link.form === "identity") say(at, told("gWithOutcomes"));
  if (size.turned) say(at, told("turnedWithOutcomes"));
  const once = iv.outcomes.find((outcome) => outcome.count !== "poisson");
  if (size.scale === "logHR" && size.link.form === "ratio" && once !== undefined) {
    say(at, told("hazardOnce"));
  }
}
