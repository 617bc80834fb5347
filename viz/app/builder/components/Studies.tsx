import { useMemo, useState } from "preact/hooks";
import { studiesWords } from "../../../text/builder/studiesWords.ts";
import { problemIn } from "../../../text/problems.ts";
import { locale } from "../../state/store.ts";
import type { ReadTable } from "../model/costRows.ts";
import { choiceOf, columnName, faultsOf, ratioScales, type StudyKind, studiesText, studyKinds } from "../model/studyColumns.ts";
import { writtenOf } from "../model/written.ts";
import { Pooled } from "./Pooled.tsx";

const mostFaults = 6;

/** A table of studies: what they report and in which columns, the effect they say together, and which intervention it goes into. */
export function Studies({ file, read }: { readonly file: string; readonly read: ReadTable }) {
  const words = studiesWords(locale.value);
  const head = read.rows[0]?.cells ?? [];
  const [choice, choose] = useState(() => choiceOf(head));
  const [scale, measure] = useState<string>("logRR");
  const [base, suppose] = useState<Readonly<Record<"baseRisk" | "controlMean", string>>>({ baseRisk: "", controlMean: "" });
  const [outcome, pick] = useState("");
  const { kind, map } = choice;
  const text = useMemo(() => studiesText(read.rows, choice), [read, choice]);
  const outcomeAt = head.findIndex((name) => columnName(name) === "outcome");
  const outcomes = outcomeAt < 0 ? [] : [...new Set(read.rows.slice(1).map(({ cells }) => (cells[outcomeAt] ?? "").trim()))];
  const value = useMemo(
    () => ({
      dist: "evidence",
      ...(kind === "ratio" ? { scale } : {}),
      ...(outcomes.length > 1 ? { outcome: outcome || outcomes[0] } : {}),
      ...(base.baseRisk === "" ? {} : { baseRisk: writtenOf(base.baseRisk) }),
      ...(base.controlMean === "" ? {} : { controlMean: writtenOf(base.controlMean) }),
      studies: text ?? "",
    }),
    [kind, scale, outcome, base, text],
  );
  const faults = useMemo(() => (text === null ? [] : faultsOf(value)), [value, text]);
  const column = (name: string) => (
    <span key={name} class="parameter">
      <label for={`studies-${name}`}>{words.columns[name]}</label>
      <select
        id={`studies-${name}`}
        onChange={({ currentTarget: { value: at } }) => {
          const { [name]: _, ...rest } = map;
          choose({ kind, map: at === "" ? rest : { ...rest, [name]: Number(at) } });
        }}
      >
        <option value="" selected={map[name] === undefined}>
          {words.none}
        </option>
        {head.map((each, at) => (
          <option key={at} value={at} selected={map[name] === at}>
            {each}
          </option>
        ))}
      </select>
    </span>
  );
  if (text === null)
    return (
      <p class="fault" role="alert">
        {words.persons}
      </p>
    );
  return (
    <>
      <p class="help">{words.intro}</p>
      <div class="add">
        <span class="parameter">
          <label for="studies-kind">{words.kind}</label>
          <select
            id="studies-kind"
            onChange={({ currentTarget: { value: chosen } }) => choose({ map, kind: chosen === "" ? null : (chosen as StudyKind) })}
          >
            {Object.hasOwn(map, "kind") ? (
              <option value="" selected={kind === null}>
                {words.kinds.own}
              </option>
            ) : null}
            {(Object.keys(studyKinds) as StudyKind[]).map((each) => (
              <option key={each} value={each} selected={each === kind}>
                {words.kinds[each]}
              </option>
            ))}
          </select>
        </span>
        {kind === "ratio" ? (
          <span class="parameter">
            <label for="studies-scale">{words.scale}</label>
            <select id="studies-scale" onChange={(event) => measure(event.currentTarget.value)}>
              {ratioScales.map((each) => (
                <option key={each} value={each} selected={each === scale}>
                  {words.scales[each]}
                </option>
              ))}
            </select>
          </span>
        ) : null}
        {outcomes.length > 1 ? (
          <span class="parameter">
            <label for="studies-outcome">{words.outcome}</label>
            <select id="studies-outcome" onChange={(event) => pick(event.currentTarget.value)}>
              {outcomes.map((each) => (
                <option key={each} value={each} selected={each === (outcome || outcomes[0])}>
                  {each}
                </option>
              ))}
            </select>
          </span>
        ) : null}
      </div>
      {kind === null ? null : <div class="add">{["study", ...studyKinds[kind]].map(column)}</div>}
      <div class="add">
        {(["baseRisk", "controlMean"] as const).map((key) => (
          <span key={key} class="parameter">
            <label for={`studies-${key}`}>{words[key]}</label>
            <input
              id={`studies-${key}`}
              type="text"
              autocomplete="off"
              value={base[key]}
              onChange={(event) => suppose({ ...base, [key]: event.currentTarget.value })}
            />
          </span>
        ))}
      </div>
      {faults.length > 0 ? (
        <div role="alert" class="fault wrongs">
          <ul>
            {faults.slice(0, mostFaults).map((said, at) => (
              <li key={at}>{problemIn(said, locale.value).text}</li>
            ))}
          </ul>
        </div>
      ) : (
        <Pooled file={file} value={value} count={read.rows.length - 1} />
      )}
    </>
  );
}
