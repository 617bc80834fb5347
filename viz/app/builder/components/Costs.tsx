import { useEffect, useMemo, useState } from "preact/hooks";
import { items, leastObservations, record } from "../../../../workers/host.ts";
import type { CostFit } from "../../../../workers/index.ts";
import { type CostColumns, costColumns } from "../../../costs/costTable.ts";
import { fittedYaml } from "../../../costs/fitYaml.ts";
import { type CostsWords, costsPanelWords } from "../../../text/builder/costsWords.ts";
import { formatNumber, moneyText } from "../../../text/numbers.ts";
import { tellCommand } from "../../../text/said/say.ts";
import { described, locale } from "../../state/store.ts";
import { rewritten, studio } from "../../state/studio.ts";
import { type CostRows, costRows, shownCell } from "../model/costRows.ts";
import { treeOf, withNote, withValue } from "../model/draft.ts";
import { type CostFile, costFile } from "../state/costs.ts";
import { beginWith, draft, edit, plain } from "../state/draft.ts";
import { Picture } from "./Picture.tsx";
import { told } from "./told.ts";

const [previewed, mostProblems] = [5, 6];

/** A table of costs: its first rows, which column holds them, whether rows of a case are added up, the distribution that fits, and where it goes. */
export function Costs({ file }: { readonly file: CostFile }) {
  const words = costsPanelWords(locale.value);
  const [sheet, choose] = useState<string | null>(null);
  const [sheets, offer] = useState<readonly string[]>([]);
  const [read, show] = useState<CostRows | null>(null);
  useEffect(() => {
    document.getElementById("costs-name")?.focus();
  }, [file]);
  useEffect(() => {
    void costRows(file, sheet).then((rows) => {
      if ("sheets" in rows) offer(rows.sheets);
      show(rows);
    });
  }, [file, sheet]);
  return (
    <section class="costs" aria-labelledby="costs-name">
      <h3 id="costs-name" tabIndex={-1}>
        {words.title(file.name)}
      </h3>
      <p class="help">{words.intro}</p>
      {sheets.length === 0 ? null : (
        <p>
          <label for="costs-sheet">{words.sheet}</label>{" "}
          <select id="costs-sheet" onChange={(event) => choose(event.currentTarget.value)}>
            <option value="" disabled selected={sheet === null}>
              –
            </option>
            {sheets.map((each) => (
              <option key={each} value={each} selected={each === sheet}>
                {each}
              </option>
            ))}
          </select>
        </p>
      )}
      {read !== null && "said" in read ? (
        <p class="fault" role="alert">
          {tellCommand(read.said, locale.value)}
        </p>
      ) : null}
      {read !== null && "rows" in read ? <Chosen key={read.place} file={file} read={read} words={words} /> : null}
      <button
        type="button"
        class="small"
        onClick={() => {
          costFile.value = null;
        }}
      >
        {words.dismiss}
      </button>
    </section>
  );
}

type Read = Extract<CostRows, { readonly rows: unknown }>;

function Chosen({ file, read, words }: { readonly file: CostFile; readonly read: Read; readonly words: CostsWords }) {
  const head = read.rows[0]?.cells ?? [];
  const [column, choose] = useState<string | null>(null);
  const [ofCase, gather] = useState<string | null>(null);
  const found: CostColumns = useMemo(
    () => costColumns(read, [{ column, quantity: "kronor" }], undefined, ofCase ?? undefined),
    [read, column, ofCase],
  );
  const names = head.map((name) => shownCell(name.trim(), words.hidden));
  const options = (chosen: string | null) =>
    head.map((name, at) => (
      <option key={at} value={name.trim()} selected={name.trim() === chosen}>
        {names[at]}
      </option>
    ));
  const open = "problems" in found && found.problems.every(({ said }) => said.code === "costsWhichColumn");
  const standing = "columns" in found ? (column ?? found.columns[0]!.name) : column;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section class="scroll" aria-label={words.preview} tabIndex={0}>
        <table>
          <caption>{words.preview}</caption>
          <tbody>
            {read.rows.slice(0, previewed).map((row) => (
              <tr key={row.line}>
                <th scope="row">{row.line}</th>
                {row.cells.map((cell, at) => (
                  <td key={at}>{shownCell(cell, words.hidden)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="add">
        <span class="parameter">
          <label for="costs-column">{words.column}</label>
          <select id="costs-column" onChange={(event) => choose(event.currentTarget.value)}>
            {standing === null ? <option selected>–</option> : null}
            {options(standing)}
          </select>
        </span>
        <span class="parameter">
          <label for="costs-case">{words.case}</label>
          <select id="costs-case" onChange={({ currentTarget: { value } }) => gather(value === "" ? null : value)}>
            <option value="" selected={ofCase === null}>
              {words.noCase}
            </option>
            {options(ofCase)}
          </select>
        </span>
      </div>
      {open ? <p>{words.choose}</p> : null}
      {open ? null : "problems" in found ? (
        <div role="alert" class="fault wrongs">
          <ul>
            {found.problems.slice(0, mostProblems).map(({ line, said }, at) => (
              <li key={at}>
                {line === null ? "" : `${words.line(read.place, line)} `}
                {tellCommand(said, locale.value)}
              </li>
            ))}
          </ul>
          {found.problems.length > mostProblems ? (
            <p>{words.more(formatNumber(found.problems.length - mostProblems, locale.value))}</p>
          ) : null}
        </div>
      ) : (
        <Fitting key={`${standing} ${ofCase}`} file={file} values={found.columns[0]!.values} words={words} />
      )}
    </>
  );
}

function Fitting({ file, values, words }: { readonly file: CostFile; readonly values: Float64Array; readonly words: CostsWords }) {
  const [fit, found] = useState<CostFit | "busy" | null>(null);
  const sorted = useMemo(() => Float64Array.from(values).sort(), [values]);
  const number = (value: number) => formatNumber(value, locale.value);
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  const enough = sorted.length >= leastObservations && sorted[0] !== sorted.at(-1);
  const begin = async () => {
    found("busy");
    found(await studio.fit(values));
  };
  return (
    <>
      <p>
        {words.found(
          number(sorted.length),
          moneyText(mean, locale.value, mean / 100),
          moneyText(sorted[sorted.length >> 1]!, locale.value, mean / 100),
        )}
      </p>
      {enough ? (
        <button type="button" disabled={fit === "busy"} onClick={() => void begin()}>
          {fit === "busy" ? words.fitting : words.fit}
        </button>
      ) : (
        <p class="fault">{words.tooFew(number(leastObservations))}</p>
      )}
      {fit === null || fit === "busy" ? null : <Fitted file={file} fit={fit} words={words} />}
    </>
  );
}

function Fitted({ file, fit, words }: { readonly file: CostFile; readonly fit: CostFit; readonly words: CostsWords }) {
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
