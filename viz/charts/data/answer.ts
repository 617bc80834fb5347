import type { AnswerFacts } from "../../text/answer.ts";
import { heroFacts } from "./fund.ts";
import type { Run } from "./run.ts";

/** What the four sentences of the answer are made of. */
export function answerFacts(run: Run): AnswerFacts {
  const { summary, scenario } = run;
  const { outlay, received, promised } = summary.fund;
  return {
    ...heroFacts(run),
    years: scenario.horizonYears,
    fund: { outlay, received, promised },
    saved: summary.leakage.Q2,
    cashable: summary.leakage.Q5,
    municipality: summary.ownMunicipality,
    boards: scenario.departments.map(({ id, name }) => ({ name, negative: summary.departments[id]!.negative })),
  };
}
