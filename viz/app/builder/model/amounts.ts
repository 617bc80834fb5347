import type { Quantity } from "../../../../workers/host.ts";
import type { Locale } from "../../../text/locale.ts";
import { shownOf } from "./written.ts";

const steps = [
  [1e9, "mdkr"],
  [1e6, "mnkr"],
  [1e3, "tkr"],
] as const;

/** A number of a quantity as a scenario writes it, with three figures: 2400000 kronor is "2.4 mnkr", 0.333 is 0.333. */
export function writtenNumber(value: number, quantity: Quantity): number | string {
  const [size, unit] = quantity === "kronor" ? (steps.find(([each]) => Math.abs(value) >= each) ?? [1, null]) : [1, null];
  const number = Number((value / size).toPrecision(3));
  return unit === null ? number : `${number} ${unit}`;
}

/** The same for people. */
export function shownNumber(value: number, quantity: Quantity, locale: Locale): string {
  return shownOf(writtenNumber(value, quantity), locale).replace(/ /g, "\u00a0").replace(/^-/, "\u2212");
}
