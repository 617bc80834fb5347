import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../workers/inOrder.ts";

test("pieces that arrive in any order are taken in order", () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.integer({ min: 1, max: 4 }), { maxLength: 20 })
        .chain((lengths) => fc.tuple(fc.constant(lengths), fc.shuffledSubarray([...lengths.keys()], { minLength: lengths.length }))),
      ([lengths, order]) => {
        const taken: number[] = [];
        const queue = inOrder<number>(7, (piece) => taken.push(piece));
        const firsts = lengths.map((_, i) => 7 + lengths.slice(0, i).reduce((a, b) => a + b, 0));
        for (const i of order) queue.give(firsts[i] ?? 0, lengths[i] ?? 0, i);
        expect(taken).toEqual([...lengths.keys()]);
      },
    ),
  );
});
