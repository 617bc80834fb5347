import { items, record } from "../../../../workers/host.ts";
import { valueAt } from "../../../levels/plain.ts";
import { builderWords } from "../../../text/builder/builderWords.ts";
import { locale } from "../../state/store.ts";
import { idsIn, withBlock, withContract, withIntervention, withLike } from "../model/additions.ts";
import { idOf, type Path, treeOf, withValue } from "../model/draft.ts";
import type { StepName } from "../model/forms.ts";
import { starterText } from "../state/beginnings.ts";
import { edit, plain } from "../state/draft.ts";
import { AddRow } from "./AddRow.tsx";
import { FormView } from "./FormView.tsx";
import { Items } from "./Items.tsx";
import { ObservedFund, ObservedIntervention } from "./Observed.tsx";
import { Portfolio } from "./Portfolio.tsx";
import { focusSoon } from "./told.ts";

/** What stands in a step. */
export function Step({ name }: { readonly name: StepName }) {
  if (name === "needs") return <FormView name="general" at={[]} titled={false} />;
  if (name === "conditions") return <Conditions />;
  if (name === "interventions") return <Interventions />;
  if (name === "priorities") return <Priorities />;
  return <FollowUp />;
}

function Conditions() {
  const words = builderWords(locale.value);
  const add = async (name: string) => {
    const id = idOf(name, idsIn(plain.peek(), "departments"), "namnd");
    const set = { id, name, budget: undefined, maxRepaymentShare: undefined };
    await edit("list departments", (text) => withLike(text, ["departments"], starterText(), ["departments", 1], set));
    focusSoon(`item-departments-${id}`);
  };
  return (
    <>
      <FormView name="fund" at={["fund"]} />
      <h4>{words.forms.departments}</h4>
      <Items list={["departments"]} open={false}>
        {(at) => <FormView name="departments" at={at} titled={false} />}
      </Items>
      <AddRow id="add-departments" what={words.newBoard} add={add} />
      <FormView name="credibility" at={["credibility"]} />
      <FormView name="municipality" at={["municipality"]} />
    </>
  );
}

function Interventions() {
  const words = builderWords(locale.value);
  const models = items(record(treeOf(starterText()).toJS()).interventions).map((each) => {
    const { id, name } = record(each);
    return { id: String(id), name: String(name) };
  });
  const add = async (name: string, model: string) => {
    const id = idOf(name, idsIn(plain.peek(), "interventions"), "insats");
    await edit("list interventions", (text) => withIntervention(text, starterText(), model, name));
    focusSoon(`item-interventions-${id}`);
  };
  return (
    <>
      <Items list={["interventions"]} open={false}>
        {(at) => (
          <>
            <FormView name="intervention" at={at} titled={false} />
            <FormView name="effect" at={[...at, "effect"]} />
            <Lines at={[...at, "outcomes"]} name="outcomes" what={words.newOutcome} from={["interventions", 0, "outcomes", 0]} />
            <Lines at={[...at, "benefits"]} name="benefits" what={words.newBenefit} from={["interventions", 1, "benefits", 0]} />
            <OptionalBlock at={[...at, "staff"]} name="staff" on={words.withStaff} off={words.withoutStaff} />
            <FormView name="promise" at={[...at, "promise"]} />
          </>
        )}
      </Items>
      <AddRow id="add-interventions" what={words.newIntervention} models={models} add={add} />
      <Contracts />
    </>
  );
}

function Lines({
  at,
  name,
  what,
  from,
}: {
  readonly at: Path;
  readonly name: "outcomes" | "benefits";
  readonly what: string;
  readonly from: Path;
}) {
  const words = builderWords(locale.value);
  const add = async (typed: string) => {
    const all = items(valueAt(plain.peek(), at.join("."))).map((each) => String(record(each).id));
    const id = idOf(typed, all, name === "outcomes" ? "handelse" : "nytta");
    const { host } = record(valueAt(plain.peek(), at.slice(0, -1).join(".")));
    const set = name === "outcomes" ? { id, payers: { [String(host)]: 1 } } : { id, payer: host };
    await edit(`list ${at.join(".")}`, (text) => withLike(text, at, starterText(), from, set));
    focusSoon(`item-${at.join("-")}-${id}`);
  };
  return (
    <div class="form">
      <h4>{words.forms[name]}</h4>
      <Items list={at} open>
        {(each) => <FormView name={name} at={each} titled={false} />}
      </Items>
      <AddRow id={`add-${at.join("-")}`} what={what} add={add} />
    </div>
  );
}

/** A block that need not be there: with a button that writes it as the starter has it, or takes it away. */
function OptionalBlock({
  at,
  name,
  on,
  off,
}: {
  readonly at: Path;
  readonly name: "staff" | "evaluation";
  readonly on: string;
  readonly off: string;
}) {
  const there = valueAt(plain.value, at.join(".")) !== undefined;
  const id = `${there ? "without" : "with"}-${at.join("-")}`;
  const turn = async () => {
    await edit(`list ${at.join(".")}`, (text) => (there ? withValue(text, at, undefined) : withBlock(text, at, starterText())));
    focusSoon(`${there ? "with" : "without"}-${at.join("-")}`);
  };
  const button = (
    <button type="button" class="small" id={id} onClick={() => void turn()}>
      {there ? off : on}
    </button>
  );
  return there ? (
    <>
      <FormView name={name} at={at} />
      {button}
    </>
  ) : (
    <p>{button}</p>
  );
}

function Contracts() {
  const words = builderWords(locale.value);
  const names = Object.keys(record(record(plain.value).contracts));
  return (
    <>
      <h4>{words.forms.contracts}</h4>
      <ol class="items">
        {names.map((name) => (
          <li key={name}>
            <details>
              <summary id={`item-contracts-${name}`}>
                <strong>{name}</strong>
              </summary>
              <div class="buttons">
                <button
                  type="button"
                  class="small"
                  aria-label={words.doing(words.remove, name)}
                  onClick={() =>
                    void edit("list contracts", (text) => withValue(text, ["contracts", name], undefined)).then(() =>
                      focusSoon("add-contracts"),
                    )
                  }
                >
                  {words.remove}
                </button>
              </div>
              <FormView name="contracts" at={["contracts", name]} titled={false} />
            </details>
          </li>
        ))}
      </ol>
      <AddRow
        id="add-contracts"
        what={words.newContract}
        add={async (name) => {
          await edit("list contracts", (text) => withContract(text, starterText(), name));
        }}
      />
    </>
  );
}

function Priorities() {
  return (
    <>
      <Portfolio />
      <FormView name="together" at={[]} titled={false} />
    </>
  );
}

function FollowUp() {
  const words = builderWords(locale.value);
  const all = items(record(plain.value).interventions).map(record);
  if (all.length === 0) return <p>{words.noInterventions}</p>;
  return (
    <>
      <ObservedFund />
      <ol class="items">
        {all.map((each, at) => (
          <li key={String(each.id)}>
            <details open={all.length === 1}>
              <summary>
                <strong>{String(each.name)}</strong>
              </summary>
              {each.evaluation === undefined ? <p>{words.noEvaluation}</p> : null}
              <OptionalBlock
                at={["interventions", at, "evaluation"]}
                name="evaluation"
                on={words.withEvaluation}
                off={words.withoutEvaluation}
              />
              <ObservedIntervention id={String(each.id)} />
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}
