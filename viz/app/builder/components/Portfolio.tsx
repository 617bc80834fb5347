import { items, record } from "../../../../workers/host.ts";
import { builderWords } from "../../../text/builder/builderWords.ts";
import { keyWords } from "../../../text/builder/keys.ts";
import { inLocale } from "../../../text/locale.ts";
import { locale } from "../../state/store.ts";
import { shownOf } from "../model/written.ts";
import { plain } from "../state/draft.ts";
import { ItemButtons } from "./Items.tsx";
import { boardName } from "./Parties.tsx";

const columns = ["host", "start", "years", "cost"] as const;

/** The interventions as a whole: in which order they are paid, and which take part. */
export function Portfolio() {
  const words = builderWords(locale.value);
  const all = items(record(plain.value).interventions).map(record);
  if (all.length === 0) return <p>{words.noInterventions}</p>;
  const head = (key: string) => inLocale(locale.value, keyWords[`interventions.*.${key}`]!.sv[0], keyWords[`interventions.*.${key}`]!.en);
  const cell = (value: unknown, key: string) => {
    if (key === "host") return boardName(String(value));
    if (Array.isArray(value)) return value.map((each) => shownOf(each, locale.value)).join("; ");
    const { mode, median, mean } = record(value);
    return shownOf(typeof value === "object" ? (mode ?? median ?? mean) : value, locale.value);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section class="scroll" aria-label={words.interventions} tabIndex={0}>
      <table>
        <caption>{words.interventions}</caption>
        <thead>
          <tr>
            <th scope="col">{words.order}</th>
            <th scope="col">{head("name")}</th>
            {columns.map((key) => (
              <th key={key} scope="col">
                {head(key)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {all.map((item, at) => (
            <tr key={String(item.id)}>
              <td>{at + 1}</td>
              <th scope="row">{String(item.name)}</th>
              {columns.map((key) => (
                <td key={key}>{cell(item[key], key)}</td>
              ))}
              <td>
                <ItemButtons list={["interventions"]} at={at} count={all.length} item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
