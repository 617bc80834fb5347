import { fadeThrough } from "../engine/evidence/fadeThrough.ts";
import { type CountingRule, countOnce } from "../engine/model/savings/countOnce.ts";
import type { Effect, Intervention, LineEffect } from "../engine/model/scenario.ts";
import type { InterventionFile } from "./intervention/intervention.ts";

type LineFile = InterventionFile["outcomes"][number] | InterventionFile["benefits"][number];

/** What an outcome or a benefit says of its own effect; nothing where it says nothing, so that a scenario without has the same fingerprint. */
export function buildLine({ via, on, baseRisk, fade }: Pick<LineFile, "via" | "on" | "baseRisk" | "fade">): LineEffect {
  return {
    ...(via === undefined ? {} : { via: via.map(({ ratio, causal }) => ({ ratio, causal })) }),
    ...(on === undefined ? {} : { on }),
    ...(baseRisk === undefined ? {} : { baseRisk }),
    ...(fade === undefined ? {} : { fade }),
  };
}

/** The effect with half-life and persistent share from its follow-ups, if it has some; `checkReferences` knows that they give a fading. */
export function buildEffect({ fadeFrom, ...effect }: InterventionFile["effect"]): Effect {
  if (fadeFrom === undefined) return { ...effect, halfLifeYears: effect.halfLifeYears ?? null };
  const { persistentShare } = effect;
  const fade = fadeThrough(fadeFrom.points, typeof persistentShare === "number" ? persistentShare : null);
  if (typeof fade === "string") throw new RangeError(`buildEffect: the follow-ups give no fading (${fade})`);
  return {
    ...effect,
    halfLifeYears: fade.halfLifeYears,
    persistentShare: fade.persistentShare,
    ...(fadeFrom.after > 0 ? { fadeAfterYears: fadeFrom.after } : {}),
  };
}

/** The intervention with lines that measure the same money counted once, where its file names groups of them. */
export function countingOnce(file: InterventionFile, intervention: Intervention): Intervention {
  const groups = new Map(
    [...file.outcomes, ...file.benefits].flatMap(({ id, countOnce: group }) => (group === undefined ? [] : [[id, group] as const])),
  );
  if (groups.size === 0) return intervention;
  return countOnce(intervention, groups, (file.countOnce ?? {}) as Readonly<Record<string, CountingRule>>);
}
