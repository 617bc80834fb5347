import { contractPresets, memoryPresets } from "../engine/model/presets.ts";
import type {
  Benefit,
  Contract,
  Elections,
  Fund,
  Intervention,
  Outcome,
  Participation,
  Scenario,
  Stress,
} from "../engine/model/scenario.ts";
import { type AccountScope, buildAccount } from "./accounts/build.ts";
import { buildEffect, buildLine, countingOnce } from "./buildLine.ts";
import type { ContractFile } from "./contractSchema.ts";
import { withCostTail } from "./costTail.ts";
import type { InterventionFile } from "./intervention/intervention.ts";
import { buildObserved } from "./observed/build.ts";
import type { ParticipationFile } from "./participationSchema.ts";
import { levelIn } from "./priceLevels.ts";
import type { ScenarioFile } from "./schema.ts";

/**
 * Turns a file that passed the schema and the reference checks into the engine's scenario:
 * defaults that depend on other keys, copies, presets and named contracts (MODEL §5, §6, §9).
 */
export function buildScenario(file: ScenarioFile): Scenario {
  const { memory, anchoring, ...commitment } = file.credibility;
  const stress = stressOf(file);
  const observed = buildObserved(file);
  return {
    name: file.name,
    startYear: file.startYear,
    horizonYears: file.horizonYears,
    discountRate: file.discountRate,
    ...timingOf(file),
    qalyPrice: file.qalyPrice,
    contextCorrelation: file.contextCorrelation,
    municipality: {
      revenue: file.municipality.revenue ?? null,
      result: file.municipality.result,
      elections: buildElections(file.municipality.elections),
      ...(file.municipality.balance === undefined ? {} : { balance: file.municipality.balance }),
    },
    departments: file.departments.map(({ participation, ...department }) => ({
      ...department,
      ...buildParticipation(participation),
      name: department.name ?? department.id,
      budget: department.budget ?? null,
      maxRepaymentShare: department.maxRepaymentShare ?? null,
    })),
    fund: buildFund(file.fund),
    ...priceLevels(file),
    credibility: { anchoring: anchoring ?? (memory === undefined ? 1 : memoryPresets[memory]), ...commitment },
    interactions: file.interactions,
    interventions: file.interventions
      .flatMap((intervention) => copies(intervention, file))
      .map((intervention) => (stress.costTail === true ? withCostTail(intervention) : intervention)),
    ...(Object.keys(stress).length > 0 ? { stress } : {}),
    ...(observed === undefined ? {} : { observed }),
  };
}

function buildElections(file: ScenarioFile["municipality"]["elections"]): Elections | null {
  if (file === undefined) return null;
  const { midTermChange, ...elections } = file;
  return { ...elections, ...(midTermChange === undefined ? {} : { midTermChange }) };
}

/** What happens for certain, and nothing else. */
function stressOf({ stress = {} }: ScenarioFile): Stress {
  return Object.fromEntries(Object.entries(stress).filter(([, happens]) => happens === true));
}

/** Unlimited capital is none of its own: the account begins at 0. */
function buildFund({ interestNominal, capital, ...rest }: ScenarioFile["fund"]): Fund {
  const fund: Fund = capital === "unlimited" ? { capital: 0, unlimited: true, ...rest } : { capital, ...rest };
  return interestNominal === undefined ? fund : { ...fund, interestNominal };
}

/** I(t)/I(base) in every simulated year, where something is in kronor of its own year; `checkReferences` knows that no year is missing. */
function priceLevels({
  prices,
  startYear,
  horizonYears,
  fund,
  interventions,
  contracts,
  observed,
}: ScenarioFile): Pick<Scenario, "priceLevels"> {
  const used =
    fund.interestNominal !== undefined ||
    interventions.some((intervention) => contractOf(intervention, contracts).claims === "nominal") ||
    observed !== undefined;
  if (prices === undefined || !used) return {};
  const series = { levels: prices.index, beyond: prices.beyond ?? null };
  const base = levelIn(series, prices.base ?? startYear) ?? Number.NaN;
  return { priceLevels: Array.from({ length: horizonYears }, (_, t) => (levelIn(series, startYear + t) ?? Number.NaN) / base) };
}

function copies(file: InterventionFile, scope: InterventionScope): Intervention[] {
  const one = countingOnce(file, buildIntervention(file, scope));
  if (file.copies === 1) return [one];
  return Array.from({ length: file.copies }, (_, index) => ({ ...one, id: `${one.id}-${index + 1}`, name: `${one.name} ${index + 1}` }));
}

/** When flows fall, unless all fall when they do without it. */
function timingOf({ timing }: ScenarioFile): Pick<Scenario, "timing"> {
  return timing === undefined || (timing.outlays === "start" && timing.savings === "start") ? {} : { timing };
}

/** Without what is not used, so that a scenario that does not has the text it had. */
function plainEvaluation({ pool, selection, ...evaluation }: NonNullable<InterventionFile["evaluation"]>) {
  return { ...evaluation, ...(pool === "cohorts" ? { pool } : {}), ...(selection === undefined ? {} : { selection }) };
}

/** What interventions refer to. */
type InterventionScope = AccountScope & Pick<ScenarioFile, "contracts">;

function buildIntervention(file: InterventionFile, scope: InterventionScope): Intervention {
  const { evaluation } = file;
  return {
    id: file.id,
    name: file.name,
    ...(file.enabled ? {} : { enabled: false as const }),
    start: file.start,
    years: file.years,
    host: file.host,
    intake: typeof file.intake === "number" ? Array.from({ length: file.years }, () => file.intake as number) : file.intake,
    cost: file.cost,
    costFactor: file.costFactor,
    frailtyVariance: file.frailtyVariance,
    outMigration: file.outMigration,
    cashable: file.cashable,
    cashableStep: file.cashableStep ?? null,
    effect: buildEffect(file.effect),
    staff: file.staff ?? null,
    outcomes: file.outcomes.map((outcome) => buildOutcome(outcome, scope)),
    benefits: file.benefits.map(buildBenefit),
    evaluation:
      evaluation === undefined
        ? null
        : {
            ...plainEvaluation(evaluation),
            sample: evaluation.sample ?? null,
            controls: evaluation.controls ?? null,
            capPerPerson: evaluation.capPerPerson ?? null,
            bias: evaluation.bias ?? null,
          },
    promise: { perParticipantYear: file.promise.perParticipantYear ?? null, optimism: file.promise.optimism },
    contract: buildContract(file, scope.contracts),
    renewal: file.renewal ?? null,
    ...(file.afterwards === undefined ? {} : { afterwards: file.afterwards }),
    ...buildParticipation(file.participation),
  };
}

function buildParticipation(file: ParticipationFile | undefined): { readonly participation?: Participation } {
  if (file === undefined) return {};
  return { participation: { ...file, ownMoney: { allowed: file.ownMoney.allowed, limit: file.ownMoney.limit ?? null } } };
}

function buildOutcome(file: InterventionFile["outcomes"][number], scope: AccountScope): Outcome {
  return {
    id: file.id,
    count: file.count,
    rate: file.count === "one" ? null : (file.rate ?? null),
    window: file.window,
    acts: file.acts,
    cost: file.cost ?? null,
    days: file.days ?? null,
    dayRate: file.dayRate ?? null,
    cyclicality: file.cyclicality,
    payers: file.payers ?? {},
    unitPrice: file.unitPrice ?? null,
    ...buildLine(file),
    ...buildAccount(file, scope),
  };
}

function buildBenefit({ via, on, baseRisk, fade, countOnce: _, ...file }: InterventionFile["benefits"][number]): Benefit {
  return { ...file, payer: file.payer ?? null, referenceEffect: file.referenceEffect ?? null, ...buildLine({ via, on, baseRisk, fade }) };
}

/** A name is looked up under `contracts` first, then among the presets. */
function contractOf({ contract }: InterventionFile, contracts: Readonly<Record<string, ContractFile>>): Partial<ContractFile> {
  if (typeof contract !== "string") return contract;
  return Object.hasOwn(contracts, contract) ? contracts[contract]! : { preset: contract as keyof typeof contractPresets };
}

/** Grace defaults to max(d, cohorts − 1 + H_e), credit years to H. */
function buildContract(intervention: InterventionFile, contracts: Readonly<Record<string, ContractFile>>): Contract {
  const { contract, years, evaluation } = intervention;
  const written = contractOf(intervention, contracts);
  const preset = written.preset === undefined ? null : contractPresets[written.preset];
  const horizonYears = written.horizonYears ?? preset?.horizonYears ?? 1;
  const ready = evaluation === undefined ? 0 : evaluation.cohorts - 1 + evaluation.followUpYears;
  return {
    rule: typeof contract === "string" ? contract : (written.preset ?? "own"),
    share: written.share ?? preset?.share ?? 0,
    floor: written.floor ?? preset?.floor ?? 0,
    cap: written.cap ?? preset?.cap ?? 0,
    graceYears: written.graceYears ?? Math.max(years, ready),
    horizonYears,
    creditYears: written.creditYears ?? horizonYears,
    crossDepartment: written.crossDepartment ?? true,
    evidenceConfidence: written.evidence?.confidence ?? null,
    waiverWhenMeasuredBelow: written.waiver?.whenMeasuredBelow ?? null,
    minCover: written.applies?.minCover ?? null,
    ...(written.claims === "nominal" ? { claims: written.claims } : {}),
    ...(written.extrapolate === undefined || written.extrapolate === "constant" ? {} : { extrapolate: written.extrapolate }),
  };
}
