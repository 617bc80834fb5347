/**
 * Puts pieces that arrive in any order back into order: `give` hands a piece on as soon as everything before it has been.
 *
 * start  number of the first piece
 * take   receives the pieces in order, each once
 */
export function inOrder<T>(start: number, take: (piece: T) => void): { give(first: number, length: number, piece: T): void } {
  const early = new Map<number, { readonly length: number; readonly piece: T }>();
  let next = start;
  return {
    give(first, length, piece) {
      early.set(first, { length, piece });
      for (let found = early.get(next); found !== undefined; found = early.get(next)) {
        early.delete(next);
        next += found.length;
        take(found.piece);
      }
    },
  };
}
