import { fadeThrough, type NoFade } from "../engine/evidence/fadeThrough.ts";
import { fadeFromKey } from "./fadeSchema.ts";
import { items, ratio, record, word } from "./loose.ts";
import { didYouMean } from "./nearest.ts";
import { type FilePath, oneOf, show } from "./problem.ts";
import type { References } from "./referenceContext.ts";

type Block = Readonly<Record<string, unknown>>;

/** Checks what outcomes and benefits say of an effect of their own, and the groups of which one counts (engine/EVIDENCE.md E10–E12). */
export function checkLines(intervention: Block, path: FilePath, context: References): void {
  const effect = record(intervention.effect);
  const ofStudies = record(effect.size).dist === "evidence";
  for (const key of ["outcomes", "benefits"]) {
    for (const [index, item] of items(intervention[key]).entries()) {
      checkLine(record(item), [...path, key, index], key === "benefits", ofStudies, context);
    }
  }
  checkGroups(intervention, path, context);
  checkFadeFrom(effect, [...path, "effect"], context);
}

function checkLine(line: Block, path: FilePath, isBenefit: boolean, ofStudies: boolean, { errors }: References): void {
  const { via, on, baseRisk } = line;
  if (Array.isArray(via) && via.length === 0)
    errors.push({ path: [...path, "via"], message: "found an empty list, expected at least one link" });
  if (on === "theta" && via === undefined) {
    errors.push({ path: [...path, "on"], message: "found on without links, expected via beside it" });
  } else if (on === "theta" && !ofStudies) {
    errors.push({
      path: [...path, "on"],
      message: "found on: theta with an effect that is not that of studies, expected effect.size of dist: evidence",
    });
  }
  if (baseRisk !== undefined && on !== "theta") {
    errors.push({ path: [...path, "baseRisk"], message: "found a base risk that nothing uses, expected on: theta beside it" });
  }
  if (isBenefit && via !== undefined && line.referenceEffect === undefined) {
    const message = "the key 'referenceEffect' is missing, expected the effect, after the links, at which perPersonYear was measured";
    errors.push({ path, message });
  }
}

function checkGroups(intervention: Block, path: FilePath, { errors, warnings }: References): void {
  const lines = [...items(intervention.outcomes), ...items(intervention.benefits)].map(record);
  const used = lines.flatMap(({ countOnce }) => word(countOnce) ?? []);
  for (const name of Object.keys(record(intervention.countOnce))) {
    if (used.includes(name)) continue;
    const known =
      used.length === 0 ? "a group that a line names with countOnce" : `one of the groups of lines (${oneOf([...new Set(used)])})`;
    errors.push({
      path: [...path, "countOnce", name],
      message: `found ${show(name)}, expected ${known}${didYouMean(name, used)}`,
      atKey: true,
    });
  }
  for (const key of ["outcomes", "benefits"]) {
    for (const [index, item] of items(intervention[key]).entries()) {
      const group = word(record(item).countOnce);
      if (group === null || used.filter((name) => name === group).length > 1) continue;
      const message = `found a group of one line, ${show(group)}: it counts in any case`;
      warnings.push({ path: [...path, key, index, "countOnce"], message });
    }
  }
}

const refusals: Readonly<Record<NoFade, string>> = {
  grew: "found an effect that does not fall from one follow-up to the next, expected less left later: nothing fades on such a curve",
  belowZero: "found follow-ups whose curve ends below nothing, expected at least a persistent share of 0",
  oneFollowUp: "found one follow-up without persistentShare, expected persistentShare beside it, or a second follow-up",
  belowPersistent: "found less left than persistentShare, expected more",
};

function checkFadeFrom(effect: Block, path: FilePath, { errors, warnings }: References): void {
  if (effect.fadeFrom === undefined) return;
  const at = [...path, "fadeFrom"];
  const read = fadeFromKey.safeParse(effect.fadeFrom);
  if (!read.success) return;
  const { points } = read.data;
  for (const key of points.length === 1 ? ["halfLifeYears"] : ["halfLifeYears", "persistentShare"]) {
    if (effect[key] !== undefined) errors.push({ path: [...path, key], message: `found ${key} beside fadeFrom, expected one of them` });
  }
  const fade = fadeThrough(points, effect.persistentShare === undefined ? null : ratio(effect.persistentShare));
  if (typeof fade === "string") errors.push({ path: at, message: refusals[fade] });
  else if (points.length > 2) {
    const off = fade.residuals.map((residual) => Number(residual.toFixed(3))).join(", ");
    const curve = `a half-life of ${Number(fade.halfLifeYears.toPrecision(3))} years and a persistent share of ${Number(fade.persistentShare.toPrecision(3))}`;
    warnings.push({ path: at, message: `the nearest curve through ${points.length} follow-ups has ${curve}; it is off by ${off}` });
  }
}
