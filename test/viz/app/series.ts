/** What a chart draws in one colour of its own. */
export interface Series {
  readonly tone: string;
  readonly colour: string;
  /** Shapes: "rect filled", "thin path line", "line line dashed", "circle hollow". */
  readonly forms: readonly string[];
  /** Colours of one set of rules, or of losses: a, aStrong and aBand50 are all a. */
  readonly family: string;
  /** A text in the colour of its family stands beside it. */
  readonly named: boolean;
}

/** The series of every chart on the page, without the parts that mean the same in all of them; runs in the browser. */
export function seriesOf(): readonly { readonly finding: string; readonly series: readonly Series[] }[] {
  const shared = new Set(["paper", "ink", "muted", "grid", "axis"]);
  const toneOf = (element: Element, part: string) =>
    [...element.classList].map((name) => new RegExp(`^fr-${part}-(.+)$`).exec(name)?.[1]).find((tone) => tone !== undefined);
  return [...document.querySelectorAll(".figure")].flatMap((figure) => {
    const marks = [...figure.querySelectorAll(".drawing :is(path, rect, circle, line)")];
    const found = new Map<string, { colour: string; forms: Set<string> }>();
    for (const mark of marks) {
      const [fill, stroke] = [toneOf(mark, "fill"), toneOf(mark, "stroke")];
      const hollow = fill === undefined || fill === "paper";
      const tone = hollow ? stroke : fill;
      if (tone === undefined || shared.has(tone)) continue;
      const style = getComputedStyle(mark);
      const dash = style.strokeDasharray === "none" ? "" : " dashed";
      const thin = hollow && Number.parseFloat(style.strokeWidth) < 1.2 ? "thin " : "";
      const form = `${thin}${mark.tagName} ${!hollow ? "filled" : fill === "paper" ? "hollow" : "line"}${dash}`;
      const entry = found.get(tone) ?? { colour: hollow ? style.stroke : style.fill, forms: new Set<string>() };
      entry.forms.add(form);
      found.set(tone, entry);
    }
    const series = [...found].map(([tone, { colour, forms }]) => {
      const family = tone.replace(/(Band\d+|Strong)$/, "");
      const named = figure.querySelector(`.drawing :is(text.fr-fill-${family}, text.fr-fill-${family}Strong)`) !== null;
      return { tone, colour, forms: [...forms], family, named };
    });
    return series.length === 0 ? [] : [{ finding: figure.querySelector("h2")?.textContent ?? "", series }];
  });
}
