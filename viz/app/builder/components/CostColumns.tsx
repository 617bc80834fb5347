import { useMemo, useState } from "preact/hooks";
import { type CostColumns as Columns, costColumns } from "../../../costs/costTable.ts";
import type { CostsWords } from "../../../text/builder/costsWords.ts";
import { formatNumber } from "../../../text/numbers.ts";
import { tellCommand } from "../../../text/said/say.ts";
import { locale } from "../../state/store.ts";
import { type ReadTable, shownCell } from "../model/costRows.ts";
import type { CostFile } from "../state/costs.ts";
import { Fitting } from "./Fitting.tsx";

const mostProblems = 6;

/** Which column of a table holds costs, and whether rows of a case are added up. */
export function CostColumns({ file, read, words }: { readonly file: CostFile; readonly read: ReadTable; readonly words: CostsWords }) {
  const head = read.rows[0]?.cells ?? [];
  const [column, choose] = useState<string | null>(null);
  const [ofCase, gather] = useState<string | null>(null);
  const found: Columns = useMemo(
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
