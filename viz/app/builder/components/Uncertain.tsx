import { useEffect, useState } from "preact/hooks";
import { isBlock } from "../../../levels/plain.ts";
import { builderWords } from "../../../text/builder/builderWords.ts";
import { locale } from "../../state/store.ts";
import type { Field } from "../model/forms.ts";
import { parametersOf, type Simple, shapeOf, simpleFamilies } from "../model/shape.ts";
import { shownOf, writtenOf } from "../model/written.ts";
import { NumberInput } from "./NumberInput.tsx";
import { Picture } from "./Picture.tsx";
import { Typed } from "./Typed.tsx";
import type { Commit } from "./useCommit.ts";

type Way = "number" | "other" | Simple;

/** A number that may be uncertain: one number, its three points, or a distribution with its picture. */
export function Uncertain({
  id,
  field,
  value,
  commit,
  label,
}: {
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  readonly commit: Commit;
  readonly label: string;
}) {
  const words = builderWords(locale.value);
  const quantity = field.told.quantity ?? "plain";
  const shape = shapeOf(value);
  const written: Way = Array.isArray(value) ? "number" : shape.kind === "family" ? shape.dist : shape.kind;
  const [chosen, choose] = useState<Way | null>(null);
  const [typed, type] = useState<Readonly<Record<string, string>>>({});
  const stands = JSON.stringify(value);
  useEffect(() => {
    choose(null);
    type({});
  }, [stands]);
  const way = chosen ?? written;
  const family = simpleFamilies.find((each) => each === way);
  const known: Readonly<Record<string, unknown>> = isBlock(value) ? value : { mode: value, median: value, mean: value };
  const keys =
    family === undefined ? [] : parametersOf(family, shape.kind === "family" && shape.dist === family ? shape.parameters : {}, quantity);
  const textOf = (key: string) => typed[key] ?? shownOf(known[key], locale.value);

  const tryAll = (dist: Simple, wanted: readonly string[], texts: (key: string) => string) => {
    const read = wanted.map((key) => [key, writtenOf(texts(key))] as const);
    if (read.every(([, each]) => each !== undefined)) void commit.write({ dist, ...Object.fromEntries(read) });
  };
  const turnTo = (next: Way) => {
    choose(next);
    const dist = simpleFamilies.find((each) => each === next);
    if (dist !== undefined) tryAll(dist, parametersOf(dist, {}, quantity), textOf);
    else if (next === "number" && isBlock(value)) {
      const middle = known.mode ?? known.median ?? known.mean;
      if (middle !== undefined) void commit.write(middle);
    }
  };
  const ways: readonly Way[] = ["number", ...simpleFamilies, ...(written === "other" ? (["other"] as const) : [])];
  const missing = family !== undefined && keys.some((key) => textOf(key) === "");
  return (
    <>
      <div class="pair">
        {way === "number" ? (
          <NumberInput id={id} field={field} value={isBlock(value) ? undefined : value} commit={commit} />
        ) : family === undefined ? (
          <output id={id}>{words.inText(JSON.stringify(value).slice(0, 80))}</output>
        ) : (
          keys.map((key, at) => (
            <span key={key} class="parameter">
              <label for={at === 0 ? id : `${id}-${key}`}>
                <span class="unseen">{label}, </span>
                {words.parameters[key] ?? key}
              </label>
              <Typed
                id={at === 0 ? id : `${id}-${key}`}
                shown={textOf(key)}
                describedBy={`${id}-help`}
                wrong={commit.wrong.length > 0}
                take={(text) => {
                  const next = { ...typed, [key]: text };
                  type(next);
                  tryAll(family, keys, (each) => next[each] ?? shownOf(known[each], locale.peek()));
                }}
              />
            </span>
          ))
        )}
        <span class="parameter">
          <label for={`${id}-way`}>
            <span class="unseen">{label}, </span>
            {words.way}
          </label>
          <select id={`${id}-way`} value={way} onChange={(event) => turnTo(event.currentTarget.value as Way)}>
            {ways.map((each) => (
              <option key={each} value={each} selected={each === way}>
                {words.ways[each]}
              </option>
            ))}
          </select>
        </span>
      </div>
      {missing ? <p class="help">{words.fillAll}</p> : null}
      {family !== undefined && written === family ? <Picture value={value} quantity={quantity} /> : null}
    </>
  );
}
