import { columnCatalogue, isDefault } from "../../workers/host.ts";
import { columnEntry } from "./columnEntries.ts";
import { columnHeads } from "./columnHeads.ts";

/** The page that lists the columns: Markdown, from the catalogue. */
export function columnsPage(): string {
  const { units, kinds } = columnHeads.en;
  const rows = columnCatalogue.map((column) => {
    const { name, unit, kind, meaning, sometimes } = columnEntry(column.name, column);
    const shown = column.onRequest === true ? "on request" : isDefault(column) ? "yes" : "";
    const cells = [`\`${name}\``, shown, units[unit], kinds[kind], `${meaning.en}${sometimes ? "; not in every future" : ""}`];
    return `| ${cells.join(" | ")} |`;
  });
  return `${[
    "# What a simulated future leaves",
    [
      "One row per future in `replications.parquet` and `replications.csv`, one column for each line below. `*` stands for a year (0 is the start year),",
      "the id of an intervention, board, payer or contract rule, or the path of a number in the scenario: `fondrisk columns <scenario>` lists the names in",
      "full. *Default* is what the files hold unless `--columns` says otherwise: names, names with `*` for any text, kinds, `default`, `ordinary` (all but those of the same futures with unlimited capital), `all`, with commas.",
      "A list with neither `default` nor `all` is computed alone: the run is faster, its table and `summary.json` have the measures made of these columns and",
      "`resultHash: null`, and there is no report (`fondrisk report FOLDER` makes one, by computing everything). The values are those of a full run.",
      "What is there *on request* answers to its name or a pattern, not to its kind or `all`.",
    ].join("\n"),
    [
      "In Parquet, flags (0/1), counts and years are 32-bit integers and everything else doubles; what does not exist in a future is null. The key",
      "`columns` of the file holds name, unit, kind and meaning of each column as JSON. `npx vitest run test/viz/text/columns.test.ts -u` writes this page anew.",
    ].join("\n"),
    ["| column | default | unit | kind | meaning |", "|---|---|---|---|---|", ...rows].join("\n"),
  ].join("\n\n")}\n`;
}
