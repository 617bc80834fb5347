import type { Plan, Scenario } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import type { Columns } from "./futures.ts";
import { type Quantity, quantityOf } from "./quantity.ts";

/** What a future is worth: a weighted sum of amounts, kronor. */
export interface Value {
  /** As it was asked for. */
  readonly text: string;
  readonly columns: readonly string[];
  /** One number a future; NaN where an amount does not exist. */
  readonly read: (scenario: Scenario, columns: Columns) => Float64Array;
}

const capital = "fund.capital";
const term = /^\s*([+\-−]?)\s*(?:([\d.]+)\s*\*\s*)?([A-Za-z][\w.-]*\w)\s*/;

/**
 * Reads `society.npv - 0.02*fund.capital`: columns or means in kronor with their weights; `fund.capital` is what the scenario has.
 *
 * throws  RangeError with a sentence: it is no such sum, or something in it is no amount
 */
export function readValue(plan: Plan, text: string): Value {
  const terms: { readonly weight: number; readonly quantity: Quantity | null }[] = [];
  for (let rest = text; rest.trim() !== ""; ) {
    const found = term.exec(rest);
    const [all = "", sign = "", factor = "1", id = ""] = found ?? [];
    if (found === null || !Number.isFinite(Number(factor)) || (terms.length > 0 && sign === "")) {
      throw invalidRequest("noSum", { text });
    }
    const quantity = id === capital ? null : quantityOf(plan, id);
    if (quantity !== null && quantity.unit !== "kr") throw invalidRequest("noAmount", { id });
    terms.push({ weight: (sign === "" || sign === "+" ? 1 : -1) * Number(factor), quantity });
    rest = rest.slice(all.length);
  }
  if (terms.length === 0) throw invalidRequest("noValueNamed");
  return {
    text,
    columns: [...new Set(["replication", ...terms.flatMap(({ quantity }) => quantity?.columns ?? [])])],
    read: (scenario, columns) => {
      const parts = terms.map(({ quantity }) => quantity?.read((name) => columns.get(name)!) ?? null);
      return Float64Array.from({ length: columns.get("replication")!.length }, (_, r) =>
        terms.reduce((sum, { weight }, i) => sum + weight * (parts[i]?.[r] ?? scenario.fund.capital), 0),
      );
    },
  };
}
