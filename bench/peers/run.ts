import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spreadOf } from "../spread.ts";
import { columns } from "../table.ts";
import { type Answer, disagreements, pooled, statistics } from "./answer.ts";
import { type Peer, peers } from "./peers.ts";

export interface PeerTimes {
  readonly name: string;
  /** Microseconds per replication, one for each round: of the processor on all threads, and by the clock. */
  readonly processor: readonly number[];
  readonly clock: readonly number[];
  readonly answer: Answer;
}

export interface Comparison {
  readonly peers: readonly PeerTimes[];
  readonly notAvailable: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Runs the peers that this machine has, and ours, in turn (A B C A B C …), round r with seed r.
 *
 * folder   where the peers' sources are
 * ours     the engine on the scenario `reducedFund`, in as many ways as wanted
 * rounds   how often each is run
 * throws   Error if any statistic of two peers differs by more than 5 combined standard errors: then no time is worth reporting
 */
export function comparePeers(folder: string, ours: readonly Peer[], rounds = 5): Comparison {
  const temporary = mkdtempSync(join(tmpdir(), "peers-"));
  try {
    const all: Peer[] = [...ours, ...peers(folder, temporary)];
    const answers = new Map<string, Answer[]>();
    for (let round = 1; round <= rounds; round++) {
      for (const { name, replications, simulate } of all) {
        if (typeof simulate !== "function") continue;
        answers.set(name, [...(answers.get(name) ?? []), simulate(replications, round)]);
      }
    }
    const apart = disagreements(new Map([...answers].map(([name, each]) => [name, pooled(each)])));
    if (apart.length > 0) throw new Error(`The peers do not compute the same fund:\n  ${apart.join("\n  ")}`);
    return {
      peers: [...answers].map(([name, each]) => ({
        name,
        processor: each.map(({ processorSeconds, replications }) => (processorSeconds / replications) * 1e6),
        clock: each.map(({ seconds, replications }) => (seconds / replications) * 1e6),
        answer: pooled(each),
      })),
      notAvailable: all.flatMap(({ name, simulate }) => (typeof simulate === "function" ? [] : [{ name, reason: simulate.notAvailable }])),
    };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The comparison as text: times, ratios to scalar C by counts (plain, and with every event priced) and to ours, and the statistics that agreed. */
export function comparisonTable({ peers, notAvailable }: Comparison): string {
  const bases = ["counts, C scalar", "every event priced, C scalar", "fondrisk"].flatMap((name) =>
    peers.filter((peer) => peer.name === name),
  );
  if (peers.length === 0) return "No peer is available.";
  const rows = peers.map(({ name, processor, clock }) => [
    name,
    micro(median(processor)),
    `${micro(Math.min(...processor))}–${micro(Math.max(...processor))}`,
    ...bases.map((base) => (median(processor) / median(base.processor)).toFixed(2)),
    micro(median(clock)),
  ]);
  const values = peers.map(({ name, answer }) => [
    name,
    ...statistics.map((statistic) => {
      const unit = statistic === "depletion" ? 0.01 : 1000;
      return `${(answer[statistic] / unit).toFixed(2)} ± ${(answer[`${statistic}Error`] / unit).toFixed(2)}`;
    }),
  ]);
  return [
    "All statistics agree within 5 combined standard errors (value ± standard error):",
    columns([["", "depletion %", "final balance tkr", "received tkr", "saving tkr", "sd of saving tkr"], ...values]),
    "",
    "Microseconds per replication, of the processor on all threads and, last, by the clock (which a busy machine slows down):",
    columns([["", "median", "min–max", ...bases.map((base) => `× ${base.name}`), "clock"], ...rows]),
    ...notAvailable.map(({ name, reason }) => `${name}: not available: ${reason}`),
  ].join("\n");
}

function median(values: readonly number[]): number {
  return spreadOf(values).median;
}

function micro(time: number): string {
  return time < 100 ? time.toFixed(2) : time.toFixed(0);
}
