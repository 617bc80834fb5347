import { describe, expect, test } from "vitest";
import { entityHash, Mechanism, purpose, SUBSTREAM, subEntity } from "../../../engine/random/address.ts";

describe("addresses", () => {
  test("20 000 plausible ids have 20 000 addresses", () => {
    const names = ["skolfam", "hvb", "rektor", "trainee", "ungdom", "familj", "insats", "placering", "frånvaro", "försörjning"];
    const paths: string[] = [];
    for (const name of names) {
      for (let k = 0; k < 500; k++) {
        paths.push(`interventions.${name}-${k}`, `interventions.${name}-${k}.effect`);
        paths.push(`interventions.${name}${k}.outcomes.o${k % 7}`, `departments.${name}${k}`);
      }
    }
    expect(new Set(paths).size).toBe(20_000);
    expect(new Set(paths.map(entityHash)).size).toBe(20_000);
  });

  test("an id and the same id with one more letter, or with letters swapped, differ", () => {
    for (const [a, b] of [
      ["ab", "ba"],
      ["", "\0"],
      ["skola", "skola\0"],
      ["interventions.a.b", "interventions.ab."],
      ["\u00e5", "a\u030a"],
    ]) {
      expect(entityHash(a!)).not.toBe(entityHash(b!));
    }
  });

  test("mechanism, round, cohort and year since entry never share a purpose", () => {
    const seen = new Set<number>();
    const edges = [0, 1, 2, 31, 59, 60, 63];
    for (const mechanism of Object.values(Mechanism)) {
      for (const round of edges) for (const cohort of edges) for (const s of edges) seen.add(purpose(mechanism, round, cohort, s));
    }
    expect(new Set(Object.values(Mechanism)).size).toBe(Object.keys(Mechanism).length);
    expect(seen.size).toBe(Object.keys(Mechanism).length * edges.length ** 3);
    expect(Math.max(...seen)).toBeLessThan(SUBSTREAM);
  });

  test("the sub-streams of 20 000 draws of one entity have addresses of their own", () => {
    const entity = entityHash("interventions.a.outcomes.o");
    const own = Array.from({ length: 20_000 }, (_, index) => subEntity(entity, index));
    expect(new Set([entity, ...own]).size).toBe(20_001);
  });
});
