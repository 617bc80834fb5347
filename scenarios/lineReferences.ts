import { fadeThrough, type NoFade } from "../engine/evidence/fadeThrough.ts";
import { fadeFromKey } from "./fadeSchema.ts";
import { items, ratio, record, word } from "./loose.ts";
import { type FilePath, shown } from "./problem.ts";
import type { References } from "./referenceContext.ts";
import { guessed, problem, type Said } from "./said.ts";

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
    errors.push({ path: [...path, "via"], ...problem("expected", { found: problem("emptyList"), rule: problem("aLink") }) });
  if (on === "theta" && via === undefined) {
    errors.push({ path: [...path, "on"], ...problem("onWithoutLinks") });
  } else if (on === "theta" && !ofStudies) {
    errors.push({
      path: [...path, "on"],
      ...problem("onThetaWithoutStudies"),
    });
  }
  if (baseRisk !== undefined && on !== "theta") {
    errors.push({ path: [...path, "baseRisk"], ...problem("unusedBaseRisk") });
  }
  if (isBenefit && via !== undefined && line.referenceEffect === undefined) {
    const said = problem("missingKey", { key: "'referenceEffect'", rule: problem("effectAfterLinks") });
    errors.push({ path, ...said });
  }
}

function checkGroups(intervention: Block, path: FilePath, { errors, warnings }: References): void {
  const lines = [...items(intervention.outcomes), ...items(intervention.benefits)].map(record);
  const used = lines.flatMap(({ countOnce }) => word(countOnce) ?? []);
  for (const name of Object.keys(record(intervention.countOnce))) {
    if (used.includes(name)) continue;
    const found = shown(name);
    const said = used.length === 0 ? problem("groupOfNoLine", { found }) : problem("unknownGroup", { found, known: [...new Set(used)] });
    errors.push({
      path: [...path, "countOnce", name],
      ...guessed(said, name, used),
      atKey: true,
    });
  }
  for (const key of ["outcomes", "benefits"]) {
    for (const [index, item] of items(intervention[key]).entries()) {
      const group = word(record(item).countOnce);
      if (group === null || used.filter((name) => name === group).length > 1) continue;
      const said = problem("groupOfOneLine", { group: shown(group) });
      warnings.push({ path: [...path, key, index, "countOnce"], ...said });
    }
  }
}

const refusals: Readonly<Record<NoFade, Said>> = {
  grew: problem("fadeGrew"),
  belowZero: problem("fadeBelowZero"),
  oneFollowUp: problem("fadeOneFollowUp"),
  belowPersistent: problem("fadeBelowPersistent"),
};

function checkFadeFrom(effect: Block, path: FilePath, { errors, warnings }: References): void {
  if (effect.fadeFrom === undefined) return;
  const at = [...path, "fadeFrom"];
  const read = fadeFromKey.safeParse(effect.fadeFrom);
  if (!read.success) return;
  const { points } = read.data;
  for (const key of points.length === 1 ? ["halfLifeYears"] : ["halfLifeYears", "persistentShare"]) {
    if (effect[key] !== undefined) errors.push({ path: [...path, key], ...problem("besideFadeFrom", { key }) });
  }
  const fade = fadeThrough(points, effect.persistentShare === undefined ? null : ratio(effect.persistentShare));
  if (typeof fade === "string") errors.push({ path: at, ...refusals[fade] });
  else if (points.length > 2) {
    const said = problem("fadeResidual", {
      followUps: points.length,
      halfLifeYears: Number(fade.halfLifeYears.toPrecision(3)),
      persistentShare: Number(fade.persistentShare.toPrecision(3)),
      residuals: fade.residuals.map((residual) => Number(residual.toFixed(3))),
    });
    warnings.push({ path: at, ...said });
  }
}
