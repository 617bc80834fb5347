import { contractPresets, memoryPresets } from "../../engine/model/presets.ts";
import type { Scenario } from "../engine.ts";

/** A choice of modelling that the facts leave open, made otherwise. */
export interface Choice {
  readonly name: string;
  /** Choices of one aspect exclude each other. */
  readonly aspect: string;
  readonly change: (scenario: Scenario) => Scenario;
}

type Intervention = Scenario["interventions"][number];

const each = (change: (iv: Intervention) => Intervention) => (scenario: Scenario) => ({
  ...scenario,
  interventions: scenario.interventions.map(change),
});
const evaluated = (change: (evaluation: NonNullable<Intervention["evaluation"]>) => NonNullable<Intervention["evaluation"]>) =>
  each((iv) => (iv.evaluation === null ? iv : { ...iv, evaluation: change(iv.evaluation) }));

/** The choices of modelling that ANALYSES §2d names, those that change anything in a scenario. */
export function defaultChoices(scenario: Scenario): readonly Choice[] {
  const presets = (["conditional", "partial", "loan"] as const).map(
    (preset): Choice => ({
      name: preset,
      aspect: "contract",
      change: each((iv) => ({ ...iv, contract: { ...iv.contract, ...contractPresets[preset], rule: preset } })),
    }),
  );
  const bases = (["cost", "outcome", "agreed"] as const).map(
    (basis): Choice => ({ name: `basis ${basis}`, aspect: "basis", change: evaluated((evaluation) => ({ ...evaluation, basis })) }),
  );
  const all: readonly Choice[] = [
    {
      name: "randomised",
      aspect: "bias",
      change: evaluated((evaluation) => ({ ...evaluation, design: "randomised", bias: null })),
    },
    { name: "unbiased", aspect: "bias", change: evaluated((evaluation) => ({ ...evaluation, bias: 1 })) },
    {
      name: "creditYears",
      aspect: "credit",
      change: each((iv) =>
        iv.evaluation === null ? iv : { ...iv, contract: { ...iv.contract, creditYears: iv.evaluation.followUpYears } },
      ),
    },
    ...memorySteps(scenario),
    ...bases,
    ...presets,
  ];
  const written = JSON.stringify(scenario);
  return all.filter(({ change }) => JSON.stringify(change(scenario)) !== written);
}

/** Memory one step up and down, from where it is written as a number. */
function memorySteps({ credibility: { anchoring } }: Scenario): readonly Choice[] {
  if (typeof anchoring !== "number") return [];
  const steps = Object.values(memoryPresets);
  const to = (name: string, value: number | undefined): readonly Choice[] =>
    value === undefined
      ? []
      : [{ name, aspect: "memory", change: (other) => ({ ...other, credibility: { ...other.credibility, anchoring: value } }) }];
  return [
    ...to(
      "memory up",
      steps.find((value) => value > anchoring),
    ),
    ...to("memory down", steps.filter((value) => value < anchoring).at(-1)),
  ];
}

/** Most combinations that are tried all together. */
const mostCombinations = 64;

/** Every combination of choices that do not exclude each other, single ones among them; the single ones only, where there are too many. */
export function combinations(choices: readonly Choice[]): { readonly sets: readonly (readonly Choice[])[]; readonly all: boolean } {
  const aspects = [...new Set(choices.map(({ aspect }) => aspect))].map((aspect) => choices.filter((choice) => choice.aspect === aspect));
  const count = aspects.reduce((product, of) => product * (of.length + 1), 1);
  if (count > mostCombinations) return { sets: choices.map((choice) => [choice]), all: false };
  const sets = aspects.reduce<readonly (readonly Choice[])[]>(
    (before, of) => before.flatMap((set) => [set, ...of.map((choice) => [...set, choice])]),
    [[]],
  );
  const multiple = sets.filter((set) => set.length > 1);
  return { sets: [...choices.map((choice) => [choice]), ...multiple], all: true };
}
