import { items, record, word } from "./loose.ts";
import { type FilePath, show } from "./problem.ts";
import { type Context, notThere } from "./referenceContext.ts";

type Block = Readonly<Record<string, unknown>>;

/** Checks which outcomes a bias factor is stated for, and whether it touches them (MODEL §4). */
export function checkBias(intervention: Block, path: FilePath, { errors, warnings }: Context): void {
  const outcomes = items(intervention.outcomes).map(record);
  for (const [index, { id }] of outcomes.entries()) {
    if (id !== "dist") continue;
    const message = "found 'dist', expected another id: in evaluation.bias this is the form of a distribution";
    errors.push({ path: [...path, "outcomes", index, "id"], message });
  }
  const { bias, basis } = record(intervention.evaluation);
  if (bias === undefined) return;
  const at = [...path, "evaluation", "bias"];
  const named = typeof bias === "object" && bias !== null && !("dist" in bias) ? Object.keys(bias) : null;
  const ids = outcomes.flatMap(({ id }) => word(id) ?? []);
  for (const id of named ?? []) {
    if (ids.includes(id)) continue;
    const message = ids.length === 0 ? `found '${id}', expected none: there is no outcome` : notThere(id, ids, "outcome");
    errors.push({ path: [...at, id], message, atKey: true });
  }
  if (basis !== "outcome") return;
  for (const { id, count } of outcomes) {
    if (count !== "one" || (named !== null && !named.includes(String(id)))) continue;
    const message = `with basis: outcome and count: one there is one event a year whatever the factor: it does not touch ${show(id)}`;
    warnings.push({ path: named === null ? at : [...at, String(id)], message });
  }
}
