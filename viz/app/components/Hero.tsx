import { useMemo } from "preact/hooks";
import { iconArray } from "../../charts/iconArray.ts";
import { heroFacts, iconArrayOf } from "../../figures/fund.ts";
import { doneText, preliminaryText, spokenReplications } from "../../text/frequency.ts";
import { heroSentences } from "../../text/hero.ts";
import { controls, locale, overrides } from "../state/store.ts";
import { chartWords, words } from "../words/words.ts";
import { Figure } from "./Figure.tsx";
import { changesText } from "./names.ts";
import { against, current, fingerprint } from "./shown.ts";

const behind = /^(fund|credibility|contracts|municipality)\b/;

/** The answer: how often the fund runs dry, in a sentence and in 100 squares, and what the model leaves out. */
export function Hero() {
  const text = words.value;
  const run = current.value;
  const other = against.value;
  const draw = useMemo(() => {
    if (run === null) return null;
    const data = iconArrayOf({ run, against: other });
    return (options: Parameters<typeof iconArray>[1]) => iconArray(data, options);
  }, [run, other, text]);
  if (run === null || draw === null) {
    return (
      <section class="hero" aria-busy="true">
        <p class="sentence">{text.loading}</p>
      </section>
    );
  }
  const replications = Math.min(run.replications, other?.replications ?? run.replications);
  const sentences = other === null ? heroSentences(heroFacts(run), locale.value) : [];
  return (
    <div class={other === null ? "hero alone" : "hero"}>
      {sentences.length === 0 ? null : (
        <p class="sentence">
          <strong>{sentences[0]}</strong> {sentences.slice(1).join(" ")}
        </p>
      )}
      <Figure
        id="hero"
        replications={replications}
        draw={draw}
        source={fingerprint(run)}
        behind={behind}
        quiet={other === null && replications >= spokenReplications}
      />
      {/* The controls are not printed: what they have changed is. */}
      <p class="printed">{changesText(controls.value, overrides.value, text, locale.value)}</p>
      <p class="limits">{chartWords.value.limits(chartWords.value.limitsDefault)}</p>
    </div>
  );
}

export function statusText(replications: number, goal: number): string {
  return replications >= goal ? doneText(replications, locale.value) : preliminaryText(replications, goal, locale.value);
}
