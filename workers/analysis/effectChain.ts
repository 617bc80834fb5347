import { eventsExposed } from "../../engine/analysis/eventsExposed.ts";
import { lineEffects, thetaLinked } from "../../engine/analysis/lineSpread.ts";
import type { EffectStep } from "../../engine/evidence/effectSteps.ts";
import { type Studied, studiedEffect } from "../../scenarios/evidence/studied.ts";
import { blockSize, compile, createSimulator, type Scenario, type Summary } from "../engine.ts";

/** A step: its mean and 95 % interval. */
export interface ChainRow {
  readonly kind: "study" | "pooled" | "place" | "quality" | "here" | "linked" | "linkedTheta" | "events" | "costs" | "starts" | "kronor";
  /** Of a study, a line, an outcome or a payer; of `here` whether anything was discounted. */
  readonly name: string;
  /** Links that the effect goes through. */
  readonly links: number;
  /** Events that a full effect would avoid. */
  readonly of: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** From studies to kronor: shares that are avoided, events, kronor by payer. */
export interface ChainData {
  /** Of the intervention. */
  readonly name: string;
  /** What the studies say before discounts, and what is left of it here. */
  readonly studied: Pick<ChainRow, "mean" | "low" | "high">;
  readonly here: Pick<ChainRow, "mean" | "low" | "high">;
  readonly effects: readonly ChainRow[];
  readonly events: readonly ChainRow[];
  readonly kronor: readonly ChainRow[];
}

type Intervention = Scenario["interventions"][number];
type Line = Intervention["outcomes"][number] | Intervention["benefits"][number];

/** Futures of the intervention alone, from which the last steps have their intervals. */
const futures = 4096;
/** More rows of a kind than this are unreadable: the first ones are shown. */
const mostRows = 12;

/** What was simulated. */
interface Simulated {
  readonly scenario: Scenario;
  readonly summary: { readonly run: Pick<Summary["run"], "seed"> };
}

/** The intervention whose effect is from studies, with what its file says of them. */
export interface StudiedIntervention {
  readonly iv: Intervention;
  readonly studied: Studied;
}

/** Interventions with `dist: evidence`. plain  the scenario's file as data, with its tables in it */
export function studiedInterventions({ scenario }: Pick<Simulated, "scenario">, plain: unknown): readonly StudiedIntervention[] {
  const listed = (plain as { readonly interventions?: unknown } | null)?.interventions;
  const written: readonly unknown[] = Array.isArray(listed) ? listed : [];
  return scenario.interventions.flatMap((iv): readonly StudiedIntervention[] => {
    const own = written.find((each) => (each as { readonly id?: unknown } | null)?.id === iv.id) as
      | { readonly effect?: { readonly size?: unknown } }
      | undefined;
    const studied = studiedEffect(own?.effect?.size);
    return studied === null ? [] : [{ iv, studied }];
  });
}

/** The chain of an intervention: studies → pooled → discounts → e here → links → events avoided → kronor by payer, each step with mean and 95 % interval. */
export function chainOf({ scenario, summary }: Simulated, { iv, studied }: StudiedIntervention): ChainData {
  const { steps } = studied;
  const alone = aloneOf(scenario, iv, summary.run.seed);
  const e = alone.column(`interventions.${iv.id}.effect`)!;
  const row = (kind: ChainRow["kind"], name: string, step: EffectStep, links = 0): ChainRow => ({ kind, name, links, of: 0, ...step });
  const last = steps.discounted ?? steps.place ?? steps.pooled;
  const transfers = iv.effect.transfer !== 1 || iv.effect.noEffect !== 0;
  const lines: readonly Line[] = [...iv.outcomes, ...iv.benefits];
  return {
    name: iv.name,
    studied: steps.place ?? steps.pooled,
    here: transfers ? spreadOf(e) : last,
    effects: [
      ...steps.studies.slice(0, mostRows).map((each) => row("study", each.study, each)),
      row("pooled", "", steps.pooled),
      ...(steps.place === null ? [] : [row("place", "", steps.place)]),
      ...(steps.discounted === null ? [] : [row("quality", "", steps.discounted)]),
      row("here", transfers ? "transfer" : "", transfers ? spreadOf(e) : last),
      ...linkedRows(iv, lines, e, alone.column).map(({ names, step, links, theta }) =>
        row(theta ? "linkedTheta" : "linked", names.join(", "), step, links),
      ),
    ],
    events: iv.outcomes.slice(0, mostRows).map((outcome): ChainRow => {
      const exposed = eventsExposed(scenario, iv, outcome);
      const theta = thetaLinked(iv, outcome);
      const acting = theta ?? spreadOf(lineEffects(outcome, `interventions.${iv.id}.outcomes.${outcome.id}`, e, alone.column));
      const kind = outcome.account !== undefined ? "starts" : outcome.acts === "cost" ? "costs" : "events";
      const times = (x: number) => exposed * x;
      return { kind, name: outcome.id, links: 0, of: exposed, mean: times(acting.mean), low: times(acting.low), high: times(acting.high) };
    }),
    kronor: alone.payers
      .map(({ payer, values }) => row("kronor", payer, spreadOf(values)))
      .filter(({ low, high, mean }) => low !== 0 || high !== 0 || mean !== 0),
  };
}

interface Alone {
  readonly column: (name: string) => Float64Array | null;
  readonly payers: readonly { readonly payer: string; readonly values: Float64Array }[];
}

/** The first futures with this intervention alone: what comes of it, whatever else the fund does. */
function aloneOf(scenario: Scenario, iv: Intervention, seed: string): Alone {
  const plan = compile({
    ...scenario,
    interventions: [iv],
    interactions: [],
    fund: { ...scenario.fund, capital: 0, unlimited: true },
  });
  const width = plan.columns.length;
  const rows = new Float64Array(futures * width);
  const simulator = createSimulator(plan, seed);
  for (let first = 0; first < futures; first += blockSize) {
    simulator.run(first / blockSize, blockSize, rows.subarray(first * width, (first + blockSize) * width));
  }
  const column = (name: string) => {
    const at = plan.columns.indexOf(name);
    return at < 0 ? null : Float64Array.from({ length: futures }, (_, n) => rows[n * width + at]!);
  };
  const prefix = "society.payer.";
  const payers = plan.columns
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ payer: name.slice(prefix.length), values: column(name)! }));
  return { column, payers };
}

/** Lines with links, those with the same links together. */
function linkedRows(iv: Intervention, lines: readonly Line[], e: Float64Array, column: Alone["column"]) {
  const groups = new Map<
    string,
    { readonly names: string[]; readonly step: EffectStep; readonly links: number; readonly theta: boolean }
  >();
  for (const line of lines) {
    if (line.via === undefined) continue;
    const key = JSON.stringify([line.via, line.on ?? null, line.on === "theta" ? (line.baseRisk ?? null) : null]);
    const known = groups.get(key);
    if (known !== undefined) {
      known.names.push(line.id);
      continue;
    }
    const theta = thetaLinked(iv, line);
    const path = `interventions.${iv.id}.${"perPersonYear" in line ? "benefits" : "outcomes"}.${line.id}`;
    groups.set(key, {
      names: [line.id],
      step: theta ?? spreadOf(lineEffects(line, path, e, column)),
      links: line.via.length,
      theta: theta !== null,
    });
  }
  return [...groups.values()].slice(0, mostRows);
}

/** Mean, 2.5 and 97.5 % quantiles. */
function spreadOf(values: Float64Array): EffectStep {
  const sorted = Float64Array.from(values).sort();
  const at = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!;
  return { mean: values.reduce((sum, each) => sum + each, 0) / values.length, low: at(0.025), high: at(0.975) };
}
