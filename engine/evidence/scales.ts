/** On what scale effects are pooled: logarithms of ratios, a standardised mean difference, or a plain one. */
export type EvidenceScale = "logRR" | "logOR" | "logIRR" | "logHR" | "logROM" | "g" | "md";

/** What a row of a table of studies reports. */
export type RowKind = "counts" | "rates" | "means" | "ratio" | "g" | "difference" | "change";

/**
 * The scales that a row of each kind can be read on, its default first; a plain `ratio` has no default. Nothing is converted from one scale to
 * another.
 */
export const scalesOfKind: Readonly<Record<RowKind, readonly EvidenceScale[]>> = {
  counts: ["logRR", "logOR"],
  rates: ["logIRR"],
  means: ["g", "md", "logROM"],
  ratio: ["logRR", "logOR", "logIRR", "logHR", "logROM"],
  g: ["g"],
  difference: ["md"],
  change: ["logROM", "logRR", "logIRR"],
};

/** Every scale, in the order they are named. */
export const evidenceScales: readonly EvidenceScale[] = ["logRR", "logOR", "logIRR", "logHR", "logROM", "g", "md"];

/** The scale of a kind where none is asked for; null: it must be. */
export function defaultScale(kind: RowKind): EvidenceScale | null {
  return kind === "ratio" ? null : scalesOfKind[kind][0];
}

/** Whether effects on the scale are logarithms of ratios. */
export function isLogScale(scale: EvidenceScale): boolean {
  return scale !== "g" && scale !== "md";
}
