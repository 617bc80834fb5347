import type { Piece } from "./plan.ts";

/** Points that are computed beside one run of the scenario that they are compared with: bounds the memory. */
export const pointsTogether = 6;

/** Pieces, in their order, of the same blocks of neighbouring points. together: false, each by itself */
export function groupsOf(pieces: readonly Piece[], together: boolean): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const first = last?.[0];
    const fits = together && first !== undefined && first.first === piece.first && first.blocks === piece.blocks;
    if (last !== undefined && fits && last.length < pointsTogether) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}
