import { distribution, distributionForms, type Quantity, readEvidence, readUncertain } from "../../../../workers/host.ts";
import { isBlock } from "../../../levels/plain.ts";

/** How an uncertain number is written: not at all, as one number, by its three points, as a family with its parameters, or in a way that only text has. */
export type Shape =
  | { readonly kind: "number"; readonly value: unknown }
  | { readonly kind: "family"; readonly dist: Simple; readonly parameters: Readonly<Record<string, unknown>> }
  | { readonly kind: "other" };

/** Families whose parameters are numbers: those that a form can hold. */
export const simpleFamilies = ["pert", "triangular", "uniform", "normal", "lognormal", "beta", "gamma"] as const;
export type Simple = (typeof simpleFamilies)[number];

/** What is asked for where nothing is written yet, in the order of the form. */
const asked: Readonly<Record<Simple, readonly string[]>> = {
  pert: ["min", "mode", "max"],
  triangular: ["min", "mode", "max"],
  uniform: ["min", "max"],
  normal: ["mean", "sd"],
  lognormal: ["median", "sigma"],
  beta: ["mean", "sd"],
  gamma: ["mean", "sd"],
};

/** How a value is written. */
export function shapeOf(value: unknown): Shape {
  if (value === undefined || value === null || typeof value === "number" || typeof value === "string") return { kind: "number", value };
  if (!isBlock(value)) return { kind: "other" };
  const { dist, ...parameters } = value;
  const family = simpleFamilies.find((each) => each === dist);
  const plain = Object.values(parameters).every((each) => typeof each === "number" || typeof each === "string");
  return family === undefined || !plain ? { kind: "other" } : { kind: "family", dist: family, parameters };
}

/** The parameters of a family that a form has: those that are written and those that are asked for, where another set is not written. */
export function parametersOf(dist: Simple, written: Readonly<Record<string, unknown>>, quantity: Quantity): readonly string[] {
  const { either } = distributionForms(quantity)[dist]!;
  const keys = Object.keys(written);
  const set = either.find((each) => each.every((key) => keys.includes(key)));
  return [...new Set([...(set ?? asked[dist]), ...keys])];
}

/** Points of a distribution for its picture: its quantiles at (i + ½)/n; null where it has none or the value is no number. */
export function quantilesOf(value: unknown, quantity: Quantity, count: number): readonly number[] | null {
  if (!isBlock(value)) return null;
  let sound = true;
  const fail = Object.assign(
    () => {
      sound = false;
      return undefined as never;
    },
    {
      report: () => {
        sound = false;
      },
    },
  );
  const spec = value.dist === "evidence" ? readEvidence(value, fail) : readUncertain(value, { quantity, description: "" }, fail);
  if (!sound || typeof spec === "number") return null;
  const { quantile } = distribution(spec);
  return quantile === null ? null : Array.from({ length: count }, (_, at) => quantile((at + 0.5) / count));
}
