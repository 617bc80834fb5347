import type { ComponentChildren } from "preact";
import { items, record } from "../../../../workers/host.ts";
import { valueAt } from "../../../levels/plain.ts";
import { builderWords } from "../../../text/builder/builderWords.ts";
import { locale } from "../../state/store.ts";
import { idOf, type Path, withCopy, withMoved, withoutItem, withValue } from "../model/draft.ts";
import { edit, plain } from "../state/draft.ts";
import { focusSoon, told } from "./told.ts";

/** A change of a list is nobody's value: it is taken whatever is wrong then. */
const listChange = (list: Path) => `list ${list.join(".")}`;

/** The items of a list, each with its fields, and what can be done with it. */
export function Items({
  list,
  open,
  children,
}: {
  readonly list: Path;
  readonly open: boolean;
  readonly children: (at: Path) => ComponentChildren;
}) {
  const all = items(valueAt(plain.value, list.join("."))).map(record);
  return (
    <ol class="items">
      {all.map((item, at) => {
        const id = String(item.id);
        return (
          <li key={id}>
            <details open={open || all.length === 1}>
              <summary id={`item-${list.join("-")}-${id}`}>
                <strong>{typeof item.name === "string" ? item.name : id}</strong>
                {item.enabled === false ? ` (${builderWords(locale.value).no})` : ""}
              </summary>
              <ItemButtons list={list} at={at} count={all.length} item={item} />
              {children([...list, at])}
            </details>
          </li>
        );
      })}
    </ol>
  );
}

/** Up, down, copy, remove. */
export function ItemButtons({
  list,
  at,
  count,
  item,
}: {
  readonly list: Path;
  readonly at: number;
  readonly count: number;
  readonly item: Readonly<Record<string, unknown>>;
}) {
  const words = builderWords(locale.value);
  const id = String(item.id);
  const name = typeof item.name === "string" ? item.name : id;
  const place = `${list.join("-")}-${id}`;
  const ids = () => items(valueAt(plain.peek(), list.join("."))).map((each) => String(record(each).id));
  const move = async (to: number, button: string) => {
    await edit(listChange(list), (text) => withMoved(text, list, at, to));
    told.value = words.moved(name, to + 1);
    focusSoon(to === 0 || to === count - 1 ? `item-${place}` : `${button}-${place}`);
  };
  const copy = async () => {
    const named = typeof item.name === "string" ? words.copyOf(name) : null;
    const copied = idOf(named ?? id, ids(), "x");
    await edit(listChange(list), (text) => withCopy(text, list, at, copied, named));
    told.value = words.added(named ?? copied);
    focusSoon(`item-${list.join("-")}-${copied}`);
  };
  const remove = async () => {
    await edit(listChange(list), (text) => withoutItem(text, list, at));
    told.value = words.removed(name);
    const rest = ids();
    focusSoon(rest.length === 0 ? `add-${list.join("-")}` : `item-${list.join("-")}-${rest[Math.min(at, rest.length - 1)]}`);
  };
  const button = (key: string, doing: string, act: () => void, off = false) => (
    <button type="button" class="small" id={`${key}-${place}`} disabled={off} aria-label={words.doing(doing, name)} onClick={act}>
      {doing}
    </button>
  );
  return (
    <div class="buttons">
      {button("up", words.up, () => void move(at - 1, "up"), at === 0)}
      {button("down", words.down, () => void move(at + 1, "down"), at === count - 1)}
      {button("copy", words.copy, () => void copy())}
      {button("remove", words.remove, () => void remove())}
      {list[0] === "interventions" && list.length === 1 ? <OnOff at={[...list, at]} on={item.enabled !== false} name={name} /> : null}
    </div>
  );
}

function OnOff({ at, on, name }: { readonly at: Path; readonly on: boolean; readonly name: string }) {
  const words = builderWords(locale.value);
  return (
    <label class="small">
      <input
        type="checkbox"
        checked={on}
        aria-label={words.doing(words.on, name)}
        onChange={(event) => {
          const value = event.currentTarget.checked ? undefined : false;
          void edit(listChange(at), (text) => withValue(text, [...at, "enabled"], value));
        }}
      />{" "}
      {words.on}
    </label>
  );
}
