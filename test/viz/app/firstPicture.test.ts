import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { columnsKept } from "../../../viz/app/model/columnsKept.ts";
import { firstPictures } from "../../../viz/app/model/firstPicture.ts";
import { type Prepared, prepare } from "../../../viz/app/model/prepare.ts";
import { createSimulator } from "../../../workers/engine.ts";

function prepared(): Prepared {
  const text = readFileSync(new URL("../../../scenarios/library/rector-conditional.yaml", import.meta.url), "utf8");
  const made = prepare({ text, overrides: [] }, new Map());
  if ("errors" in made) throw new Error(made.errors[0]!.message);
  return made;
}

/** A clock on which a future takes as long as is told. */
function clock(millisecondsPerPicture: number): () => number {
  let now = 0;
  return () => {
    now += millisecondsPerPicture;
    return now;
  };
}

test("a first picture is the first futures of the run, with the columns that are kept", () => {
  const made = prepared();
  const picture = firstPictures().draw(made, "7", 4096)!;
  const alone = createSimulator(made.plan, "7");
  const rows = new Float64Array(picture.replications * made.plan.columns.length);
  alone.run(0, picture.replications, rows);
  expect(picture.partial).toEqual(alone.take());
  const { every, first } = columnsKept(made);
  expect([...picture.columns.keys()]).toEqual([...every, ...first]);
  for (const [name, values] of picture.columns) {
    const column = made.plan.columns.indexOf(name);
    expect(values).toEqual(Float64Array.from({ length: picture.replications }, (_, i) => rows[i * made.plan.columns.length + column]!));
  }
});

test("it has fewer futures than are wanted, and none where that is next to nothing", () => {
  const quick = { ...prepared(), futureSeconds: 1e-9 };
  const sizes = [1, 48, 49, 100, 200, 257, 1e7].map((goal) => firstPictures().draw(quick, "1", goal)?.replications ?? 0);
  expect(sizes).toEqual([0, 0, 48, 96, 128, 256, 256]);
});

test.each([
  [1e-6, 256],
  [0.0001, 64],
  [0.001, 48],
  [0.01, 16],
])("a future estimated at %d s has pictures of %d", (futureSeconds, size) => {
  expect(firstPictures().draw({ ...prepared(), futureSeconds }, "1", 4096)!.replications).toBe(size);
});

test("what the last pictures took, against their estimate, makes the next ones larger or smaller", () => {
  const estimated = { ...prepared(), futureSeconds: 0.0001 };
  const sizesWith = (milliseconds: number) => {
    const pictures = firstPictures(clock(milliseconds));
    return Array.from({ length: 12 }, () => pictures.draw(estimated, "1", 4096)!.replications);
  };
  expect(sizesWith(1).at(-1)).toBe(256);
  expect(sizesWith(40).at(-1)).toBe(48);
});
