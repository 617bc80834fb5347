import fc from "fast-check";
import { made } from "../reference/model/draw.ts";
import type { Target, Verdict } from "./hostileTargets.ts";

/** Seconds of one thread that an answer may take. */
const longest = 2;

/**
 * Knocks on a target as often as its share of `total` says, with inputs that follow from the seed alone.
 *
 * returns  how many were answered and how
 * throws   what the target throws, with the input made as simple as fast-check can; or that an answer took too long
 */
export async function fuzz(target: Target, total: number, seed: number): Promise<Readonly<Record<Verdict, number>>> {
  const count = { accepted: 0, rejected: 0, "too large": 0 };
  const attack = made((draw) => ({ attack: () => target.attack(draw) }));
  const property = fc.asyncProperty(attack, async (each) => {
    const before = process.cpuUsage();
    count[await each.attack()] += 1;
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds > longest) throw new Error(`the answer took ${seconds} s`);
  });
  await fc.assert(property, { numRuns: Math.ceil((target.share * total) / 1000), seed });
  return count;
}
