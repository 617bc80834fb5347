import type { State } from "../model/state.ts";
import type { Column } from "./column.ts";
import { element } from "./reads.ts";

const byYear = { group: "pastYear", unit: "kr", kind: "flow", needs: [] } as const;

/** What the yearly account needs beside the fund's own columns, where something is known of the past (MODEL §13). */
export const accountColumns = [
  { ...byYear, name: "account.interest.*", tail: (t) => t.due, meaning: "account.interest", read: element((s) => s.fund.yearInterest) },
  { ...byYear, name: "account.topUps.*", meaning: "account.topUps", read: element((s) => s.fund.yearTopUps) },
  {
    ...byYear,
    name: "account.bridged.*",
    tail: (t) => t.bridging,
    meaning: "account.bridged",
    read: (state, year, out, at) => {
      const { lanes } = state.block;
      const { yearOutlay, yearPaid } = state.fund;
      for (let i = 0; i < lanes; i++) out[at + i] = yearOutlay[year * lanes + i] - yearPaid[year * lanes + i];
    },
  },
  { ...byYear, name: "account.returned.*", tail: (t) => t.due, meaning: "account.returned", read: element((s) => s.fund.yearReturned) },
  {
    ...byYear,
    name: "account.unexplained.*",
    tail: (t) => t.due,
    meaning: "account.unexplained",
    read: element((s) => s.observed.unexplained),
  },
  {
    ...byYear,
    name: "account.lapsed.*",
    needs: ["claims"],
    tail: (t) => t.due,
    meaning: "account.lapsed",
    read: element((s) => s.contracts.yearLapsed),
  },
  { ...byYear, unit: "count", name: "account.started.*", meaning: "account.started", read: element((s) => s.observed.started) },
  { ...byYear, unit: "count", name: "account.stopped.*", meaning: "account.stopped", read: element((s) => s.observed.stopped) },
  { ...byYear, unit: "persons", name: "account.entering.*", meaning: "account.entering", read: element((s) => s.observed.entering) },
  {
    ...byYear,
    needs: ["claims"],
    name: "account.measured.*",
    tail: (t) => t.measured,
    meaning: "account.measured",
    read: element((s) => s.contracts.yearMeasured),
  },
  {
    ...byYear,
    needs: ["chain"],
    name: "account.saved.*",
    tail: (t) => t.savings,
    meaning: "account.saved",
    read: element((s) => s.observed.saved),
  },
] as const satisfies readonly Column[];

const ofRound = {
  group: "pastRound",
  unit: "kr",
  kind: "flow",
  needs: [],
  tail: (t) => Math.min(t.spent, t.due),
} as const satisfies Partial<Column>;
const later =
  (pick: (state: State) => ArrayLike<number>, until: (state: State) => ArrayLike<number>): Column["read"] =>
  (state, round, out, at) => {
    const { lanes } = state.block;
    for (let i = 0; i < lanes; i++) out[at + i] = pick(state)[round * lanes + i] - until(state)[round * lanes + i];
  };

/** Each round as it stood at the end of the last past year, and what is paid on it later. */
export const roundColumns = [
  { ...ofRound, name: "account.rounds.*.invested", meaning: "account.rounds.invested", read: element((s) => s.observed.invested) },
  { ...ofRound, name: "account.rounds.*.due", meaning: "account.rounds.due", read: element((s) => s.observed.dueBefore) },
  { ...ofRound, name: "account.rounds.*.received", meaning: "account.rounds.received", read: element((s) => s.observed.receivedBefore) },
  { ...ofRound, sometimes: true, name: "account.rounds.*.claim", meaning: "account.rounds.claim", read: element((s) => s.observed.claim) },
  {
    ...ofRound,
    name: "account.rounds.*.recovered",
    meaning: "account.rounds.recovered",
    read: later(
      (s) => s.contracts.received,
      (s) => s.observed.receivedBefore,
    ),
  },
] as const satisfies readonly Column[];
