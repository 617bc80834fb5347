import { columnCatalogue, compile, isDefault, placeColumns } from "../../workers/host.ts";
import { gridText } from "../tables/grid.ts";
import { columnEntry } from "../text/columnEntries.ts";
import { columnHeads } from "../text/columnHeads.ts";
import { command } from "./command.ts";
import { loadScenario } from "./load.ts";
import { localeOf, simulationOptions } from "./options.ts";

/** The columns of a run: of the catalogue, or all that a scenario has. */
export const columnsCommand = command({
  name: "columns",
  arguments: "[scenario]",
  count: [0, 1],
  summary:
    "Lists what a simulated future leaves: name, unit, kind and meaning of each column; without a scenario * stands for years, ids and paths.",
  options: { set: simulationOptions.set, json: simulationOptions.json, lang: { ...simulationOptions.lang, help: "language of the list" } },
  async run([argument], given, io) {
    const locale = localeOf(given.lang, io);
    const placed =
      argument === undefined
        ? columnCatalogue.map((column) => ({ name: column.name, column }))
        : placeColumns(columnCatalogue, compile(loadScenario(argument, given.set ?? [], io, locale).parsed.scenario));
    const entries = placed.map(({ name, column }) => ({ ...columnEntry(name, column), default: isDefault(column) }));
    if (given.json === true) {
      io.out(`${JSON.stringify(entries, null, 2)}\n`);
      return 0;
    }
    const heads = columnHeads[locale];
    const lines = entries.map((each) => [
      `${each.name}${each.default ? " *" : ""}`,
      heads.units[each.unit],
      heads.kinds[each.kind],
      each.meaning[locale],
    ]);
    io.out(
      `${gridText([[heads.name, heads.unit, heads.kind, heads.meaning], ...lines], ["left", "left", "left", "left"])}\n${heads.marked}\n`,
    );
    return 0;
  },
});
