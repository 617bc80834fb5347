import { type Described, describe, fileSchema } from "../../../../workers/host.ts";
import { keyWords } from "../../../text/builder/keys.ts";
import type { Path } from "./draft.ts";

/** The steps of the builder, which are the five of SKL's guide to social investments. */
export const stepNames = ["needs", "conditions", "interventions", "priorities", "followUp"] as const;
export type StepName = (typeof stepNames)[number];

/** A form of fields: those of a block, or of every item of a list. */
export interface Form {
  /** Where its block stands, `*` for any item: "" for the file itself. */
  readonly under: string;
  /** Fields shown at once, in this order; the others of the block that have words stand under "more". */
  readonly first: readonly string[];
  /** Only these and no others of the block. */
  readonly only?: readonly string[];
}

/** The forms, by name; what stands in which step is in the components. */
export const forms = {
  general: { under: "", first: ["name", "description", "question", "startYear", "horizonYears"], only: ["discountRate", "qalyPrice"] },
  together: { under: "", first: ["contextCorrelation"], only: [] },
  fund: {
    under: "fund",
    first: ["capital", "yearlyTopUp", "onShortfall", "fundingRule", "dissolution.base", "dissolution.onMajorityChange"],
  },
  municipality: {
    under: "municipality",
    first: ["revenue", "result.mean", "result.sd", "elections.first", "elections.majorityChange"],
  },
  credibility: {
    under: "credibility",
    first: ["memory", "lossPerHeadChange", "lossPerMajorityChange", "deficitPenalty", "paidWhenBroken"],
  },
  departments: { under: "departments.*", first: ["name", "budget", "headTurnover", "afterElectionFactor", "maxRepaymentShare"] },
  contracts: { under: "contracts.*", first: ["preset", "graceYears", "horizonYears"] },
  intervention: {
    under: "interventions.*",
    first: ["name", "host", "start", "years", "intake", "cost", "costFactor", "cashable", "contract"],
    only: ["outMigration", "frailtyVariance", "cashableStep", "copies"],
  },
  effect: { under: "interventions.*.effect", first: ["size", "noEffect", "transfer", "halfLifeYears", "persistentShare"] },
  staff: { under: "interventions.*.staff", first: ["positions", "turnover", "vacancyMonths", "newcomerProductivity", "replacementCost"] },
  outcomes: { under: "interventions.*.outcomes.*", first: ["rate", "window", "cost", "payers", "cyclicality"] },
  benefits: { under: "interventions.*.benefits.*", first: ["perPersonYear", "window", "payer"] },
  promise: { under: "interventions.*.promise", first: ["optimism"] },
  evaluation: {
    under: "interventions.*.evaluation",
    first: ["design", "sample", "controls", "followUpYears", "bias", "measurementError", "cost"],
  },
} as const satisfies Readonly<Record<string, Form>>;

export type FormName = keyof typeof forms;

/** One field of a form. */
export interface Field {
  /** By path with `*`, as the catalogue of words names it. */
  readonly key: string;
  /** Below the form's block. */
  readonly steps: Path;
  readonly told: Described;
  readonly kind: FieldKind;
}

export type FieldKind =
  | "text"
  | "longText"
  | "number"
  | "uncertain"
  | "flag"
  | "choice"
  | "window"
  | "payers"
  | "payer"
  | "host"
  | "contract";

/** Fields that one form needs which no other has. */
const special: Readonly<Record<string, FieldKind>> = {
  description: "longText",
  question: "longText",
  "interventions.*.host": "host",
  "interventions.*.contract": "contract",
  "interventions.*.benefits.*.payer": "payer",
  "interventions.*.outcomes.*.payers": "payers",
  "interventions.*.outcomes.*.window": "window",
  "interventions.*.benefits.*.window": "window",
};

/** The fields of a form: those shown at once, and those under "more". */
export function fieldsOf(name: FormName): { readonly first: readonly Field[]; readonly more: readonly Field[] } {
  const { under, first, only }: Form = forms[name];
  const all = below(blockAt(under), []).map(({ steps, told }): Field => {
    const key = [...(under === "" ? [] : [under]), ...steps].join(".");
    return { key, steps, told, kind: special[key] ?? kindOf(told) };
  });
  const worded = all.filter(({ key }) => Object.hasOwn(keyWords, key));
  const at = (key: string) => worded.find(({ steps }) => steps.join(".") === key);
  const wanted = (only ?? worded.map(({ steps }) => steps.join("."))).filter((key) => !first.includes(key));
  const found = (keys: readonly string[]) => keys.map(at).filter((field) => field !== undefined);
  return { first: found(first), more: found(wanted) };
}

function kindOf({ type, enum: words, uncertain, quantity }: Described): FieldKind {
  if (type === "boolean") return "flag";
  if (words !== undefined) return "choice";
  if (uncertain === true) return "uncertain";
  return quantity === undefined ? "text" : "number";
}

/** What the schema says of a block. */
function blockAt(under: string): Described {
  let told = describe(fileSchema);
  for (const step of under === "" ? [] : under.split(".")) {
    const { content } = told;
    const inside = content.kind === "block" ? content.keys.get(step) : content.kind === "leaf" ? undefined : content.element;
    if (inside === undefined) throw new RangeError(`blockAt: the schema has no ${under}`);
    told = inside;
  }
  return told;
}

/** Every key below a block that is no block itself. */
function below({ content }: Described, steps: Path): readonly { readonly steps: Path; readonly told: Described }[] {
  if (content.kind !== "block") return [];
  return [...content.keys].flatMap(([key, told]) =>
    told.content.kind === "block" ? below(told, [...steps, key]) : [{ steps: [...steps, key], told }],
  );
}
