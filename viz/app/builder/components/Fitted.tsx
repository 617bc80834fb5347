import { useState } from "preact/hooks";
import { items, record } from "../../../../workers/host.ts";
import type { CostFit } from "../../../../workers/index.ts";
import { fittedYaml } from "../../../costs/fitYaml.ts";
import type { CostsWords } from "../../../text/builder/costsWords.ts";
import { formatNumber } from "../../../text/numbers.ts";
import { rewritten } from "../../state/preparer.ts";
import { described, locale } from "../../state/store.ts";
import { treeOf, withNote, withValue } from "../model/draft.ts";
import type { CostFile } from "../state/costs.ts";
import { beginWith, draft, edit, plain } from "../state/draft.ts";
import { Picture } from "./Picture.tsx";
import { told } from "./told.ts";

/** The distribution that fits costs best, and the event that it goes into. */
export function Fitted({ file, fit, words }: { readonly file: CostFile; readonly fit: CostFit; readonly words: CostsWords }) {
  const [best] = fit.families;
  // A table may come before anything is built: then it goes into what is shown.
  const now = draft.value === "" ? described.value?.plain : plain.value;
  const targets = items(record(now).interventions).flatMap((each, at) => {
    const intervention = record(each);
    return items(intervention.outcomes).flatMap((outcome, line) => {
      const { id, account } = record(outcome);
      // What a trajectory costs stands in its account.
      if (account !== undefined) return [];
      return [{ path: ["interventions", at, "outcomes", line, "cost"] as const, name: `${String(intervention.name)}: ${String(id)}` }];
    });
  });
  const [chosen, choose] = useState(0);
  if (best === undefined) return null;
  const value: unknown = treeOf(fittedYaml(best, "cost", null, "")).toJS().cost;
  const target = targets[chosen];
  const insert = async () => {
    if (target === undefined) return;
    if (draft.peek() === "") await beginWith(await rewritten());
    const note = words.note(file.name, formatNumber(fit.sorted.length, locale.peek()));
    await edit("list costs", (text) => {
      // One sum takes the place of days and a price of a day.
      const around = target.path.slice(0, -1);
      const bare = withValue(withValue(text, [...around, "days"], undefined), [...around, "dayRate"], undefined);
      return withNote(withValue(bare, target.path, value), target.path, note);
    });
    told.value = words.inserted(target.name);
  };
  return (
    <>
      <p>{words.fitted(words.families[best.family] ?? best.family)}</p>
      <Picture value={value} quantity="kronor" />
      {targets.length === 0 ? (
        <p>{words.noTarget}</p>
      ) : (
        <div class="add">
          <span class="parameter">
            <label for="costs-target">{words.target}</label>
            <select id="costs-target" onChange={(event) => choose(Number(event.currentTarget.value))}>
              {targets.map(({ name }, at) => (
                <option key={name} value={at} selected={at === chosen}>
                  {name}
                </option>
              ))}
            </select>
          </span>
          <button type="button" onClick={() => void insert()}>
            {words.insert}
          </button>
        </div>
      )}
      <p class="told" role="status">
        {told.value}
      </p>
    </>
  );
}
