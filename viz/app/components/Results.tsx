import { useMemo, useState } from "preact/hooks";
import { domainOf } from "../../charts/axis.ts";
import { costExceedance } from "../../charts/costExceedance.ts";
import { departmentNet } from "../../charts/departmentNet.ts";
import { depletionByYear } from "../../charts/depletionByYear.ts";
import { evaluationNoise } from "../../charts/evaluationNoise.ts";
import { leakageWaterfall } from "../../charts/leakageWaterfall.ts";
import { netDotplot } from "../../charts/netDotplot.ts";
import { pairedDifference } from "../../charts/pairedDifference.ts";
import { repaymentByIntervention } from "../../charts/repaymentByIntervention.ts";
import { costExceedanceOf } from "../../figures/cost.ts";
import { evaluated, evaluationNoiseOf } from "../../figures/evaluation.ts";
import { type Compared, depletionOf } from "../../figures/fund.ts";
import { departmentNetOf, leakageOf, netOf, repaymentOf } from "../../figures/money.ts";
import { pairedColumn, pairedOf } from "../../figures/paired.ts";
import { keptFutures } from "../simulation/line.ts";
import type { ShownRun } from "../state/runs.ts";
import { words } from "../words/words.ts";
import { Fan } from "./Fan.tsx";
import { Figure } from "./Figure.tsx";
import { OneFuture } from "./OneFuture.tsx";
import { fingerprint } from "./shown.ts";
import { Tornado } from "./Tornado.tsx";
import { useAxis } from "./useAxis.ts";

export interface ResultsProps {
  readonly run: ShownRun;
  readonly against: ShownRun | null;
}

const behind = {
  fund: /^(fund|credibility|contracts|municipality)\b|\.(cost|start|years|contract)\b/,
  leakage: /\.(effect|staff|outMigration|cashable)\b|\.payers\b/,
  repayment: /^(contracts|credibility)\b|\.(evaluation|contract|promise)\b/,
  departments: /^departments\b|\.(cashable|payers)\b/,
  evaluation: /\.evaluation\b/,
  cost: /\.(days|dayRate)\b|\.outcomes\.[^.]+\.cost\b/,
} as const;

/** Every chart of the run shown, in the order in which the question is answered. */
export function Results({ run, against }: ResultsProps) {
  const compared: Compared = { run, against };
  const source = fingerprint(run);
  const shared = { replications: run.replications, source };
  return (
    <>
      <Fan run={run} against={against} source={source} behind={behind.fund} />
      <Drawn
        id="depletion"
        {...shared}
        behind={behind.fund}
        needs={[run, against]}
        make={() => {
          const data = depletionOf(compared);
          return (options) => depletionByYear(data, options);
        }}
      />
      {against === null ? null : <Paired run={run} against={against} source={source} />}
      <Drawn
        id="leakage"
        single
        {...shared}
        behind={behind.leakage}
        needs={[run]}
        make={() => {
          const data = leakageOf(run);
          return (options) => leakageWaterfall(data, options);
        }}
      />
      <Drawn
        id="repayment"
        single
        {...shared}
        behind={behind.repayment}
        needs={[run]}
        make={() => {
          const data = repaymentOf(run);
          return (options) => repaymentByIntervention(data, options);
        }}
      />
      <Drawn
        id="departments"
        single
        {...shared}
        behind={behind.departments}
        needs={[run]}
        make={() => {
          const data = departmentNetOf(run);
          return (options) => departmentNet(data, options);
        }}
      />
      <Net run={run} source={source} />
      <Cost run={run} source={source} />
      <Noise run={run} source={source} />
      <OneFuture run={run} source={source} behind={behind.fund} />
      <Tornado source={source} />
    </>
  );
}

type Draw = Parameters<typeof Figure>[0]["draw"];

/** A figure whose data are made anew only when what they come from is new. */
function Drawn({
  needs,
  make,
  ...figure
}: Omit<Parameters<typeof Figure>[0], "draw"> & { readonly needs: readonly unknown[]; readonly make: () => Draw }) {
  const language = words.value;
  const draw = useMemo(make, [...needs, language]);
  return <Figure {...figure} draw={draw} />;
}

function Net({ run, source }: { readonly run: ShownRun; readonly source: string }) {
  const text = words.value;
  const data = useMemo(() => netOf(run, text.municipality), [run, text]);
  const domain = useAxis(domainOf(data.values));
  return (
    <Drawn
      id="net"
      single
      replications={run.replications}
      source={source}
      behind={behind.departments}
      needs={[data, domain]}
      make={() => (options) => netDotplot(data, { ...options, domain })}
    />
  );
}

function Paired({ run, against, source }: { readonly run: ShownRun; readonly against: ShownRun; readonly source: string }) {
  const data = useMemo(() => {
    const values = (each: ShownRun) => ({ name: each.name, values: each.columns.get(pairedColumn) ?? new Float64Array() });
    return pairedOf(values(against), values(run));
  }, [run, against]);
  const domain = useAxis(domainOf(data?.differences ?? []));
  if (data === null) return null;
  // A long run keeps the columns of its first futures only.
  const replications = Math.min(run.replications, against.replications, keptFutures);
  return (
    <Drawn
      id="paired"
      replications={replications}
      source={source}
      behind={behind.fund}
      needs={[data, domain]}
      make={() => (options) => pairedDifference(data, { ...options, domain })}
    />
  );
}

function Cost({ run, source }: { readonly run: ShownRun; readonly source: string }) {
  const text = words.value;
  const key = JSON.stringify(run.scenario.interventions.map((each) => each.outcomes));
  const data = useMemo(() => costExceedanceOf(run.scenario, text), [key, text]);
  if (data === null) return null;
  // Computed from the distributions and not by simulation: it may be said at once.
  return (
    <Drawn
      id="cost"
      single
      replications={Number.POSITIVE_INFINITY}
      source={source}
      behind={behind.cost}
      needs={[data]}
      make={() => (options) => costExceedance(data, options)}
    />
  );
}

function Noise({ run, source }: { readonly run: ShownRun; readonly source: string }) {
  const text = words.value;
  const [chosen, choose] = useState("");
  const choices = evaluated(run);
  const id = (choices.find((each) => each.id === chosen) ?? choices[0])?.id;
  const data = useMemo(() => (id === undefined ? null : evaluationNoiseOf(run, id)), [run, id]);
  const domain = useAxis(domainOf([...(data?.measured ?? []), data?.truth.value ?? 0]), id);
  if (data === null) return null;
  return (
    <Drawn
      id="evaluation"
      single
      replications={run.replications}
      source={source}
      behind={behind.evaluation}
      needs={[data, domain]}
      make={() => (options) => evaluationNoise(data, { ...options, domain })}
    >
      {choices.length < 2 ? null : (
        <p class="pick">
          <label for="which-evaluation">{text.which}</label>{" "}
          <select id="which-evaluation" value={id} onChange={(event) => choose(event.currentTarget.value)}>
            {choices.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </p>
      )}
    </Drawn>
  );
}
