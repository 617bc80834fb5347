import { type Compared, depletionOf } from "../../charts/data/fund.ts";
import { departmentNetOf, leakageOf, repaymentOf } from "../../charts/data/money.ts";
import { departmentNet } from "../../charts/departmentNet.ts";
import { depletionByYear } from "../../charts/depletionByYear.ts";
import { leakageWaterfall } from "../../charts/leakageWaterfall.ts";
import { repaymentByIntervention } from "../../charts/repaymentByIntervention.ts";
import type { ShownRun } from "../state/runs.ts";
import { behind } from "./behind.ts";
import { Cost } from "./Cost.tsx";
import { Decisions } from "./Decisions.tsx";
import { Drawn } from "./Drawn.tsx";
import { Evidence } from "./Evidence.tsx";
import { Fan } from "./Fan.tsx";
import { Moved } from "./Moved.tsx";
import { Net } from "./Net.tsx";
import { Noise } from "./Noise.tsx";
import { OneFuture } from "./OneFuture.tsx";
import { Paired } from "./Paired.tsx";
import { Readings } from "./Readings.tsx";
import { fingerprint } from "./shown.ts";
import { Tornado } from "./Tornado.tsx";
import { Variants } from "./Variants.tsx";
import { WhyShort } from "./WhyShort.tsx";

export interface ResultsProps {
  readonly run: ShownRun;
  readonly against: ShownRun | null;
}

/** Every chart of the run shown, in the order in which the question is answered. */
export function Results({ run, against }: ResultsProps) {
  const compared: Compared = { run, against };
  const source = fingerprint(run);
  const shared = { replications: run.replications, source };
  return (
    <>
      <Fan run={run} against={against} source={source} behind={behind.fund} />
      <Moved />
      <Readings />
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
      {run.scenario.observed === undefined ? <WhyShort run={run} source={source} behind={behind.fund} /> : null}
      {against === null ? null : <Paired run={run} against={against} source={source} />}
      <Variants />
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
      <Evidence source={source} replications={run.replications} />
      <Decisions source={source} behind={behind.fund} />
    </>
  );
}
