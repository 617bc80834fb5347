import { type Quantity, type Reading, readQuantity } from "./units.ts";

/** The mark before decimals. */
export type DecimalMark = "," | ".";

/** How the numbers of a column are written. */
export interface ColumnForm {
  /** Null: no cell says which it is. */
  readonly decimal: DecimalMark | null;
  /** Unit of every number without one of its own, from the head of the column: "" for kronor. */
  readonly unit: string;
}

const unitWords: Readonly<Record<string, string>> = {
  ...{ kr: "", sek: "", tkr: "tkr", kkr: "tkr", ksek: "tkr", tsek: "tkr", mnkr: "mnkr", mkr: "mnkr", msek: "mnkr", mdkr: "mdkr" },
};
const unitInHead = new RegExp(`(?:^|[_ (\\[])(${Object.keys(unitWords).join("|")})[)\\]]?$`, "i");

/** The unit that the head of a column ends with, as in `cost_tkr`, `belopp (tkr)` and `kostnad i mnkr`: "" where it names none. */
export function unitOfHead(head: string): string {
  const found = unitInHead.exec(head.trim())?.[1];
  return found === undefined ? "" : unitWords[found.toLowerCase()]!;
}

const spaces = /[\s\u00a0\u2009\u202f']/g;

/**
 * How a column writes its numbers: a mark with other than three digits after it, or after another mark, is the one before decimals; one
 * that comes twice in a number is the one between thousands.
 *
 * cells    as written
 * decimal  what somebody has said; undefined: nobody has
 */
export function columnForm(head: string, cells: readonly string[], decimal?: DecimalMark): ColumnForm {
  const unit = unitOfHead(head);
  if (decimal !== undefined) return { decimal, unit };
  const marks = new Set<DecimalMark>();
  for (const cell of cells) {
    const found = markOf(cell.replace(spaces, ""));
    if (found !== null) marks.add(found);
  }
  return { decimal: marks.size === 1 ? [...marks][0]! : null, unit };
}

function markOf(text: string): DecimalMark | null {
  const both = /\d([.,])\d+([.,])\d/.exec(text);
  if (both !== null) return both[1] === both[2] ? other(both[1] as DecimalMark) : (both[2] as DecimalMark);
  const [, whole = "", mark, digits = ""] = /^[-+\u2212]?(\d+)([.,])(\d+)/.exec(text) ?? [];
  return mark !== undefined && (digits.length !== 3 || /^0|^\d{4}/.test(whole)) ? (mark as DecimalMark) : null;
}

function other(mark: DecimalMark): DecimalMark {
  return mark === "," ? "." : ",";
}

/** A number that can be read in two ways, with both. */
export interface Ambiguous {
  readonly readings: readonly [withThousands: string, withDecimals: string];
}

/** A cell of a column. An amount like 74.430 in a column where nothing says what the mark is, is two numbers. */
export function readTableNumber(cell: string, quantity: Quantity, { decimal, unit }: ColumnForm): Reading | Ambiguous {
  const text = cell.trim();
  const [, sign = "", digits = "", rest = ""] = /^([-+\u2212]?)([\d.,\s\u00a0\u2009\u202f']*\d)(.*)$/s.exec(text) ?? [];
  if (digits === "") return readQuantity(text, quantity);
  const compact = digits.replace(spaces, "");
  const doubtful = /^[1-9]\d{0,2}([.,])(\d{3})$/.exec(compact);
  if (decimal === null && doubtful !== null && quantity === "kronor") {
    return { readings: [compact.replace(/[.,]/, ""), compact.replace(",", ".").replace(/0+$/, "")] };
  }
  const mark = decimal ?? (compact.includes(",") ? "," : ".");
  const thousands = mark === "," ? "." : ",";
  // Between thousands a mark stands where it should, or it is none.
  const grouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+(\\${mark}|$)`);
  const plain = grouped.test(compact) ? compact.replaceAll(thousands, "") : compact;
  return readQuantity(
    `${sign}${plain.replace(mark, ".")}${rest === "" && quantity === "kronor" && unit !== "" ? ` ${unit}` : rest}`,
    quantity,
  );
}

/** A row of totals among those of events: it says so. */
export function isTotal(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\s*(?:delsumma|summa|totalt?|total sum|subtotal|sum)\b\s*:?/i.test(cell));
}
