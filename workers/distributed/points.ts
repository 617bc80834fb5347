import type { Scenario } from "../engine.ts";
import type { Piece, ShardPlan } from "./plan.ts";
import { piecesOf } from "./plan.ts";

/** What one shard needs of its plan: nothing of the other points. */
export interface PointsFile {
  readonly shard: number;
  readonly pieces: readonly Piece[];
  readonly scenarios: readonly { readonly point: number; readonly hash: string; readonly scenario: Scenario }[];
}

/** scenarios: by point */
export function pointsOf(
  plan: Pick<ShardPlan, "cuts" | "replications" | "points">,
  shard: number,
  scenarios: readonly Scenario[],
): PointsFile {
  const pieces = piecesOf(plan, shard);
  return {
    shard,
    pieces,
    scenarios: pieces.map(({ point }) => ({ point, hash: plan.points[point]!.hash, scenario: scenarios[point]! })),
  };
}
