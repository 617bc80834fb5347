import { expect, test } from "vitest";
import { columnsOf, compiler } from "../../../workers/analysis/futures.ts";
import { type KeptRun, keptRun, type RunKeeper } from "../../../workers/analysis/keptRuns.ts";
import { placesOf } from "../../../workers/api/settings.ts";
import type { RunRequest } from "../../../workers/run.ts";
import { fromText, toText } from "../../../workers/text.ts";
import { libraryScenario } from "../scenario.ts";

function memory(): RunKeeper & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    get: (key) => (texts.has(key) ? (fromText(texts.get(key)!) as KeptRun) : null),
    put: (key, run) => void texts.set(key, toText(run)),
  };
}

const scenario = libraryScenario("rector-equity");
const plan = (...columns: readonly string[]) => compiler()(scenario, columns);
const none = {
  workers: 1,
  openSeat: () => {
    throw new Error("nothing is to be simulated");
  },
};

test("a run that was kept is told again to the bit, and nothing is simulated for it", async () => {
  const keeper = memory();
  const futures = { seed: 1, replications: 1100 };
  const plans = [plan("municipality.net", "fund.depletionIndex")];
  const first = await columnsOf(plans, futures, { ...placesOf(0), keeper });
  const again = await columnsOf(plans, futures, { ...none, keeper });
  expect(again).toEqual(first);
  expect(new Set(first[0]!.get("municipality.net")).size).toBeGreaterThan(1);
});

test("another seed, another number of futures, other columns or another scenario is another run", async () => {
  const keeper = memory();
  const futures = { seed: 1, replications: 16 };
  const others = [
    [[plan("fund.loss")], futures],
    [[plan("fund.loss")], { ...futures, seed: 2 }],
    [[plan("fund.loss")], { ...futures, replications: 17 }],
    [[plan("fund.due")], futures],
    [[compiler()({ ...scenario, horizonYears: scenario.horizonYears + 1 }, ["fund.loss"])], futures],
    [[compiler(2)(scenario, ["fund.loss"])], futures],
  ] as const;
  for (const [plans, of] of others) await columnsOf(plans, of, { ...placesOf(0), keeper });
  expect(keeper.texts.size).toBe(others.length);
});

test("a run to a precision is kept where it is said what the precision is one of, and ends where it ended", async () => {
  const keeper = memory();
  const request = (halfWidth: () => number, places: Pick<RunRequest, "workers" | "openSeat">) => ({
    ...places,
    plans: [plan("municipality.net")],
    seed: 1,
    target: { precision: 0.5, atMost: 40_000, halfWidth },
  });
  let rounds = 0;
  const first = await keptRun(
    request(() => (++rounds < 2 ? 1 : 0), placesOf(0)),
    keeper,
    "net",
  );
  expect([first.replications, rounds]).toEqual([32 * 1024, 2]);
  expect(
    await keptRun(
      request(() => 0, none),
      keeper,
      "net",
    ),
  ).toEqual(first);
  const other = await keptRun(
    request(() => 0, placesOf(0)),
    keeper,
    "something else",
  );
  expect(other.replications).toBe(16 * 1024);
  await keptRun(
    request(() => 0, placesOf(0)),
    keeper,
  );
  expect(keeper.texts.size).toBe(2);
});
