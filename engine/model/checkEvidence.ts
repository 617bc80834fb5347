import type { EvidenceSpec } from "../distributions/evidence.ts";
import { unscaled } from "../distributions/scaled.ts";
import { needsBaseRisk } from "../evidence/effectLink.ts";
import type { Issue } from "./issue.ts";
import type { Intervention, LineEffect } from "./scenario.ts";

/** Appends an issue for every outcome and benefit that an effect from studies says nothing about (engine/EVIDENCE.md E7). */
export function checkEvidence(iv: Intervention, issues: Issue[]): void {
  const { of: size } = unscaled(iv.effect.size);
  if (typeof size === "number" || size.dist !== "evidence") return;
  const path = `interventions.${iv.id}`;
  const say = (where: string, message: string) => issues.push({ path: where, message });
  for (const outcome of iv.outcomes) checkBaseRisk(outcome, size, say, `${path}.outcomes.${outcome.id}`);
  for (const benefit of iv.benefits) checkBaseRisk(benefit, size, say, `${path}.benefits.${benefit.id}`);
  checkOutcomes(iv, size, say, path);
  if (size.link.form !== "identity") return;
  for (const benefit of iv.benefits) {
    if (benefit.referenceEffect === null) {
      say(`${path}.benefits.${benefit.id}`, "the effect is in units of g: give referenceEffect, the g that perPersonYear is the value of");
    }
  }
}

/** A line whose links act on θ goes from there to e with a base risk of its own. */
function checkBaseRisk({ on, baseRisk }: LineEffect, { link }: EvidenceSpec, say: (where: string, message: string) => void, path: string) {
  if (on !== "theta") return;
  const needed = needsBaseRisk(link);
  if (needed && baseRisk === undefined)
    say(path, "found on: theta without baseRisk, expected the risk of this line without the intervention");
  if (!needed && baseRisk !== undefined)
    say(`${path}.baseRisk`, "found a base risk on a scale that needs none, expected on: theta without it");
}

function checkOutcomes(iv: Intervention, size: EvidenceSpec, say: (where: string, message: string) => void, path: string): void {
  const [first] = iv.outcomes;
  if (first === undefined) return;
  const at = `${path}.effect.size`;
  if (size.link.form === "identity") say(at, "found as: g with outcomes, expected it with benefits only: g is not a share of events");
  if (size.turned) say(at, "found ratios of means where higher is better, expected them with benefits only: no cost is avoided");
  const once = iv.outcomes.find((outcome) => outcome.count !== "poisson");
  if (size.scale === "logHR" && size.link.form === "ratio" && once !== undefined) {
    say(at, "found a hazard ratio of what happens once without baseRisk, expected baseRisk: it is not the ratio of the risks");
  }
}
