import type * as z from "zod";
import { block, choice, list, number, text, whole } from "./leaf.ts";
import type { Quantity } from "./units.ts";

/** How one distribution is written. */
export interface Form {
  readonly schema: z.ZodType;
  /** The sets of parameters of which exactly one is given; empty where all are required. */
  readonly either: readonly (readonly string[])[];
}

/** By the name that stands behind `dist:`. */
export type Forms = Readonly<Record<string, Form>>;

/**
 * The distributions of MODEL §1 as they are written, for values of one quantity.
 *
 * inner      makes the schema of a distribution inside another
 * component  schema of one part of a mixture
 */
export function makeForms(quantity: Quantity, inner: (description: string) => z.ZodType, component: z.ZodType): Forms {
  const value = (description: string) => number({ quantity, description });
  const plain = (description: string) => number({ quantity: "plain", description });
  const max = value("cap: larger values become max").optional();
  const moments = { mean: value("mean").optional(), sd: value("standard deviation").optional() };
  const percentiles = { p5: value("5th percentile").optional(), p95: value("95th percentile").optional() };
  // Amounts are converted before a distribution is read; these two are for what editors know.
  const dated: z.ZodRawShape =
    quantity !== "kronor"
      ? {}
      : {
          prices: whole({ description: "year in whose prices all amounts are that name no other", min: 1800, max: 2300 }).optional(),
          index: choice(["index", "municipal"], { description: "the index of prices that they follow" }).optional(),
        };
  const form = (name: string, shape: z.ZodRawShape, either: Form["either"] = []): [string, Form] => {
    const dist = choice([name], { description: "the form of the distribution" });
    return [name, { schema: block({ dist, ...shape, ...dated }, { description: name }), either }];
  };
  const gpd = { scale: value("scale, above 0"), shape: plain("tail index; mean finite below 1, variance below 1/2") };
  const shapeScale: z.ZodRawShape = {
    ...moments,
    shape: plain("shape, above 0").optional(),
    scale: value("scale, above 0").optional(),
    max,
  };
  const shapeScaleSets = [
    ["mean", "sd"],
    ["shape", "scale"],
  ];
  const bounds = { min: value("smallest value"), max: value("largest value") };
  return Object.fromEntries([
    form("normal", { ...moments, ...percentiles, min: value("truncated below").optional(), max: value("truncated above").optional() }, [
      ["mean", "sd"],
      ["p5", "p95"],
    ]),
    form(
      "lognormal",
      { ...moments, median: value("median").optional(), sigma: plain("sd of the logarithm").optional(), ...percentiles, max },
      [
        ["mean", "sd"],
        ["median", "sigma"],
        ["p5", "p95"],
      ],
    ),
    form(
      "beta",
      {
        ...moments,
        alpha: plain("alpha").optional(),
        beta: plain("beta").optional(),
        min: value("scaled from").optional(),
        max: value("scaled to").optional(),
      },
      [
        ["mean", "sd"],
        ["alpha", "beta"],
      ],
    ),
    form("gamma", shapeScale, shapeScaleSets),
    form("weibull", shapeScale, shapeScaleSets),
    form("exponential", { mean: value("mean"), max }),
    form("uniform", bounds),
    form("triangular", { ...bounds, mode: value("most likely value") }),
    form("pert", { ...bounds, mode: value("most likely value") }),
    form("pareto", { min: value("smallest value"), alpha: plain("tail exponent; mean finite above 1, variance above 2"), max }),
    form("gpd", { threshold: value("smallest value").optional(), ...gpd, max }),
    form("spliced", {
      body: inner("the distribution below the threshold"),
      threshold: value("where the tail begins"),
      tail: block(gpd, { description: "the generalized Pareto tail" }),
      max,
    }),
    form("mixture", { of: list(component, { description: "the components, each with a weight" }), max }),
    form("discrete", {
      values: list(value("a value"), { description: "the values" }),
      weights: list(plain("a weight"), { description: "their weights" }),
      max,
    }),
    form(
      "empirical",
      {
        values: list(value("a value"), { description: "the observations" }).optional(),
        file: text({ description: "a CSV file beside the scenario" }).optional(),
        column: text({ description: "its column" }).optional(),
        max,
      },
      [["values"], ["file", "column"]],
    ),
    form("compound", { rate: plain("mean number of events"), severity: inner("cost of one event"), max }),
  ]);
}
