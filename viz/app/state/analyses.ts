import { effect, signal } from "@preact/signals";
import type { Analysis, FutureAnalysis, Problem } from "../../../workers/index.ts";
import { goalOf } from "../../address/futures.ts";
import { type LinkState, type PinnedPolicy, samePolicy } from "../../address/link.ts";
import type { Locale } from "../../text/locale.ts";
import type { ToldAnalysis } from "../model/analysisView.ts";
import type { AnalysisKind, Question } from "../model/analyst.ts";
import { remoteAnalyst } from "../simulation/threads.ts";
import { asProblem } from "./refusal.ts";
import { running, shown } from "./runs.ts";
import { change, state, text } from "./store.ts";

/** What has been asked of one kind of analysis, and what came of it. */
export interface AskedAnalysis {
  readonly policy: PinnedPolicy;
  readonly seed: string;
  readonly busy: boolean;
  readonly document: Analysis | null;
  /** The document in words; made where they are loaded. */
  readonly told: ((locale: Locale) => ToldAnalysis) | null;
  readonly faults: readonly Problem[];
}

export const analyses = signal<Partial<Readonly<Record<AnalysisKind, AskedAnalysis>>>>({});

/** Most futures of a question: they are computed on one thread, while somebody waits. */
export const mostFutures = 16_384;

/** The thread of the analyses, started with the first question. */
export const analyst = remoteAnalyst();
let turn = 0;
const turns = new Map<AnalysisKind, number>();

/** Asks for an analysis of the rules shown; an answer that has become old by then is not shown. */
export async function ask(question: Question): Promise<void> {
  const { source, overrides, seed } = state.peek();
  const { kind } = question;
  const policy = { source, overrides };
  const mine = ++turn;
  turns.set(kind, mine);
  const before = analyses.peek()[kind];
  const put = (now: Partial<AskedAnalysis>) => {
    if (turns.get(kind) !== mine) return;
    const standard = { policy, seed, busy: false, document: null, told: null, faults: [] };
    analyses.value = { ...analyses.peek(), [kind]: { ...standard, ...now } };
  };
  put({ document: before?.document ?? null, told: before?.told ?? null, busy: true });
  try {
    const replications = Math.min(mostFutures, goalOf(state.peek()));
    const answer = await analyst.answer({ policy: { text: text.peek(), overrides }, seed, replications, question });
    if ("errors" in answer) return put({ faults: answer.errors });
    const { analysisTold } = await import("../model/analysisView.ts");
    put({ document: answer, told: (locale) => analysisTold(answer, locale) });
    if (kind === "future") showNumber(answer);
  } catch (reason) {
    put({ faults: [asProblem(reason)] });
  }
}

/** Whether what is shown of an analysis is of other rules than those now. */
export function isOld({ policy, seed }: AskedAnalysis, now: LinkState = state.value): boolean {
  return seed !== now.seed || !samePolicy(policy, now);
}

/** The future that is told of the rules shown; null for none. */
export function futureKnown(): FutureAnalysis | null {
  const asked = analyses.peek().future;
  return asked === undefined || isOld(asked, state.peek()) ? null : (asked.document as FutureAnalysis | null);
}

/** The number of the future that is told stands in the address. */
function showNumber(answer: Analysis): void {
  const { number } = answer.answer as { readonly number: number | null };
  if (number !== state.peek().future) change({ future: number }, "future");
}

/** From now on the future that the address names is told, when the run is done. */
export function followFuture(): void {
  effect(() => {
    const { future } = state.value;
    if (future === null || shown.value === null || running.value) return;
    const asked = analyses.peek().future;
    const told = asked?.document?.answer as { readonly number: number | null } | undefined;
    if (
      asked?.busy === true ||
      (asked !== undefined && (told?.number === future || asked.faults.length > 0) && !isOld(asked, state.peek()))
    )
      return;
    void ask({ kind: "future", future: { number: future, failing: false } });
  });
}
