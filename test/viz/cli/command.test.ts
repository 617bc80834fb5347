import { expect, test } from "vitest";
import { command, parseCommand } from "../../../viz/cli/command.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { helpOf } from "../../../viz/cli/help.ts";
import { Conflict, Failure, Interrupted, Unwritable, UsageError } from "../../../viz/cli/io.ts";
import { precisionOf, wholeNumber, workersOf } from "../../../viz/cli/options.ts";
import { say } from "../../../viz/text/said/say.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

const toy = command({
  name: "toy",
  arguments: "<scenario>",
  count: [1, 1],
  summary: "Does nothing.",
  options: {
    seed: { value: "SEED", default: "1", help: "where chance comes from" },
    set: { value: "PATH=VALUE", many: true, help: "change a value" },
    json: { help: "print JSON" },
  },
  async run([argument], given, io) {
    if (argument === "fail") throw new Failure(say("technical", { text: "no luck" }));
    if (argument === "stop") throw new Interrupted("SIGINT");
    if (argument === "checkpoint") throw new Interrupted("SIGTERM", true);
    if (argument === "nowhere") throw new Interrupted("SIGHUP");
    if (argument === "taken") throw new Conflict(say("technical", { text: "taken" }));
    if (argument === "full") throw new Unwritable(say("technical", { text: "full" }));
    io.out(JSON.stringify({ argument, ...given }));
    return 0;
  },
});

async function transcript(...argv: string[]) {
  const { io, out, err } = fakeIo("/", noThreads);
  const code = await fondrisk(argv, [toy], io);
  return { code, out: out(), err: err() };
}

test("options reach the command with their types, in any order and with =", async () => {
  const { code, out } = await transcript("toy", "--set", "a=1", "x", "--json", "--set=b=2", "--seed=7");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ argument: "x", set: ["a=1", "b=2"], json: true, seed: "7" });
});

test("an unknown option is refused with a guess, exit 2", async () => {
  expect(await transcript("toy", "x", "--sed", "3")).toEqual({
    code: 2,
    out: "",
    err: "fondrisk: unknown option '--sed' for fondrisk toy; did you mean '--seed'?\n",
  });
});

test("an option without its value, a switch with one, and too many arguments are refused", async () => {
  expect((await transcript("toy", "x", "--seed")).err).toBe("fondrisk: option '--seed' needs a value: --seed SEED\n");
  expect((await transcript("toy", "x", "--seed", "--json")).err).toBe("fondrisk: option '--seed' needs a value: --seed SEED\n");
  expect((await transcript("toy", "x", "--json=yes")).err).toBe("fondrisk: option '--json' takes no value, got 'yes'\n");
  expect((await transcript("toy", "x", "y")).err).toBe("fondrisk: fondrisk toy takes 1 argument (<scenario>), got 2\n");
});

test("an unknown command is refused with a guess, exit 2", async () => {
  expect(await transcript("toi")).toEqual({ code: 2, out: "", err: "fondrisk: unknown command 'toi'; did you mean 'toy'?\n" });
});

test("no command shows the overview on stderr and exits 2; help shows it on stdout and exits 0", async () => {
  const nothing = await transcript();
  const help = await transcript("--help");
  expect([nothing.code, nothing.out, help.code, help.err]).toEqual([2, "", 0, ""]);
  expect(nothing.err).toBe(help.out);
  expect(help.out).toContain("toy <scenario>");
});

test("the help of a command is made from its table of options", async () => {
  const help = `fondrisk toy <scenario> [options]

Does nothing.

  --seed SEED       where chance comes from (default 1)
  --set PATH=VALUE  change a value (may be repeated)
  --json            print JSON
  --help            show this help
`;
  expect(helpOf(toy, "en")).toBe(help);
  expect((await transcript("toy", "--help")).out).toBe(help);
  expect((await transcript("help", "toy")).out).toBe(help);
});

test("exit codes: 1 failed, 73 in the way, 74 unwritable, 130 interrupted by the user, 75 by the system, 143 with nowhere to keep what is done", async () => {
  expect(await transcript("toy", "fail")).toEqual({ code: 1, out: "", err: "fondrisk: no luck\n" });
  expect((await transcript("toy", "stop")).code).toBe(130);
  expect((await transcript("toy", "checkpoint")).code).toBe(75);
  expect((await transcript("toy", "nowhere")).code).toBe(143);
  expect(await transcript("toy", "taken")).toEqual({ code: 73, out: "", err: "fondrisk: taken\n" });
  expect(await transcript("toy", "full")).toEqual({ code: 74, out: "", err: "fondrisk: full\n" });
});

test("after -- everything is an argument", () => {
  expect(parseCommand(toy, ["--", "--seed"]).args).toEqual(["--seed"]);
});

test("whole numbers may be written with an exponent or spaces, and nothing else", () => {
  expect(wholeNumber("n", "1e5", 1, 1e9)).toBe(100_000);
  expect(wholeNumber("n", "100 000", 1, 1e9)).toBe(100_000);
  for (const text of ["", "0", "-1", "1.5", "1e400", "0x10", "NaN", "abc", "1e10"]) {
    expect(() => wholeNumber("n", text, 1, 1e9), text).toThrow(UsageError);
  }
});

test("a precision is a number below a half, with a point or a comma", () => {
  expect(precisionOf("0,005")).toBe(0.005);
  for (const text of ["0", "0.5", "-1", "x", "1e-9", ""]) expect(() => precisionOf(text), text).toThrow(UsageError);
});

test("workers: what is asked, else what the batch system grants, else the cores", () => {
  const { io } = fakeIo("/", noThreads);
  expect(workersOf("3", io)).toBe(3);
  expect(workersOf("auto", io)).toBe(2);
  expect(workersOf(undefined, { ...io, environment: { SLURM_CPUS_PER_TASK: "6" } })).toBe(6);
  expect(workersOf(undefined, { ...io, environment: { SLURM_CPUS_PER_TASK: "many" } })).toBe(2);
});
