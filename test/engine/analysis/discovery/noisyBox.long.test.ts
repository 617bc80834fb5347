import { expect, test } from "vitest";
import { noisyBox } from "./noisyBox.ts";

// Oracles of the analyses, "Noisy box": how many of 100 seeds must find the box, report it rightly, and name no third input.
test.each([
  [0.9, 0.05, 95],
  [0.3, 0.1, 75],
])(
  "P %f inside and %f outside: found in at least %i of 100 seeds, honest and alone in 95",
  (inside, outside, found) => {
    const runs = Array.from({ length: 100 }, (_, i) => noisyBox(i + 1, inside, outside));
    expect(runs.filter((r) => r.near).length, "near the limits").toBeGreaterThanOrEqual(found);
    expect(runs.filter((r) => r.honest).length, "figures within three errors").toBeGreaterThanOrEqual(95);
    expect(runs.filter((r) => r.alone).length, "no third input").toBeGreaterThanOrEqual(95);
  },
  600_000,
);
