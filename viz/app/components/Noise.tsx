import { useMemo, useState } from "preact/hooks";
import { domainOf } from "../../charts/axis.ts";
import { evaluated, evaluationNoiseOf } from "../../charts/data/evaluation.ts";
import { evaluationNoise } from "../../charts/evaluationNoise.ts";
import type { ShownRun } from "../state/runs.ts";
import { words } from "../words/words.ts";
import { behind } from "./behind.ts";
import { Drawn } from "./Drawn.tsx";
import { useAxis } from "./useAxis.ts";

/** What an evaluation would measure, for one intervention at a time. */
export function Noise({ run, source }: { readonly run: ShownRun; readonly source: string }) {
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
