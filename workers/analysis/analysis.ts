import { textHash } from "../../engine/numeric/textHash.ts";
import { scenarioHash } from "../../scenarios/hash.ts";
import { silences } from "../../scenarios/silences.ts";
import { code } from "../code.ts";
import { blockSize, compile, type Estimate, type Scenario, type Summary } from "../engine.ts";
import { version } from "../version.ts";
import { type Tables, tablesOf } from "./tables.ts";

/** Why a number of an answer cannot be had. */
export const declineReasons = ["tooFewFutures", "noCrossing", "noInputs", "noFailures", "unidentified", "weighted"] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What a printed answer must be read with. */
export const flags = ["undecided", "notMonotone", "notSeparable", "poorFit"] as const;
export type Flag = (typeof flags)[number];

/** A number that is null, and why. */
export interface Declined {
  /** Key of `answer`; with a dot, of something in it. */
  readonly of: string;
  readonly reason: DeclineReason;
  /** Futures that would do; null where nobody knows. */
  readonly futures: number | null;
}

export interface Flagged {
  readonly flag: Flag;
  readonly of: string;
}

/** A number with its error: E of ANALYSES §0. */
export type NumberWithError = Pick<Estimate, "value" | "standardError">;

/** A number with its 95 % interval; an open side is null. */
export interface Interval {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What an analysis says, as plain data: what its command prints with `--json` and its function returns. */
export interface Analysis<Name extends string = string, Question = unknown, Answer = unknown> {
  readonly formatVersion: 1;
  readonly analysis: Name;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly run: AnalysisRun;
  /** The options as they were understood. */
  readonly question: Question;
  /** What cannot be had is null; `declined` says why. */
  readonly answer: Answer;
  /** Every list of the answer as rows. */
  readonly tables: Tables;
  readonly flags: readonly Flagged[];
  readonly warnings: Summary["warnings"];
  readonly declined: readonly Declined[];
}

/** What makes it repeatable. */
export interface AnalysisRun {
  readonly version: string;
  readonly code: string;
  readonly seed: string;
  readonly replications: number;
  readonly futuresPerDraw: number;
  readonly blocks: number;
  /** Of answer and tables: neither of the time nor of the workers. */
  readonly resultHash: string;
}

/** What an analysis found, before it is a document. */
export interface Findings<Name extends string, Question, Answer> {
  readonly analysis: Name;
  readonly scenario: Scenario;
  readonly seed: string | number;
  readonly replications: number;
  readonly futuresPerDraw?: number;
  readonly question: Question;
  readonly answer: Answer;
  readonly flags?: readonly Flagged[];
  readonly declined?: readonly Declined[];
}

/** The document of what was found: with its tables, its warnings and the fingerprint of its numbers. */
export function analysisOf<Name extends string, Question, Answer extends object>(
  found: Findings<Name, Question, Answer>,
): Analysis<Name, Question, Answer> {
  const { scenario, answer, replications } = found;
  const tables = tablesOf(answer);
  const plan = compile(scenario, new Map(), []);
  return {
    formatVersion: 1,
    analysis: found.analysis,
    scenario: { name: scenario.name, hash: scenarioHash(scenario) },
    run: {
      version,
      code,
      seed: String(found.seed),
      replications,
      futuresPerDraw: found.futuresPerDraw ?? 1,
      blocks: Math.ceil(replications / blockSize),
      resultHash: textHash(JSON.stringify([answer, tables])),
    },
    question: found.question,
    answer,
    tables,
    flags: found.flags ?? [],
    warnings: [...silences(scenario, plan), ...plan.warnings],
    declined: found.declined ?? [],
  };
}
