import type { Measure, Step } from "../measure.ts";
import type { Catalogue, Declaration } from "./declaration.ts";
import { type Entity, entitiesOf, type Placeholder } from "./entities.ts";
import { partsOfKey, runsOf } from "./keys.ts";
import type { MeasureScope } from "./scope.ts";

/** The measures that a catalogue has for a scenario, in order: neighbours of the same kind of entity are placed entity by entity. */
export function placeMeasures(catalogue: Catalogue, scope: MeasureScope): readonly Measure[] {
  return runsOf(Object.keys(catalogue)).flatMap(({ placeholder, keys }) =>
    (placeholder === null ? [whole] : entitiesOf(placeholder as Placeholder, scope)).flatMap((entity, index) =>
      keys.filter((key) => catalogue[key].when?.(scope, index) ?? true).map((key) => placed(key, catalogue[key], entity, index, scope)),
    ),
  );
}

const whole: Entity = { step: "", column: "" };

function placed(key: string, declaration: Declaration, entity: Entity, index: number, scope: MeasureScope): Measure {
  const { unit, better, signed, shown, absent } = declaration;
  const { before, placeholder, after } = partsOfKey(key);
  const place: readonly Step[] = placeholder === null ? before : [...before, entity.step, ...after];
  const column = (name: string) => name.replace("*", () => entity.column);
  const kind = declaration.kind({
    index,
    budget: entity.budget ?? null,
    revenue: scope.fund.revenue,
    qalyPrice: entity.qalyPrice ?? scope.qalyPrice,
    column,
  });
  const nullFrom = place.length - (absent === "group" ? 1 : 0);
  return { key, id: idOf(place), place, nullFrom, unit, better, signed, shown, columns: declaration.columns.map(column), ...kind };
}

/** Id of an estimate from its place: its steps joined by dots, without the last where that only says "probability" of a member of a list. */
export function idOf(place: readonly Step[]): string {
  const alone = place.at(-1) === "probability" && typeof place.at(-2) === "object";
  return (alone ? place.slice(0, -1) : place)
    .map((step) => (typeof step === "string" ? step : String("year" in step ? step.year : step.qalyPrice)))
    .join(".");
}
