import { shown } from "../problem.ts";
import { guessed, problem } from "../said.ts";
import { type Wanted, wrong, type Yearly } from "./yearly.ts";

/** A table of statistics: every variable with its values, and the numbers, the last variable fastest; null where there is none. */
export interface Cube {
  readonly variables: readonly {
    readonly names: readonly string[];
    readonly values: readonly (readonly string[])[];
    readonly time: boolean;
  }[];
  readonly numbers: readonly (number | null)[];
}

/**
 * The numbers of a table by year: every other variable has one value only, or `where` names which, by code or text.
 *
 * wanted  where: { variable: value }
 */
export function yearlyOfCube({ variables, numbers }: Cube, file: string, wanted: Wanted): Yearly {
  const where = Object.entries((wanted.where ?? {}) as Readonly<Record<string, unknown>>);
  const named = (name: string) => variables.findIndex(({ names }) => names.includes(name));
  for (const [name] of where) {
    const known = variables.map(({ names }) => names.at(-1)!);
    if (named(name) < 0) return wrong("where", guessed(problem("noVariable", { found: shown(name), file, known }), name, known));
  }
  const time = variables.findIndex((variable) => variable.time);
  if (time < 0) return wrong("file", problem("noTime", { file }));
  const chosen: number[] = [];
  for (const [v, { names, values }] of variables.entries()) {
    const said = where.find(([name]) => names.includes(name));
    if (v === time) chosen.push(0);
    else if (said !== undefined) {
      const at = values.findIndex((each) => each.includes(String(said[1])));
      const known = values.map((each) => each.at(-1)!).slice(0, 12);
      if (at < 0) return wrong("where", problem("noValueOf", { found: shown(said[1]), variable: names.at(-1)!, file, known }));
      chosen.push(at);
    } else if (values.length === 1) chosen.push(0);
    else
      return wrong(
        "where",
        problem("variableOpen", { variable: names.at(-1)!, file, known: values.map((each) => each.at(-1)!).slice(0, 12) }),
      );
  }
  const found: Record<string, number> = {};
  for (const [t, each] of variables[time]!.values.entries()) {
    const year = each.find((text) => /^\d{4}$/.test(text));
    if (year === undefined) return wrong("file", problem("periodNotYear", { found: shown(each.at(-1)), file }));
    const at = variables.reduce((sum, { values }, v) => sum * values.length + (v === time ? t : chosen[v]!), 0);
    const number = numbers[at] ?? null;
    if (number !== null) found[year] = number;
  }
  return Object.keys(found).length === 0 ? wrong("file", problem("noNumbers", { file })) : { values: found };
}
