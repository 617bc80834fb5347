import { expectedAccount, expectedRow, expectedStart } from "../model/accounts/expected.ts";
import { meanFade } from "../model/contract/promise.ts";
import { within } from "../model/discount.ts";
import { legalMean } from "../model/legalRanges.ts";
import { statedLineEffect } from "../model/links/stated.ts";
import { type AccountRow, type Intervention, type Outcome, outsiders, type Scenario, type Uncertain } from "../model/scenario.ts";
import { wholePower } from "../samplers/binomial.ts";
import { meanFidelity } from "./expectationsEffect.ts";

/** What a social account comes to for an intervention, at means (engine/EVIDENCE.md E13); kronor in prices of the base year, not discounted but where said. */
export interface AccountTable {
  readonly outcome: string;
  readonly account: string;
  /** Expected starts that are avoided, less those added, within the horizon. */
  readonly avoided: number;
  /** Expected savings: by calendar year and payer, after moving away, and by item and payer of the table. */
  readonly byYear: readonly { readonly year: number; readonly payer: string; readonly value: number }[];
  readonly byItem: readonly AccountItem[];
  readonly total: number;
  /** In the start year's value. */
  readonly presentValue: number;
  readonly perPerson: number;
  /** What falls after the last simulated year, and is in none of the above. */
  readonly afterHorizon: number;
  /** Full success: one person saved is the whole table, weighted with `exit`, by item and payer. */
  readonly fullSuccess: { readonly byItem: readonly AccountItem[]; readonly total: number };
  /** Of one person, what no source says who pays: it is in none of the above. */
  readonly notAttributable: { readonly byItem: readonly AccountItem[]; readonly total: number };
  /** Persons who must really be saved for the outlays to be covered, in present values: by all payers, and by what the own municipality saves; null: never. */
  readonly personsToSave: { readonly all: number | null; readonly ownMunicipality: number | null };
}

export interface AccountItem {
  readonly item: string;
  readonly payer: string;
  readonly value: number;
}

/** The accounts of an intervention's outcomes, for one round at its planned start. */
export function accountTables(scenario: Scenario, iv: Intervention): readonly AccountTable[] {
  return iv.outcomes.flatMap((outcome) => (outcome.account === undefined ? [] : [tableOf(scenario, iv, outcome, outcome.account.rows)]));
}

/** One person-year on a trajectory that is expected to be avoided: in which year t, of what row, with what chance. */
interface Spared {
  readonly t: number;
  readonly row: AccountRow;
  readonly persons: number;
  /** The same at full success. */
  readonly starts: number;
  /** Share who are still in the municipality. */
  readonly here: number;
}

function tableOf(scenario: Scenario, iv: Intervention, outcome: Outcome, rows: readonly AccountRow[]): AccountTable {
  const { startYear, horizonYears, discountRate, timing, departments } = scenario;
  const spared = sparedYears(scenario, iv, outcome, rows);
  const inTime = spared.filter(({ t }) => t < horizonYears);
  const sum = (list: readonly Spared[], value: (each: Spared) => number) => list.reduce((total, each) => total + value(each), 0);
  const kronor = ({ row, persons }: Spared) => persons * row.amount;
  const discounted = ({ t }: Spared) => within(discountRate, timing?.savings) / wholePower(1 + discountRate, t);
  const total = sum(inTime, kronor);
  const own = new Set(departments.map(({ id }) => id));
  const ownShare = ({ row }: Spared) => Object.entries(row.payers).reduce((part, [payer, share]) => part + (own.has(payer) ? share : 0), 0);
  const started = startsOf(scenario, iv, outcome);
  const outlays = outlayValue(scenario, iv);
  const worth = (value: (each: Spared) => number) =>
    sum(spared, (each) => each.starts * each.row.amount * discounted(each) * value(each)) / started.all;
  const toSave = (each: number) => (each > 0 ? outlays / each : null);
  return {
    outcome: outcome.id,
    account: outcome.account!.name,
    avoided: started.avoided,
    byYear: payersOf(scenario).flatMap((payer) =>
      Array.from({ length: horizonYears }, (_, t) => ({
        year: startYear + t,
        payer,
        value: sum(
          inTime.filter((each) => each.t === t),
          (each) => kronor(each) * shareOf(each, payer, own),
        ),
      })).filter(({ value }) => value !== 0),
    ),
    byItem: byItem(rows, (row) =>
      sum(
        inTime.filter((each) => each.row === row),
        kronor,
      ),
    ),
    total,
    presentValue: sum(inTime, (each) => kronor(each) * discounted(each)),
    perPerson: total / iv.intake.reduce((a, b) => a + b, 0),
    afterHorizon: sum(spared, kronor) - total,
    fullSuccess: {
      byItem: byItem(rows, (row) => expectedRow(row, outcome.exit ?? 0)),
      total: expectedAccount(outcome.account!, outcome.exit ?? 0),
    },
    notAttributable: notAttributableOf(outcome),
    personsToSave: { all: toSave(worth(() => 1)), ownMunicipality: toSave(worth((each) => ownShare(each) * each.here)) },
  };
}

function byItem(rows: readonly AccountRow[], value: (row: AccountRow) => number): readonly AccountItem[] {
  const items = new Map<string, AccountItem>();
  for (const row of rows) {
    const key = `${row.payer}\n${row.item}`;
    items.set(key, { item: row.item, payer: row.payer, value: (items.get(key)?.value ?? 0) + value(row) });
  }
  return [...items.values()];
}

function notAttributableOf({ account, exit = 0 }: Outcome): AccountTable["notAttributable"] {
  const rows = account?.notAttributable ?? [];
  const items = byItem(rows, (row) => expectedRow(row, exit));
  return { byItem: items, total: items.reduce((sum, { value }) => sum + value, 0) };
}

function payersOf({ departments }: Scenario): readonly string[] {
  return [...departments.map(({ id }) => id), ...outsiders];
}

/** A payer's part, once people have moved away. */
function shareOf({ row, here }: Spared, payer: string, own: ReadonlySet<string>): number {
  const share = row.payers[payer] ?? 0;
  if (own.has(payer)) return share * here;
  if (payer !== "otherMunicipalities") return share;
  const left = Object.entries(row.payers).reduce((part, [each, of]) => part + (own.has(each) ? of : 0), 0);
  return share + left * (1 - here);
}

/** Cohorts of the first round: year t of entry, and persons. */
function cohorts({ startYear }: Scenario, iv: Intervention): readonly { readonly entry: number; readonly persons: number }[] {
  return iv.intake.map((persons, n) => ({ entry: Math.max(0, iv.start - startYear) + n, persons }));
}

/** The effect on a start s years after entry, at means: transfer, chance of no effect, fidelity and fading counted. */
function actingAt(iv: Intervention, outcome: Outcome, s: number): number {
  const { transfer, noEffect } = iv.effect;
  const works = legalMean("interventions.effect.transfer", transfer) * (1 - legalMean("interventions.effect.noEffect", noEffect));
  // Of the single year s: the mean over s + 1 years of what is 0 before it.
  const left = meanFade(iv, { ...outcome, count: "one", window: [s, s] }, s + 1) * (s + 1);
  return Math.min(1, Math.max(-1, statedLineEffect(iv, outcome) * works * meanFidelity(iv) * left));
}

function startsOf(scenario: Scenario, iv: Intervention, outcome: Outcome): { readonly avoided: number; readonly all: number } {
  let [avoided, all] = [0, 0];
  for (const { entry, persons } of cohorts(scenario, iv)) {
    for (let s = outcome.window[0]; s <= outcome.window[1]; s++) {
      const starts = persons * expectedStart(outcome, s);
      all += starts;
      if (entry + s < scenario.horizonYears) avoided += starts * actingAt(iv, outcome, s);
    }
  }
  return { avoided, all };
}

function sparedYears(scenario: Scenario, iv: Intervention, outcome: Outcome, rows: readonly AccountRow[]): readonly Spared[] {
  const stays = 1 - legalMean("interventions.outcomes.exit", outcome.exit ?? 0);
  const remains = 1 - legalMean("interventions.outMigration", iv.outMigration);
  return cohorts(scenario, iv).flatMap(({ entry, persons }) =>
    range(outcome.window[0], outcome.window[1]).flatMap((s) => {
      const starting = persons * expectedStart(outcome, s);
      const acting = actingAt(iv, outcome, s);
      return rows.flatMap((row) =>
        range(row.from, row.to).map((l): Spared => {
          const starts = starting * wholePower(stays, l);
          return { t: entry + s + l, row, starts, persons: starts * acting, here: wholePower(remains, s + l) };
        }),
      );
    }),
  );
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** Mean cost of the first round before overruns, team and evaluation, in the start year's value. */
function outlayValue({ startYear, discountRate, timing }: Scenario, iv: Intervention): number {
  const costs = Array.isArray(iv.cost) ? (iv.cost as readonly Uncertain[]) : iv.intake.map(() => iv.cost as Uncertain);
  const factor = legalMean("interventions.costFactor", iv.costFactor);
  const first = Math.max(0, iv.start - startYear);
  return costs.reduce<number>(
    (sum, cost, n) =>
      sum +
      legalMean("interventions.cost", cost) * factor * (within(discountRate, timing?.outlays) / wholePower(1 + discountRate, first + n)),
    0,
  );
}
