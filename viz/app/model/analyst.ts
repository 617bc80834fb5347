import {
  type ApplicationFigures,
  accountAnalysis,
  applicationFigures,
  compiler,
  type FutureColumns,
  type FutureQuestion,
  futureColumns,
  futureIn,
  placesOf,
  problem,
  worded,
} from "../../../workers/host.ts";
import { type Analysis, discover, type Scenario, sensitivity, size, stress } from "../../../workers/index.ts";
import { type ComparedVariants, type CompareRequest, compareVariants } from "./compareVariants.ts";
import { evidenceOf, type StudiedData } from "./evidenceOf.ts";
import { parsePolicy } from "./parsePolicy.ts";
import type { Policy, Refused } from "./prepare.ts";

/** The analyses that the page offers: those that answer in seconds, by the names of their commands. */
export const analysisKinds = ["future", "account", "size", "sensitivity", "discover", "stress"] as const;
export type AnalysisKind = (typeof analysisKinds)[number];

/** What is asked; what is not said is as the command has it. */
export type Question =
  | { readonly kind: "future"; readonly future: FutureQuestion }
  | { readonly kind: "size"; readonly risk: number }
  | { readonly kind: Exclude<AnalysisKind, "future" | "size"> };

export interface Request {
  readonly policy: Policy;
  readonly seed: string;
  readonly replications: number;
  readonly question: Question;
}

/** The analyses of the command line, beside the page: the same code, and the same document for the same question. */
export interface Analyst {
  answer(request: Request): Promise<Analysis | Refused>;
  evidence(policy: Policy, seed: string): Promise<readonly StudiedData[] | Refused>;
  compare(request: CompareRequest): Promise<ComparedVariants | Refused>;
  /** What an application for money says of an intervention. */
  application(request: Omit<Request, "question">, id: string): Promise<ApplicationFigures | Refused>;
}

export function analyst(): Analyst {
  const compiled = compiler();
  /** The futures of the last question about one: the next is mostly about the same. */
  let kept: { readonly key: string; readonly columns: FutureColumns } | null = null;

  async function future(scenario: Scenario, { policy, seed, replications }: Request, question: FutureQuestion): Promise<Analysis> {
    const futures = { seed, replications };
    const key = JSON.stringify([policy, futures]);
    if (kept?.key !== key) kept = { key, columns: await futureColumns(scenario, futures, placesOf(0), compiled) };
    return futureIn(scenario, question, futures, kept.columns, compiled);
  }

  return {
    async answer(request) {
      const { policy, seed, replications, question } = request;
      const parsed = parsePolicy(policy);
      if ("errors" in parsed) return parsed;
      const { scenario } = parsed;
      // This is a thread of its own already.
      const settings = { seed, replications, workers: 0 };
      try {
        if (question.kind === "future") return await future(scenario, request, question.future);
        if (question.kind === "account") return await accountAnalysis(scenario, { seed, replications }, placesOf(0));
        if (question.kind === "size") return await size(scenario, { ...settings, risk: question.risk });
        if (question.kind === "sensitivity") return await sensitivity(scenario, settings);
        return question.kind === "discover" ? await discover(scenario, settings) : await stress(scenario, settings);
      } catch (reason) {
        return refused(reason);
      }
    },
    async evidence(policy, seed) {
      try {
        return evidenceOf(policy, seed);
      } catch (reason) {
        return refused(reason);
      }
    },
    async application({ policy, seed, replications }, id) {
      const parsed = parsePolicy(policy);
      if ("errors" in parsed) return parsed;
      const found = parsed.scenario.interventions.find((each) => each.id === id);
      try {
        if (found === undefined) throw new RangeError(`application: there is no intervention ${id}`);
        return await applicationFigures(parsed.scenario, found, { seed, replications }, placesOf(0));
      } catch (reason) {
        return refused(reason);
      }
    },
    async compare(request) {
      try {
        return await compareVariants(request);
      } catch (reason) {
        return refused(reason);
      }
    },
  };
}

function refused(reason: unknown): Refused {
  const said = problem("technical", { text: reason instanceof Error ? reason.message : String(reason) });
  return { errors: [{ file: "", line: 1, column: 1, path: "", ...worded(said) }] };
}
