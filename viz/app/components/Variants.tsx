import { useState } from "preact/hooks";
import { longestName, mostVariants } from "../../address/link.ts";
import { partsThatDiffer } from "../../report/differingAssumptions.ts";
import { payerRows } from "../../tables/payersTable.ts";
import { comparisonWords } from "../../text/comparison.ts";
import { running } from "../state/runs.ts";
import { change, locale, state } from "../state/store.ts";
import { compareNow, isOldComparison, type VariantsCompared, variantsCompared } from "../state/variants.ts";
import { words } from "../words/words.ts";
import { Called } from "./Assumptions.tsx";
import { focusOn } from "./focusOn.ts";
import { Said } from "./Said.tsx";

/** Two to four variants by name: who pays in each, and in which assumptions they differ. */
export function Variants() {
  const text = words.value;
  const { variants, pinned } = state.value;
  const now = variantsCompared.value;
  const few = variants.length === 0 && pinned === null;
  return (
    <section id="variants" aria-labelledby="variants-name">
      <h2 id="variants-name" tabIndex={-1}>
        {text.variants}
      </h2>
      <p class="help">{text.variantsHelp}</p>
      <Save />
      {variants.length === 0 ? null : (
        <ul class="causes" aria-label={text.variants}>
          {variants.map(({ name }, at) => (
            <li key={`${at} ${name}`}>
              {name}{" "}
              <button
                type="button"
                class="small"
                aria-label={`${text.removeVariant}: ${name}`}
                onClick={() => {
                  change({ variants: variants.filter((_, other) => other !== at) });
                  focusOn("variant-name");
                }}
              >
                {text.removeVariant}
              </button>
            </li>
          ))}
        </ul>
      )}
      {few ? null : (
        <p class="buttons">
          <button
            id="compare-variants"
            type="button"
            disabled={running.value || now?.busy === true}
            onClick={() => void compareNow(text.rulesNow)}
          >
            {text.compareVariants}
          </button>
        </p>
      )}
      {now === null ? null : <Found now={now} />}
    </section>
  );
}

/** The rules shown, kept under a name. */
function Save() {
  const text = words.value;
  const { variants, source, overrides } = state.value;
  const [name, type] = useState("");
  if (variants.length >= mostVariants) return null;
  return (
    <form
      class="buttons"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        change({ variants: [...variants, { name: name.trim(), source, overrides }] });
        type("");
      }}
    >
      <label for="variant-name">{text.variantName}</label>
      <input
        id="variant-name"
        type="text"
        autocomplete="off"
        maxLength={longestName}
        value={name}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      <button type="submit" disabled={name.trim() === ""}>
        {text.saveVariant}
      </button>
    </form>
  );
}

function Found({ now }: { readonly now: VariantsCompared }) {
  const text = words.value;
  const { busy, found, faults } = now;
  return (
    <div class="analysis" aria-busy={busy}>
      <p role="status">{busy ? text.analysisRunning : ""}</p>
      {faults.map((fault) => (
        <p key={fault.message} class="fault">
          <Said problem={fault} />
        </p>
      ))}
      {found === null ? null : (
        <>
          {!busy && isOldComparison(now, text.rulesNow) ? <p class="changed">{text.tornadoOld}</p> : null}
          <Payers found={found} />
          <Differing found={found} />
          <p class="help">{text.variantsNote}</p>
        </>
      )}
    </div>
  );
}

type Given = { readonly found: NonNullable<VariantsCompared["found"]> };

/** Fund, boards, municipality and society: the mean of each variant, and below it the paired difference from the first. */
function Payers({ found: { comparison } }: Given) {
  const said = comparisonWords(locale.value);
  const [first] = comparison.variants;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section class="scroll" tabIndex={0} aria-label={said.pays}>
      <table>
        <caption>{said.pays}</caption>
        <thead>
          <tr>
            <th scope="col">{said.account}</th>
            {comparison.variants.map(({ name }) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
            {comparison.differences.map(({ name }) => (
              <th key={name} scope="col" class="number">
                {said.minus(name, first!.name)}
              </th>
            ))}
            <th scope="col">{said.unit}</th>
          </tr>
        </thead>
        <tbody>
          {payerRows(comparison, locale.value).map(({ key, name, unit, values, differences }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {values.map((value, at) => (
                <td key={`${at}`} class="number">
                  {value}
                </td>
              ))}
              {differences.map(([difference, error], at) => (
                <td key={`${at}`} class="number">
                  {difference} {error === "–" ? "" : error}
                </td>
              ))}
              <td>{unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Differing({ found: { comparison, assumptions } }: Given) {
  const said = comparisonWords(locale.value);
  if (assumptions.length === 0) return <p>{said.noneDiffer}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section class="scroll" tabIndex={0} aria-label={said.differing}>
      <table>
        <caption>{said.differing}</caption>
        <thead>
          <tr>
            <th scope="col">{said.assumption}</th>
            {comparison.variants.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {assumptions.map(({ path, values }) => (
            <tr key={path}>
              <th scope="row">
                <Called path={path} />
              </th>
              {partsThatDiffer(values).map((value, at) => (
                <td key={`${at}`}>{value ?? "–"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
