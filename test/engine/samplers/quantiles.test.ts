import { expect, test } from "vitest";
import type { Uncertain } from "../../../engine/distributions/spec.ts";
import { createBlock, moveBlock, words } from "../../../engine/random/block.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, read, setReplication } from "../../../engine/random/stream.ts";
import { draw } from "../../../engine/samplers/draw.ts";
import { quantiles } from "../../../engine/samplers/quantiles.ts";
import { samplerSetBuilder } from "../../../engine/samplers/samplerSet.ts";

const body = { dist: "lognormal", mean: 300, sd: 200 } as const;
const compound = { dist: "compound", rate: 2, severity: body } as const;
const kinds: Uncertain[] = [
  7,
  body,
  { ...body, max: 350 },
  { dist: "spliced", body, threshold: 400, tail: { scale: 100, shape: 0.2 } },
  { dist: "discrete", values: [1, 2, 5], weights: [1, 2, 1] },
  { dist: "empirical", values: [3, 1, 4, 1, 5] },
  {
    dist: "mixture",
    of: [
      { weight: 1, of: body },
      { weight: 2, of: compound },
    ],
  },
  compound,
  { dist: "compound", rate: 1.5, severity: compound },
];

test.each(kinds)("values side by side are those of each replication alone: %j", (spec) => {
  const builder = samplerSetBuilder();
  const sampler = builder.add(spec);
  const set = builder.build();
  const block = createBlock(rootKey(1), 64);
  const stream = createStream(rootKey(1));
  const values = new Float64Array(64);
  for (const first of [0, 64, 4096]) {
    moveBlock(block, first);
    words(block, block.all, 11, 12, 13);
    quantiles(set, sampler, block, block.plane, 64, values);
    for (let i = 0; i < 64; i++) {
      setReplication(stream, first + i);
      read(stream, 11, 12, 13);
      expect(values[i]).toBe(draw(set, sampler, stream));
    }
  }
});
