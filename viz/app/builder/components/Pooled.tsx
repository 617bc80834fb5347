import { useMemo, useState } from "preact/hooks";
import { distribution, items, readEvidence, record } from "../../../../workers/host.ts";
import { studiesWords } from "../../../text/builder/studiesWords.ts";
import { formatPercent } from "../../../text/numbers.ts";
import { rewritten } from "../../state/preparer.ts";
import { described, locale } from "../../state/store.ts";
import { withBlock } from "../model/withBlock.ts";
import { beginWith, draft, edit, plain } from "../state/draft.ts";
import { Picture } from "./Picture.tsx";
import { told } from "./told.ts";

/** What the studies say together, and where it goes. */
export function Pooled({
  file,
  value,
  count,
}: {
  readonly file: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly count: number;
}) {
  const words = studiesWords(locale.value);
  const [chosen, choose] = useState(0);
  const now = draft.value === "" ? described.value?.plain : plain.value;
  const targets = items(record(now).interventions).map((each, at) => ({ at, name: String(record(each).name) }));
  const said = useMemo(() => pooledOf(value), [value]);
  const share = (each: number) => formatPercent(each, locale.value);
  const target = targets[chosen];
  const insert = async () => {
    if (target === undefined) return;
    if (draft.peek() === "") await beginWith(await rewritten());
    const path = ["interventions", target.at, "effect", "size"];
    await edit("list studies", (text) => withBlock(text, path, value, words.note(file, count)));
    told.value = words.inserted(target.name);
  };
  return (
    <>
      {said === null ? null : <p>{words.expected(share(said.mean), share(said.low), share(said.high))}</p>}
      <Picture value={value} quantity="ratio" />
      {targets.length === 0 ? (
        <p>{words.noTarget}</p>
      ) : (
        <div class="add">
          <span class="parameter">
            <label for="studies-target">{words.target}</label>
            <select id="studies-target" onChange={(event) => choose(Number(event.currentTarget.value))}>
              {targets.map(({ name }, at) => (
                <option key={at} value={at} selected={at === chosen}>
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

function pooledOf(value: unknown): { readonly mean: number; readonly low: number; readonly high: number } | null {
  const fail = Object.assign(() => undefined as never, { report: () => {} });
  const { mean, quantile } = distribution(readEvidence(value, fail));
  return quantile === null ? null : { mean, low: quantile(0.05), high: quantile(0.95) };
}
