import { baseOf } from "../distributions/evidence.ts";
import { unscaled } from "../distributions/scaled.ts";
import { isDistribution } from "./evaluation/bias.ts";
import { type LegalKey, rateKey } from "./legalRanges.ts";
import type { Evaluation, Intervention, LineEffect, Participation, Scenario, Uncertain } from "./scenario.ts";

/** A number that may be uncertain, where it stands, and the key of its legal range. */
export interface UncertainNumber {
  readonly path: string;
  readonly key: LegalKey;
  readonly value: Uncertain;
}

/** Every number of a scenario that may be uncertain, known ones too, in the order of the file's keys. */
export function uncertainNumbers(scenario: Scenario): readonly UncertainNumber[] {
  const { municipality, fund, credibility, departments, interactions, interventions } = scenario;
  const midTermChange = municipality.elections?.midTermChange ?? null;
  return [
    ...each("municipality.elections", "municipality.elections", { midTermChange }, ["midTermChange"]),
    ...each("fund.dissolution", "fund.dissolution", fund.dissolution, ["base", "onDeficit", "onMajorityChange"]),
    ...each("credibility", "credibility", credibility, [
      "anchoring",
      "lossPerHeadChange",
      "lossPerMajorityChange",
      "deficitPenalty",
      "paidWhenBroken",
    ]),
    ...departments.flatMap(({ id, participation }) => ofApplicant(`departments.${id}`, "departments", participation)),
    ...interactions.map(({ factor }, i) => ({ path: `interactions.${i}.factor`, key: "interactions.factor", value: factor }) as const),
    ...interventions.flatMap(ofIntervention),
  ];
}

function ofIntervention(iv: Intervention): readonly UncertainNumber[] {
  const path = `interventions.${iv.id}`;
  const at = "interventions";
  const { cost, effect, staff, evaluation } = iv;
  const yearly: readonly UncertainNumber[] = Array.isArray(cost)
    ? (cost as readonly Uncertain[]).map((value, n) => ({ path: `${path}.cost.${n}`, key: "interventions.cost", value }))
    : each(path, at, { cost: cost as Uncertain }, ["cost"]);
  return [
    ...yearly,
    ...each(path, at, iv, ["costFactor", "outMigration", "cashable"]),
    ...each(`${path}.effect`, `${at}.effect`, effect, ["size", "noEffect", "transfer", "halfLifeYears", "persistentShare"]),
    ...ofEvidence(`${path}.effect.size`, effect.size),
    ...(staff === null ? [] : each(`${path}.staff`, `${at}.staff`, staff, ["turnover", "replacementCost"])),
    ...iv.outcomes.flatMap((o) => [
      ...(o.rate === null ? [] : [{ path: `${path}.outcomes.${o.id}.rate`, key: rateKey(o), value: o.rate }]),
      ...each(`${path}.outcomes.${o.id}`, `${at}.outcomes`, o, ["cost", "days", "dayRate"]),
      ...(o.exit === undefined ? [] : each(`${path}.outcomes.${o.id}`, `${at}.outcomes`, { exit: o.exit }, ["exit"])),
      ...ofLine(`${path}.outcomes.${o.id}`, `${at}.outcomes`, o),
    ]),
    ...iv.benefits.flatMap((b) => [
      ...each(`${path}.benefits.${b.id}`, `${at}.benefits`, b, ["perPersonYear"]),
      ...ofLine(`${path}.benefits.${b.id}`, `${at}.benefits`, b),
    ]),
    ...(evaluation === null ? [] : each(`${path}.evaluation`, `${at}.evaluation`, evaluation, ["cost"])),
    ...(iv.afterwards === undefined
      ? []
      : each(`${path}.afterwards`, `${at}.afterwards`, iv.afterwards, ["probability", "survival", "effectFactor", "costFactor"])),
    ...ofApplicant(path, at, iv.participation),
    ...(evaluation === null ? [] : ofBias(`${path}.evaluation.bias`, evaluation.bias)),
  ];
}

function ofApplicant(path: string, at: "departments" | "interventions", participation?: Participation): readonly UncertainNumber[] {
  if (participation === undefined) return [];
  return each(`${path}.participation`, `${at}.participation`, participation, ["lossAversion", "burden"]);
}

function ofLine(path: string, at: string, { via = [], baseRisk, fade }: LineEffect): readonly UncertainNumber[] {
  return [
    ...via.flatMap((link, n) => each(`${path}.via.${n}`, `${at}.via`, link, ["ratio", "causal"])),
    ...(baseRisk === undefined ? [] : each(path, at, { baseRisk }, ["baseRisk"])),
    ...(fade === undefined ? [] : each(`${path}.fade`, `${at}.fade`, fade, ["halfLifeYears", "persistentShare"])),
  ];
}

function ofEvidence(path: string, size: Uncertain): readonly UncertainNumber[] {
  const { of } = unscaled(size);
  const base = typeof of !== "number" && of.dist === "evidence" ? baseOf(of) : null;
  return base === null ? [] : [{ path: `${path}.${base.key}`, key: `interventions.effect.size.${base.key}`, value: base.value }];
}

function ofBias(path: string, bias: Evaluation["bias"]): readonly UncertainNumber[] {
  const key = "interventions.evaluation.bias";
  if (bias === null) return [];
  if (typeof bias === "number" || isDistribution(bias)) return [{ path, key, value: bias }];
  return Object.entries(bias).map(([id, value]) => ({ path: `${path}.${id}`, key, value }));
}

/** The numbers behind some keys of a block, those that are not there left out. */
function each<Prefix extends string, Key extends string>(
  path: string,
  prefix: Prefix,
  block: { readonly [K in Key]: Uncertain | null },
  keys: readonly Key[],
): readonly UncertainNumber[] {
  return keys.flatMap((name) => {
    const value = block[name];
    return value === null ? [] : [{ path: `${path}.${name}`, key: `${prefix}.${name}` as LegalKey, value }];
  });
}
