import type { Scenario } from "../engine.ts";
import type { Piece, ShardPlan } from "./plan.ts";
import { piecesOf } from "./plan.ts";

/** What one shard needs of its plan: nothing of the other points. */
export interface PointsFile {
  readonly shard: number;
  readonly pieces: readonly Piece[];
  /** What the points are compared with; null: nothing. */
  readonly asWritten: Scenario | null;
  readonly scenarios: readonly { readonly point: number; readonly hash: string; readonly scenario: Scenario }[];
}

/** scenarios: by point; asWritten: the scenario that they are settings of, or null */
export function pointsOf(
  plan: Pick<ShardPlan, "cuts" | "replications" | "points">,
  shard: number,
  scenarios: readonly Scenario[],
  asWritten: Scenario | null,
): PointsFile {
  const pieces = piecesOf(plan, shard);
  return {
    shard,
    pieces,
    asWritten,
    scenarios: pieces.map(({ point }) => ({ point, hash: plan.points[point]!.hash, scenario: scenarios[point]! })),
  };
}
