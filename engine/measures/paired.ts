import type { Measure } from "./measure.ts";

/** What a measure is made of in one replication: a number, or a numerator and a denominator; NaN where it does not exist. */
export interface ReplicationParts {
  readonly numerator: number;
  /** 1 where the measure is no ratio. */
  readonly denominator: number;
}

/** Whether a measure can be told replication by replication, and so be compared in pairs: means, probabilities, ratios and shares. */
export function canBePaired({ kind }: Measure): boolean {
  return kind === "mean" || kind === "probability" || kind === "ratio" || kind === "share";
}

/** Whether a measure is one mean over another. */
export function isRatio(measure: Measure): boolean {
  return measure.kind === "ratio" || measure.kind === "share" || (measure.kind === "probability" && givenOf(measure) !== null);
}

/** The columns that `partsOf` needs, in its order. */
export function pairedColumns(measure: Measure): readonly string[] {
  const given = givenOf(measure);
  return given === null ? measure.columns : [...measure.columns, given];
}

/**
 * The parts of a measure in one replication.
 *
 * values  of `pairedColumns`
 * throws  RangeError if the measure cannot be paired
 */
export function partsOf(measure: Measure, values: readonly number[]): ReplicationParts {
  const sum = (weights: readonly number[]) => weights.reduce((total, w, i) => (w === 0 ? total : total + w * values[i]), 0);
  const happened = ({ is, weights }: { readonly is: Sign | "existing"; readonly weights: readonly number[] }) =>
    is === "existing" ? weights.every((weight, i) => Number.isNaN(values[i]) === (weight === 0)) : hasSign(is, sum(weights));
  switch (measure.kind) {
    case "mean":
      return { numerator: values[0], denominator: 1 };
    case "ratio":
      return { numerator: sum(measure.numerator), denominator: sum(measure.denominator) };
    case "share":
      return { numerator: values[0], denominator: values[1] };
    case "probability": {
      const { event } = measure;
      if (event.is === "exists") return { numerator: Number.isNaN(values[0]) ? 0 : 1, denominator: 1 };
      if (event.is === "until") return { numerator: values[0] <= event.year ? 1 : 0, denominator: 1 };
      const given = event.given === null || values[measure.columns.length] > 0 ? 1 : 0;
      return { numerator: given === 1 && happened(event) ? 1 : 0, denominator: given };
    }
    default:
      throw new RangeError(`partsOf: ${measure.id} cannot be told of one replication`);
  }
}

function givenOf(measure: Measure): string | null {
  return measure.kind === "probability" && "given" in measure.event ? measure.event.given : null;
}

type Sign = "positive" | "negative" | "zero" | "notNegative";

function hasSign(is: Sign, x: number): boolean {
  return is === "positive" ? x > 0 : is === "negative" ? x < 0 : is === "zero" ? x === 0 : x >= 0;
}
