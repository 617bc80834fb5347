import {
  aggregateLayout,
  gatherPartials,
  missedWindows,
  narrow,
  type PartialResult,
  type Plan,
  type Windows,
  windowsOf,
  within,
  withSecondPass,
} from "../engine.ts";
import { keptWhole, pilot } from "../keptValues.ts";
import { countBlocks } from "../ranges.ts";
import { roundsOf } from "./cuts.ts";
import { blocksOf, type ShardPlan } from "./plan.ts";
import { halfWidthOf } from "./precision.ts";

/** Gathers the partials of one point in order of their blocks, until it is complete or its precision is reached. */
export interface PointMerge {
  /** Takes the next partial, in order of the blocks. */
  add(partial: PartialResult): void;
  /** Blocks from 0 on that are there. */
  blocks(): number;
  /** Nothing more is needed. */
  enough(): boolean;
  whole(): PartialResult | null;
}

/** plan: compiled from the point */
export function pointMerge(about: Pick<ShardPlan, "replications" | "precision">, plan: Plan): PointMerge {
  const gathering = gatherPartials(null);
  const rounds = roundsOf(blocksOf(about));
  const layout = aggregateLayout(plan);
  let blocks = 0;
  let narrowAt = blocksOf(about) <= keptWhole ? Number.POSITIVE_INFINITY : pilot;
  let windows: readonly Windows[] | null = null;
  let enough = false;
  return {
    add(partial) {
      // At once: a part of few blocks keeps every value, and many of them wait to be added up.
      gathering.add(windows === null ? partial : within(partial, windows));
      blocks += countBlocks(partial.ranges);
      if (blocks >= narrowAt) {
        const narrower = narrow(layout, gathering.whole()!);
        gathering.replace(narrower);
        windows = windowsOf(narrower);
        narrowAt = 2 * blocks;
      }
      enough =
        blocks === blocksOf(about) ||
        (about.precision !== null && rounds.includes(blocks) && halfWidthOf(plan, gathering.whole()!) < about.precision);
    },
    blocks: () => blocks,
    enough: () => enough,
    whole: gathering.whole,
  };
}

/**
 * The partial of a point from which every order statistic can be read, or the windows of a second pass that is needed for that.
 *
 * second  what the second pass found, null before it
 */
export function exactly(plan: Plan, partial: PartialResult, second: PartialResult | null): PartialResult | readonly Windows[] {
  const whole = second === null ? partial : withSecondPass(partial, second);
  return missedWindows(aggregateLayout(plan), whole) ?? whole;
}
