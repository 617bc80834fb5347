import type { Probability } from "../engine.ts";
import type { Analysis, NumberWithError } from "./analysis.ts";
import type { PortfolioLimit } from "./portfolioJudging.ts";

export interface PortfolioQuestion {
  readonly limit: PortfolioLimit;
  readonly value: "society.npv";
  readonly candidates: readonly { readonly id: string; readonly choices: readonly string[] }[];
  /** The set as the scenario has it. */
  readonly present: readonly string[];
}

/** A set: ids of what is taken, with the choice where there are several. */
export interface PortfolioSet {
  readonly ids: readonly string[];
}

export interface PortfolioAnswer {
  readonly best:
    | (PortfolioSet & {
        /** At the capital as written. */
        readonly value: NumberWithError;
        /** With unlimited money. */
        readonly unlimited: NumberWithError;
        readonly probability: Probability;
        readonly worstMean: NumberWithError;
        /** Value on the futures chosen on, less value on those reported on. */
        readonly optimism: number;
      })
    | null;
  readonly indistinguishable: readonly (PortfolioSet & { readonly difference: NumberWithError; readonly probability: Probability })[];
  readonly always: readonly string[];
  readonly never: readonly string[];
  readonly either: readonly string[];
  /** Empty where sets were searched by branch and bound, which leaves out those of less risk and less value. */
  readonly frontier: readonly (PortfolioSet & { readonly value: number; readonly probability: number })[];
  readonly greedy: (PortfolioSet & { readonly value: number; readonly probability: number; readonly loss: NumberWithError }) | null;
  /** As written. */
  readonly present: (PortfolioSet & { readonly value: NumberWithError; readonly probability: Probability }) | null;
  /** (bound − best)/best: 0 where no set can be worth more; null where a search was stopped before it found any. */
  readonly gap: number | null;
}

export type PortfolioAnalysis = Analysis<"portfolio", PortfolioQuestion, PortfolioAnswer>;
