import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { narrowed } from "../../../../engine/aggregate/sample.ts";
import { nothing } from "../../../../engine/aggregate/windows.ts";
import { decodePart, encodePart, sha256 } from "../../../../workers/distributed/part.ts";
import { faultyDisk } from "../faultyDisk.ts";
import { hashOf } from "../shipped.ts";
import { type ShardBench, shardBench } from "./bench.ts";

let bench: ShardBench;
let expected: string;
let parts: ReadonlyMap<string, Buffer>;
const argv = ["rector-grant", "--replications", "7000", "--no-alternatives"];
const path = (name: string) => join(bench.folder, "plan", name);
const part = (shard: number) => path(`parts/00000${shard}.part`);

beforeAll(async () => {
  bench = shardBench();
  await bench.good(["plan", ...argv, "--shards", "3", "--out", "plan"]);
  await bench.shards("plan", [0, 1, 2]);
  expected = hashOf((await bench.good(["run", ...argv, "--json", "--workers", "1"])).out);
  parts = new Map(readdirSync(path("parts")).map((name) => [path(`parts/${name}`), readFileSync(path(`parts/${name}`))]));
});
/** Every test begins with all three parts whole. */
beforeEach(() => {
  for (const name of ["result", "logs", "parts", "parts2", "pass2.json"]) rmSync(path(name), { recursive: true, force: true });
  mkdirSync(path("parts"));
  for (const [file, bytes] of parts) writeFileSync(file, bytes);
});
afterAll(() => bench.remove());

const merge = (more: readonly string[] = []) => bench.run(["merge", "plan", "--json", "--patience", "0", ...more]);
const status = () => bench.run(["status", "plan", "--patience", "0"]);
const shard = (index: number, more: readonly string[] = []) =>
  bench.run(["shard", "plan", "--index", `${index}`, "--workers", "1", ...more]);

/** A plan with something changed and a checksum that fits: what a careless hand or an old version could leave. */
function doctored(folder: string, change: (plan: Record<string, unknown>) => void): void {
  const file = join(bench.folder, folder, "plan.json");
  const plan = JSON.parse(readFileSync(file, "utf8").split("\n").slice(1).join("\n"));
  change(plan);
  const content = `${JSON.stringify(plan, null, 1)}\n`;
  writeFileSync(file, `${JSON.stringify({ sha256: sha256(content) })}\n${content}`);
}

describe("parts", () => {
  const damages: readonly [string, RegExp, () => void][] = [
    ["truncated", /it is truncated or changed/, () => writeFileSync(part(1), parts.get(part(1))!.subarray(0, 900))],
    ["empty", /it is empty/, () => writeFileSync(part(1), "")],
    [
      "with one bit changed",
      /it is truncated or changed|its checksum does not fit/,
      () => {
        const bytes = Buffer.from(parts.get(part(1))!);
        bytes[bytes.length >> 1]! ^= 4;
        writeFileSync(part(1), bytes);
      },
    ],
    ["of another shard", /it is of shard 2/, () => writeFileSync(part(1), parts.get(part(2))!)],
    [
      "of another plan",
      /it is of another plan/,
      () => {
        const { header, body } = decodePart(parts.get(part(1))!);
        writeFileSync(part(1), encodePart({ ...header, plan: "0".repeat(64) }, body));
      },
    ],
    [
      "with fewer futures than its blocks have",
      /it has 1024 futures of point 0, expected \d+/,
      () => {
        const { header, body } = decodePart(parts.get(part(1))!);
        const [first] = body.done;
        const partial = { ...first!.partial!, replications: 1024 };
        writeFileSync(part(1), encodePart(header, { ...body, done: [{ ...first!, partial }] }));
      },
    ],
  ];

  test.each(damages)("%s: merge says which and why with 65, writes nothing, and the shard computes it again", async (what, why, damage) => {
    damage();
    const { code, err, out } = await merge();
    expect([code, out]).toEqual([65, ""]);
    expect(err).toMatch(
      new RegExp(
        `^fondrisk: plan/parts/000001\\.part is damaged: (?:${why.source})\nfondrisk: its shard is computed again by fondrisk submit --missing\n$`,
      ),
    );
    expect(existsSync(path("result"))).toBe(false);
    // Only a merge adds up what a part says.
    if (!what.startsWith("with fewer")) {
      const told = await status();
      expect([told.code, told.err]).toEqual([65, expect.stringMatching(/plan\/parts\/000001\.part is damaged: /)]);
      const again = await shard(1);
      expect([again.code, again.err]).toEqual([
        0,
        expect.stringMatching(/is damaged: .*; it is computed again\nshard 1 of plan [0-9a-f]{12} is done\n$/),
      ]);
      expect(readFileSync(part(1)).equals(parts.get(part(1))!)).toBe(true);
      expect(hashOf((await merge()).out)).toBe(expected);
    }
  });

  test("missing: merge names them with 75 and writes nothing; status counts them", async () => {
    rmSync(part(0));
    rmSync(part(2));
    const { code, err } = await merge();
    expect([code, err]).toEqual([75, "fondrisk: 2 of 3 shards are missing: 0,2; fondrisk submit --missing hands them over\n"]);
    expect(existsSync(path("result"))).toBe(false);
    const told = "1 of 3 shards done, 3,072 of 7,000 futures\nmissing: 0,2\n";
    const next = "What nobody computes any more goes on with fondrisk submit plan --missing\n";
    expect(await status()).toEqual({ code: 75, err: "", out: told + next });
  });

  test("done already: the shard says so with 0 and touches nothing", async () => {
    expect(await shard(1)).toEqual({ code: 0, out: "", err: "shard 1 was done already\n" });
  });

  test("a damaged or foreign checkpoint of a shard means that it starts afresh", async () => {
    for (const kept of [
      Buffer.from("half a checkpoi"),
      encodePart({ ...decodePart(parts.get(part(0))!).header, complete: false }, { done: [], current: null }),
    ]) {
      rmSync(part(1), { force: true });
      writeFileSync(path("parts/000001.keep"), kept);
      expect((await shard(1)).code).toBe(0);
      expect(readFileSync(part(1)).equals(parts.get(part(1))!)).toBe(true);
      expect(existsSync(path("parts/000001.keep"))).toBe(false);
    }
  });

  test("a checkpoint is a sign of life for two minutes; after that status says that the shard has stopped, and what to do", async () => {
    const { header, body } = decodePart(parts.get(part(1))!);
    const kept = path("parts/000001.keep");
    writeFileSync(kept, encodePart({ ...header, complete: false }, body));
    rmSync(part(1));
    expect((await status()).out).toBe("2 of 3 shards done, 7,000 of 7,000 futures\nrunning: 1 (kept 0 s ago)\n");
    const then = Date.now() / 1000 - 300;
    utimesSync(kept, then, then);
    expect((await status()).out).toBe(
      "2 of 3 shards done, 7,000 of 7,000 futures\nstopped, or no sign of life for two minutes: 1 (kept 300 s ago)\nWhat nobody computes any more goes on with fondrisk submit plan --missing\n",
    );
    rmSync(kept);
  });

  test("a temporary file that a killed copy has left is never read, and removed by its shard after a day", async () => {
    rmSync(part(1));
    const [old, young, other] = [".000001.part.0123abcd.tmp", ".000001.part.0123abce.tmp", ".000002.part.0123abcd.tmp"].map((name) =>
      path(`parts/${name}`),
    );
    for (const file of [old!, young!, other!]) writeFileSync(file, "half");
    for (const file of [old!, other!]) utimesSync(file, 1, 1);
    expect((await shard(1)).code).toBe(0);
    expect([old!, young!, other!].map((file) => existsSync(file))).toEqual([false, true, true]);
    expect(hashOf((await merge()).out)).toBe(expected);
  });
});

describe("the disk is full", () => {
  test.each([0, 700, 1500])("after %i bytes: 74, nothing under a final name, no temporary, what was finished stays", async (bytes) => {
    rmSync(part(1));
    const { code, err } = await bench.run(["shard", "plan", "--index", "1", "--workers", "1"], {
      disk: faultyDisk({ kind: "full", bytes }).disk,
    });
    expect([code, err]).toEqual([
      74,
      expect.stringMatching(/^fondrisk: cannot write .*parts\/000001\.part: there is no space left on the disk\n$/),
    ]);
    expect(readdirSync(path("parts")).sort()).toEqual(["000000.part", "000002.part"]);
    expect((await shard(1)).code).toBe(0);
    expect(hashOf((await merge()).out)).toBe(expected);
  });

  test("while a plan is made: 74, and the folder holds no plan", async () => {
    const { code } = await bench.run(["plan", ...argv, "--shards", "3", "--out", "full"], {
      disk: faultyDisk({ kind: "full", bytes: 3000 }).disk,
    });
    expect(code).toBe(74);
    expect(existsSync(join(bench.folder, "full/plan.json"))).toBe(false);
    expect((await bench.run(["status", "full"])).code).toBe(66);
    await bench.good(["plan", ...argv, "--shards", "3", "--out", "full"]);
  });
});

describe("plans", () => {
  test("none: 66, with what to do", async () => {
    for (const name of ["shard", "status", "merge"]) {
      const { code, err } = await bench.run([name, "nowhere"]);
      expect([code, err]).toEqual([66, "fondrisk: there is no plan in nowhere: make one with fondrisk plan\n"]);
    }
  });

  test("of another request: 73; the same request keeps the plan that is there, however it is to be cut", async () => {
    const { code, err } = await bench.run(["plan", ...argv, "--seed", "2", "--out", "plan"]);
    expect([code, err]).toEqual([73, "fondrisk: plan holds another plan (seed 1, not 2): give another --out\n"]);
    const other = await bench.run(["plan", "rector-loan", "--replications", "7000", "--out", "plan"]);
    expect([other.code, other.err]).toEqual([
      73,
      "fondrisk: plan holds another plan (of The rector, grant, or of other content): give another --out\n",
    ]);
    const again = await bench.run(["plan", ...argv, "--shards", "2", "--out", "plan"]);
    expect([again.code, again.out.split("\n")[0]]).toEqual([
      0,
      "The plan in plan is the one that is asked for; it has 3 shards and is kept.",
    ]);
    expect((await merge()).code).toBe(0);
  });

  test("edited: 65 before any work", async () => {
    await bench.good(["plan", ...argv, "--shards", "2", "--out", "edited"]);
    const file = join(bench.folder, "edited/plan.json");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace('"replications": 7000', '"replications": 9000'));
    for (const command of [
      ["shard", "edited", "--index", "0"],
      ["merge", "edited"],
      ["status", "edited"],
      ["plan", ...argv, "--out", "edited"],
    ]) {
      const { code, err } = await bench.run(command);
      expect([code, err]).toEqual([
        65,
        "fondrisk: edited/plan.json is damaged: its checksum does not fit; make the plan again in another folder\n",
      ]);
    }
    writeFileSync(file, text);
    const points = join(bench.folder, "edited/points/000001.json");
    writeFileSync(points, readFileSync(points, "utf8").replace("The rector", "The Rector"));
    const { code, err } = await bench.run(["shard", "edited", "--index", "1", "--workers", "1"]);
    expect([code, err]).toEqual([65, "fondrisk: edited/points/000001.json is damaged: its checksum is not the one that the plan names\n"]);
  });

  test("made by other code, or not the one that was handed over: 78 before any work", async () => {
    await bench.good(["plan", ...argv, "--shards", "2", "--out", "foreign"]);
    const wrong = await bench.run(["shard", "foreign", "--index", "0", "--plan", "abc"]);
    expect([wrong.code, wrong.err]).toEqual([
      78,
      expect.stringMatching(/^fondrisk: the plan in foreign is [0-9a-f]{12}, not abc: it is another plan than was handed over\n$/),
    ]);
    doctored("foreign", (plan) => {
      plan.code = "0".repeat(64);
    });
    const { code, err } = await bench.run(["shard", "foreign", "--index", "0"]);
    expect([code, err]).toEqual([
      78,
      expect.stringMatching(
        /^fondrisk: the plan in foreign was made by fondrisk [\d.]+ \(000000000000\), this is fondrisk|^fondrisk: the plan in foreign was made by fondrisk \S+ \(000000000000\), this is \S+ \(.*\): put the same program on every machine, or plan again in another folder\n$/,
      ),
    ]);
    expect(readdirSync(join(bench.folder, "foreign/parts"))).toEqual([]);
  });

  test("files that a plan was made from may change or go afterwards", async () => {
    const file = join(bench.folder, "own.yaml");
    writeFileSync(file, readFileSync("scenarios/library/rector-grant.yaml", "utf8"));
    await bench.good(["plan", "own.yaml", "--replications", "7000", "--no-alternatives", "--shards", "2", "--out", "kept"]);
    rmSync(file);
    await bench.shards("kept", [0, 1]);
    expect(hashOf((await bench.good(["merge", "kept", "--json"])).out)).toBe(expected);
  });

  test("wrong requests are one sentence and 2", async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [["plan", "rector-grant"], /needs --out DIR/],
      [["plan", "rector-grant", "rector-grant", "--out", "x"], /'rector-grant' is given twice/],
      [["plan", "rector-grant", "--out", "x", "--shards", "0"], /--shards must be a whole number from 1/],
      [["plan", "rector-grant", "--out", "x", "--shards", "2", "--shard-minutes", "5"], /--shards or --shard-minutes, not both/],
      [["plan", "rector-grant", "--out", "x", "--shard-minutes", "0"], /--shard-minutes must be a number/],
      [
        ["plan", "rector-grant", "--out", "x", "--replications", "4294967297"],
        /--replications must be a whole number from 1 to 4294967296/,
      ],
      [["merge", "plan", "--patience", "-1"], /--patience must be/],
      [["shard", "plan", "--index", "0", "--pass", "3"], /--pass must be 1 or 2/],
    ];
    for (const [line, message] of wrong) {
      const { code, err } = await bench.run(line);
      expect([line, code, err]).toEqual([line, 2, expect.stringMatching(message)]);
    }
    expect(existsSync(join(bench.folder, "x"))).toBe(false);
  });
});

test("a shard that cannot be simulated ends with 70; the others go on, merge does not run, status names it with its code", async () => {
  await bench.good(["plan", "rector-grant", "rector-loan", "--replications", "3000", "--shards", "2", "--out", "poisoned"]);
  const file = join(bench.folder, "poisoned/points/000001.json");
  const text = readFileSync(file, "utf8").replace(/"horizonYears":\d+/, '"horizonYears":-1');
  writeFileSync(file, text);
  doctored("poisoned", (plan) => {
    (plan.files as string[])[1] = sha256(text);
  });
  const { code, err } = await bench.run(["shard", "poisoned", "--index", "1", "--workers", "1"]);
  expect([code, err]).toEqual([70, expect.stringMatching(/^fondrisk: shard 1 cannot be simulated: /)]);
  await bench.shards("poisoned", [0]);
  expect((await bench.run(["merge", "poisoned"])).code).toBe(75);
  const told = await bench.run(["status", "poisoned"]);
  expect([told.code, told.out]).toEqual([
    75,
    expect.stringMatching(
      /^1 of 2 shards done, [\d,]+ of 6,000 futures\nmissing: 1\nshard 1 ended with code 70: shard 1 cannot be simulated: /,
    ),
  ]);
});

test("an order statistic outside what was kept: merge asks for a second pass with 75, and after it has the hash of run", async () => {
  const { header, body } = decodePart(parts.get(part(1))!);
  const [first] = body.done;
  const samples = first!.partial!.samples.map((sample) => narrowed(sample, nothing));
  writeFileSync(part(1), encodePart(header, { ...body, done: [{ ...first!, partial: { ...first!.partial!, samples } }] }));
  const asked = await merge();
  expect([asked.code, asked.err]).toEqual([75, expect.stringMatching(/^fondrisk: an order statistic lies outside what was kept/)]);
  expect(existsSync(path("result"))).toBe(false);
  await bench.shards("plan", [2, 0], ["--pass", "2"]);
  const half = await merge();
  expect([half.code, half.err]).toEqual([
    75,
    "fondrisk: of the second pass 1 of 3 shards is missing: 1; fondrisk submit --missing hands it over\n",
  ]);
  await bench.shards("plan", [1], ["--pass", "2"]);
  expect(hashOf((await merge()).out)).toBe(expected);
});

test("a second pass that nobody has asked for is refused with 66", async () => {
  const { code, err } = await shard(0, ["--pass", "2"]);
  expect([code, err]).toEqual([66, "fondrisk: no second pass is asked for in plan: fondrisk merge says when one is\n"]);
});

describe("which shard", () => {
  const task = (environment: Record<string, string>, more: readonly string[] = []) =>
    bench.run(["shard", "plan", "--workers", "1", ...more], { environment: { LANG: "en_GB.UTF-8", ...environment } });

  test("nobody says: 64", async () => {
    for (const environment of [{}, { SGE_TASK_ID: "undefined" }]) {
      expect(await task(environment)).toEqual({
        code: 64,
        out: "",
        err: "fondrisk: which shard? give --index K, or start it from an array of a batch system\n",
      });
    }
  });

  test("two say different numbers: 64, unless --index says it", async () => {
    const both = { SLURM_ARRAY_TASK_ID: "1", JOB_COMPLETION_INDEX: "2" };
    expect(await task(both)).toEqual({
      code: 64,
      out: "",
      err: "fondrisk: two engines say which task this is: SLURM_ARRAY_TASK_ID=1 and JOB_COMPLETION_INDEX=2; give --index\n",
    });
    expect((await task(both, ["--index", "2"])).err).toBe("shard 2 was done already\n");
    expect((await task({ SLURM_ARRAY_TASK_ID: "1", HQ_TASK_ID: "1" })).err).toBe("shard 1 was done already\n");
  });

  test("the base is taken off, and may be negative: an array that counts from 1, or the second of two arrays", async () => {
    expect((await task({ LSB_JOBINDEX: "3" }, ["--base", "1"])).err).toBe("shard 2 was done already\n");
    expect((await task({ SLURM_ARRAY_TASK_ID: "0" }, ["--base=-2"])).err).toBe("shard 2 was done already\n");
  });

  test("not in the plan, or no number: 64", async () => {
    expect((await task({ SLURM_ARRAY_TASK_ID: "3" })).err).toBe("fondrisk: task 3 is shard 3, and the plan has shards 0 to 2\n");
    expect((await task({ LSB_JOBINDEX: "0" }, ["--base", "1"])).err).toBe(
      "fondrisk: task 0 is shard -1 (base 1), and the plan has shards 0 to 2\n",
    );
    const { code, err } = await task({}, ["--index", "two"]);
    expect([code, err]).toEqual([64, "fondrisk: --index must be a whole number, got 'two'\n"]);
  });
});
