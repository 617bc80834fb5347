import type * as z from "zod";
import { block, choice, flag, numberOr, share } from "./leaf.ts";
import { uncertainAmount, uncertainPlain } from "./uncertain.ts";

/** How an applicant decides whether to take part (engine/MODEL.md §14), where it stands under `of`. */
export function participation(of: "departments" | "interventions", otherwise: string) {
  return block(
    {
      lossAversion: uncertainPlain(`${of}.participation.lossAversion`, {
        description: "How many times heavier a krona lost weighs than a krona won",
        max: 1000,
        example: 2,
      }),
      burden: uncertainAmount(`${of}.participation.burden`, {
        description: "What taking part costs the host beside the money",
        example: "100 tkr",
      }).default(0),
      believesRepaid: numberOr("model", {
        quantity: "ratio",
        min: 0,
        max: 1,
        description: "Probability that what is due will have to be paid, as the host sees it; model: as credibility has it",
      }).default(1),
      ownMoney: block(
        {
          allowed: flag({ description: "Whether the host may pay for it itself" }).default(true),
          limit: share({
            description: "Largest part of the budget that the outlays of a round may be then",
            unit: "share of budget",
            otherwise: "no limit",
            example: 0.01,
          }).optional(),
        },
        { description: "What the host would do without the fund" },
      ).prefault({}),
      believedEffect: choice(["size", "promise"], {
        description: "What the host believes: effect.size with noEffect, or the promise for certain",
      }).default("size"),
    },
    { description: "How the host decides whether to take part", otherwise, alternative: true },
  );
}

export type ParticipationFile = z.output<ReturnType<typeof participation>>;
