import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childResult } from "../children.ts";
import type { Machine } from "../machine.ts";
import { short, spreadOf } from "../spread.ts";
import { columns } from "../table.ts";
import { type Answer, disagreements, pooled } from "./answer.ts";
import { type Line, targetText, verdictOf } from "./lines.ts";
import { peers } from "./peers.ts";
import { linesOf } from "./targets.ts";

/** Peers that the targets are about. */
const measuredPeers = ["numpy, vectorised", "counts, C scalar", "every event priced, C scalar"] as const;

/**
 * Measures every target in turn, A B C A B C …, after the statistics of all that compute the reduced fund have been compared.
 *
 * throws  Error if any of them differs by more than 5 combined standard errors
 */
export function check(folder: string, rounds: number, machine: Machine): readonly Line[] {
  const temporary = mkdtempSync(join(tmpdir(), "peers-"));
  try {
    const known = peers(folder, temporary).filter(({ name }) => measuredPeers.some((wanted) => wanted === name));
    const answers = new Map<string, Answer[]>();
    const times = new Map<string, number[]>();
    const keep = <T>(map: Map<string, T[]>, name: string, value: T) => void map.set(name, [...(map.get(name) ?? []), value]);
    for (let round = 1; round <= rounds; round++) {
      for (const { name, replications, simulate } of known) {
        if (typeof simulate === "function") keep(answers, name, simulate(replications, round));
      }
      keep(answers, "four", childResult<Answer>("oursChild", [50_000, round, 1, "four"]));
      keep(answers, "every", childResult<Answer>("oursChild", [50_000, round, 1, "all"]));
      keep(answers, "together", childResult<Answer>("oursChild", [100_000, round, 2, "four"]));
      for (const asked of ["every", "fund"]) {
        const { cold, warm } = childResult<{ cold: number; warm: number }>("coldChild", ["norrkoping", asked]);
        keep(times, asked, warm);
        if (asked === "every") keep(times, "cold", cold);
      }
    }
    const apart = disagreements(new Map([...answers].map(([name, each]) => [name, pooled(each)])));
    if (apart.length > 0) throw new Error(`The peers do not compute the same fund:\n  ${apart.join("\n  ")}`);
    const per = (name: string, of: "processorSeconds" | "seconds") =>
      answers.get(name)?.map((each) => (each[of] / each.replications) * 1e6) ?? null;
    const [numpy, counts, priced] = measuredPeers;
    return linesOf(
      {
        numpy: per(numpy, "processorSeconds"),
        counts: per(counts, "processorSeconds"),
        priced: per(priced, "processorSeconds"),
        four: per("four", "processorSeconds")!,
        every: per("every", "processorSeconds")!,
        fourTogether: per("together", "seconds")!,
        fourClock: per("four", "seconds")!,
        numpyClock: per(numpy, "seconds"),
        norrkoping: times.get("every")!,
        fundOnly: times.get("fund")!,
        cold: times.get("cold")!,
      },
      machine.cores >= 4 && machine.load < machine.cores / 4,
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The lines as a table: median of the rounds, quartiles, target and verdict. */
export function checkTable(lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const { values } = line;
    const verdict = verdictOf(line);
    if ("notRun" in values) return [line.what, "", "", targetText(line.target), `not run: ${values.notRun}`];
    const { median, low, high } = spreadOf(values);
    return [line.what, short(median), `${short(low)}–${short(high)}`, targetText(line.target), verdict];
  });
  return columns([["", "median", "quartiles", "target", ""], ...rows]);
}
