import { items, record, word } from "./loose.ts";
import { type FilePath, shown } from "./problem.ts";
import { type Context, notThere } from "./referenceContext.ts";
import { problem } from "./said.ts";

type Block = Readonly<Record<string, unknown>>;

/** Checks which outcomes a bias factor is stated for, and whether it touches them (MODEL §4). */
export function checkBias(intervention: Block, path: FilePath, { errors, warnings }: Context): void {
  const outcomes = items(intervention.outcomes).map(record);
  for (const [index, { id }] of outcomes.entries()) {
    if (id !== "dist") continue;
    const said = problem("biasNamedDist", { found: "'dist'" });
    errors.push({ path: [...path, "outcomes", index, "id"], ...said });
  }
  const { bias, basis } = record(intervention.evaluation);
  if (bias === undefined) return;
  const at = [...path, "evaluation", "bias"];
  const named = typeof bias === "object" && bias !== null && !("dist" in bias) ? Object.keys(bias) : null;
  const ids = outcomes.flatMap(({ id }) => word(id) ?? []);
  for (const id of named ?? []) {
    if (ids.includes(id)) continue;
    const said = ids.length === 0 ? problem("biasWithoutOutcome", { id: `'${id}'` }) : notThere(id, ids, "outcome");
    errors.push({ path: [...at, id], ...said, atKey: true });
  }
  if (basis !== "outcome") return;
  for (const { id, count } of outcomes) {
    if (count !== "one" || (named !== null && !named.includes(String(id)))) continue;
    const said = problem("biasWithoutEffect", { id: shown(id) });
    warnings.push({ path: named === null ? at : [...at, String(id)], ...said });
  }
}
