import { readdirSync, readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { inlineObservations } from "../../scenarios/observations.ts";
import { parse } from "../../scenarios/parse.ts";
import { tell } from "../../scenarios/tell.ts";
import { readQuantity, readRange } from "../../scenarios/units.ts";
import { decodeLink } from "../../viz/address/readLink.ts";
import { parseCommand } from "../../viz/cli/command.ts";
import { commands } from "../../viz/cli/commands.ts";
import { UsageError } from "../../viz/cli/io.ts";
import { intervalOf, precisionOf, wholeNumber, workersOf } from "../../viz/cli/options.ts";
import { decodeTable, readCostTable } from "../../viz/costs/costTable.ts";
import type { Draw } from "../reference/model/draw.ts";
import { plain } from "../scenarios/plain.ts";
import { fakeIo, noThreads } from "../viz/cli/fakeIo.ts";
import { expectProblems, expectSound } from "./hostileChecks.ts";
import { mutatedTree, type Tree } from "./hostileTree.ts";

/** A way into the program, and how to knock on it. */
export interface Target {
  readonly name: string;
  /** Of 1 000 inputs. */
  readonly share: number;
  /** Makes one input and gives it to the program; throws if the answer is neither a result nor words for people. */
  attack(draw: Draw): Verdict | Promise<Verdict>;
}
export type Verdict = "accepted" | "rejected" | "too large";

/** The corpus, its bytes as Latin-1. */
export const corpus = readdirSync("test/trust/corpus").map((name) => readFileSync(`test/trust/corpus/${name}`).toString("latin1"));
const library = readdirSync("scenarios/library").map((name) => readFileSync(`scenarios/library/${name}`, "utf8"));
/** Small and large scenarios as plain data. */
export const trees = [plain, ...library].map((text) => parseDocument(text).toJS() as Tree);
/** The small ones, tried most: tests should try much, not parse long. */
const small = [0, ...trees.keys()].filter((i) => i === 0 || library[i - 1]!.length < 3000).map((i) => trees[i]!);
/** What YAML gives a meaning to, and what it does not expect. */
export const snippets = [
  ": ",
  "- ",
  "{",
  "}",
  "[",
  "]",
  "&a ",
  "*a",
  "!!str ",
  "!x ",
  "|\n",
  ">\n",
  "---\n",
  "...\n",
  "#",
  "\t",
  "\0",
  "\ufeff",
  "\u2028",
  "'",
  '"',
  "? ",
  "<<: ",
  "%YAML 9.9\n",
  "\r",
  ",",
  "\u001b[2J",
  "é",
  "\ud83d",
  "0",
  "1e5",
];

/** A text with one to four places cut, repeated or filled with marks of YAML. */
export function edited(draw: Draw, text: string): string {
  let result = text;
  for (let left = draw.whole(1, 4); left > 0; left--) {
    const from = draw.whole(0, result.length);
    const cut = draw.oneOf(0, 0, 1, 3, 40, 400);
    const put = draw.oneOf(
      "",
      draw.oneOf(...snippets),
      draw.oneOf(...snippets).repeat(draw.whole(1, 50)),
      result.slice(from, from + draw.whole(0, 80)),
    );
    result = result.slice(0, from) + put + result.slice(from + cut);
  }
  return result;
}

function bytes(draw: Draw, most: number): Uint8Array {
  return Uint8Array.from({ length: draw.whole(0, most) }, () => draw.whole(0, 255));
}

function answer(text: string, overrides: readonly string[] = []): Verdict {
  try {
    const parsed = parse(text, { fileName: "hostile.yaml", overrides });
    if ("errors" in parsed) {
      expectProblems(parsed.errors);
      return "rejected";
    }
    return expectSound(parsed.scenario) === "run" ? "accepted" : "too large";
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${overrides.join("\n")}\n${text}`, { cause: error });
  }
}

function numberText(draw: Draw): string {
  const parts = [
    "-",
    "+",
    "−",
    "1",
    "12",
    "0",
    "999",
    " ",
    "\u00a0",
    ",",
    ".",
    "e",
    "E5",
    "e308",
    "e-400",
    "%",
    "kr",
    "mnkr",
    "mdkr",
    "sek",
    "to",
    " to ",
    "(",
    "٣",
    "∞",
  ];
  return Array.from({ length: draw.whole(0, 7) }, () => draw.oneOf(...parts)).join("");
}

const paths = [
  "fund.capital",
  "horizonYears",
  "interventions.team.effect.noEffect",
  "interventions.0.outcomes.placement.rate",
  "departments.social.budget",
];
const keys = [
  "fund",
  "capital",
  "interventions",
  "team",
  "0",
  "1",
  "99",
  "-1",
  "outcomes",
  "__proto__",
  "constructor",
  "",
  " ",
  "length",
  "effect",
  "size",
  "é",
  "copies",
];

/** A `path=value`, often of a path that is none. */
export function override(draw: Draw): string {
  const path = draw.chance(0.7) ? draw.oneOf(...paths) : Array.from({ length: draw.whole(0, 5) }, () => draw.oneOf(...keys)).join(".");
  const sensible = draw.oneOf("0.2", "3", "12", "1 mnkr", "{ dist: uniform, min: 0.1, max: 0.9 }");
  const odd = draw.oneOf("[", "{a: 1}", "*x", "&x 1", "null", "true", "[1, 2]", "!!js/f x", "a\nb: c", "1".repeat(50), numberText(draw));
  return `${path}${draw.oneOf("=", "=", "=", "=", "", "==", "\n=")}${draw.oneOf(sensible, odd)}`;
}

const { io } = fakeIo("/", noThreads);

export const targets: readonly Target[] = [
  { name: "bytes as a scenario", share: 60, attack: (draw) => answer(new TextDecoder().decode(bytes(draw, 200))) },
  { name: "the corpus, edited", share: 60, attack: (draw) => answer(edited(draw, draw.oneOf(...corpus)).slice(0, 20_000)) },
  { name: "the text of a scenario, edited", share: 40, attack: (draw) => answer(edited(draw, plain)) },
  {
    name: "the tree of a small scenario, changed",
    share: 40,
    attack: (draw) => answer(JSON.stringify(mutatedTree(draw, draw.oneOf(...small)))),
  },
  {
    name: "the tree of a library scenario, changed",
    share: 6,
    attack: (draw) => answer(JSON.stringify(mutatedTree(draw, draw.oneOf(...trees)))),
  },
  {
    name: "--set",
    share: 24,
    attack: (draw) =>
      answer(
        plain,
        Array.from({ length: draw.oneOf(1, 1, 2) }, () => override(draw)),
      ),
  },
  {
    name: "amounts and ranges",
    share: 250,
    attack(draw) {
      const text = numberText(draw);
      const read = [readQuantity(text, draw.oneOf("kronor", "ratio", "plain")), readRange(text, draw.oneOf("kronor", "ratio", "plain"))];
      for (const reading of read) {
        if ("reason" in reading) continue;
        for (const value of Object.values(reading)) if (!Number.isFinite(value)) throw new Error(`'${text}' is read as ${value}`);
      }
      return "reason" in read[0]! && "reason" in read[1]! ? "rejected" : "accepted";
    },
  },
  {
    name: "observations in a CSV file",
    share: 120,
    attack(draw) {
      const { value, findings } = inlineObservations({ dist: "empirical", file: "a.csv", column: "cost" }, () => table(draw));
      for (const finding of findings) {
        const sentence = tell(finding, "en");
        if (!/^found [^\n]+$/.test(sentence)) throw new Error(`no sentence: ${sentence}`);
      }
      if (findings.length === 0)
        for (const x of (value as { values: number[] }).values) if (!Number.isFinite(x)) throw new Error(`${x} in the values`);
      return findings.length === 0 ? "accepted" : "rejected";
    },
  },
  {
    name: "costs to fit",
    share: 120,
    attack(draw) {
      const decoded = decodeTable(draw.chance(0.3) ? bytes(draw, 300) : new TextEncoder().encode(table(draw)));
      if ("problem" in decoded) return "rejected";
      const read = readCostTable(decoded.text, [{ column: draw.oneOf(null, "cost", "days"), quantity: draw.oneOf("kronor", "plain") }]);
      if ("columns" in read) {
        for (const { values } of read.columns) for (const x of values) if (!Number.isFinite(x)) throw new Error(`${x} in the values`);
        return "accepted";
      }
      if (read.problems.length === 0) throw new Error("refused without a word");
      return "rejected";
    },
  },
  {
    name: "links to the explorer",
    share: 160,
    async attack(draw) {
      const packed = Buffer.from(bytes(draw, 60)).toString("base64url");
      const part = () =>
        `${draw.oneOf("set", "a.set", "seed", "futures", "lang", "a", "scenario", "a.scenario", "text", "__proto__", "constructor", "")}${draw.oneOf("=", "=", "=", "")}${draw.oneOf("1", "sv", "en", "norrkoping", "16384", "1e9", "%", "%ff", "%3Cscript%3E", "fund.capital=3", packed, "x".repeat(3000), "__proto__.x=1")}`;
      const hash = `${draw.oneOf("#", "", "##")}${draw.oneOf("v1", "v1", "v1", "v0", "v2", "", "V1")};${Array.from({ length: draw.whole(0, 5) }, part).join(draw.oneOf(";", ";", "&", ";;"))}`;
      const state = await decodeLink(hash, ["norrkoping", "rector-loan"]);
      if (!("reason" in state)) return "accepted";
      if (state.found.length > 60) throw new Error(`shows ${state.found.length} characters of a hostile link`);
      return "rejected";
    },
  },
  {
    name: "command lines",
    share: 120,
    attack(draw) {
      const words = [
        "run",
        "--seed",
        "--seed=",
        "--replications",
        "1e5",
        "-1",
        "--set",
        "--",
        "-",
        "--json",
        "--json=1",
        "--__proto__",
        "--constructor=1",
        "x.yaml",
        "",
        "--help",
        "é",
        "-rf",
        "--out",
        "\0",
      ];
      try {
        parseCommand(
          draw.oneOf(...commands),
          Array.from({ length: draw.whole(0, 6) }, () => draw.oneOf(...words)),
        );
        const text = draw.oneOf(numberText(draw), "0,5", "7");
        const read = draw.oneOf(
          () => wholeNumber("n", text, 1, 1e12),
          () => precisionOf(text),
          () => intervalOf(text),
          () => workersOf(text, io),
        );
        if (!Number.isFinite(read())) throw new Error(`'${text}' is read as ${read()}`);
        return "accepted";
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        return "rejected";
      }
    },
  },
];

function table(draw: Draw): string {
  const mark = draw.oneOf(",", ";", "\t", "|");
  const cell = () => draw.oneOf(numberText(draw), "", '"', '"a', '""', "=1+1", "12 000", "1,5", "\0", "å", "1e400", "-3", "400");
  const head = draw.oneOf(
    ["cost"],
    ["id", "cost"],
    ["cost", "cost"],
    [],
    ["days", "cost", "x"],
    ["\ufeffcost"],
    ["COST"],
    ["__proto__", "cost"],
  );
  const rows = Array.from({ length: draw.whole(0, 8) }, () => Array.from({ length: draw.whole(0, 3) }, cell).join(mark));
  return [head.join(mark), ...rows].join(draw.oneOf("\n", "\r\n", "\r", "\n\n"));
}
