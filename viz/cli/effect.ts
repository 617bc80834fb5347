import { basename, join, relative, resolve } from "node:path";
import { analyseEvidence, notPooledIn, prepareEvidence, readQuantity, type Said } from "../../workers/host.ts";
import { version } from "../../workers/index.ts";
import { effectWords } from "../text/effect.ts";
import { formatNumber } from "../text/numbers.ts";
import { problemIn } from "../text/problems.ts";
import { say } from "../text/said/say.ts";
import { findBrowser } from "./browser.ts";
import { command } from "./command.ts";
import { effectCsv } from "./effectCsv.ts";
import { effectDocument } from "./effectDocument.ts";
import { readStudies, refuse } from "./effectInput.ts";
import { evidenceKeys } from "./effectKeys.ts";
import { effectPictures } from "./effectPictures.ts";
import { effectTable } from "./effectTable.ts";
import { effectWarnings } from "./effectWarnings.ts";
import { effectYaml } from "./effectYaml.ts";
import { UsageError } from "./io.ts";
import { localeOf } from "./options.ts";
import { writeAtomically } from "./output.ts";
import { pngOf, sizeOf } from "./pictures.ts";
import { warningText } from "./warningText.ts";

/** From a table of studies to the prior of an effect. */
export const effectCommand = command({
  name: "effect",
  arguments: "<studies.csv>",
  count: [1, 1],
  summary: "Pools studies into the distribution of an effect: forest plot, checks, and the block to paste into a scenario.",
  options: {
    outcome: { value: "NAME", help: "rows that are used; needed where the file has several outcomes" },
    scale: { value: "SCALE", default: "that of the kind of the rows", help: "logRR, logOR, logIRR, logHR, logROM, g or md" },
    model: { value: "MODEL", default: "bayes", help: "bayes, reml, pm, dl or fixed" },
    tau: {
      value: "PRIOR=S",
      default: "halfNormal=0.5; 0.28 on g",
      help: "spread between places: halfNormal, halfCauchy or fixed; bayes only",
    },
    mean: { value: "M,SD|flat", default: "flat", help: "prior of the mean of all places; bayes only" },
    use: { value: "USE", default: "predictive", help: "predictive (a new place) or mean (the average place)" },
    "base-risk": { value: "P", help: "risk without the intervention, or its distribution; logOR, g, and logHR of what happens once" },
    "control-mean": { value: "M", help: "mean without the intervention, or its distribution; md" },
    convert: { value: "ROAD", default: "logistic", help: "from g to a risk: logistic, cox or probit" },
    as: { value: "g", help: "keep g as it is" },
    within: { value: "R", default: "0.6", help: "correlation between results of one study" },
    quality: { value: "FILE", help: "YAML file: what each word of a quality column leaves of an effect" },
    "bias-correction": { value: "none|peese", default: "none", help: "correction for small studies; not with bayes" },
    promised: { value: "E", help: "effect that an application promises: how likely is more?" },
    out: { value: "DIR", help: "folder of effect.json, forest.svg, rows.csv and effect.yaml; funnel.svg where there are ten studies" },
    png: { help: "the pictures as PNG too, in the folder of --out; needs an installed browser" },
    json: { help: "print exactly one JSON document on stdout" },
    svg: { help: "print the forest plot as SVG on stdout" },
    csv: { help: "print the rows with their effects as CSV on stdout" },
    lang: { value: "sv|en", default: "that of LANG, else sv", help: "language of the table and the picture" },
  },
  async run([file = ""], given, io) {
    const locale = localeOf(given.lang, io);
    if ([given.json, given.svg, given.csv].filter((each) => each === true).length > 1)
      throw new UsageError(say("oneOfOptions", { options: ["--json", "--svg", "--csv"] }));
    if (given.png === true && given.out === undefined) throw new UsageError(say("pngNeedsOut"));
    const browser = given.png === true ? findBrowser(io.environment) : null;
    const promised = given.promised === undefined ? null : shareOf("promised", given.promised);
    const keys = evidenceKeys(given, locale, io);
    const { table, hash, latin1 } = readStudies(file, locale, io);
    const prepared = prepareEvidence(table, keys, keys.scale === "logHR" && keys.baseRisk !== undefined);
    if ("problems" in prepared) refuse(file, prepared.problems, prepared.findings, locale, io);
    const rows = prepared.rows.map((each) => each.row);
    const analysis = analyse(() => analyseEvidence(rows, prepared.settings, prepared.link, prepared.bases, prepared.priors));
    const source = { file: basename(file), sha256: hash, rows: rows.length };
    const warnings = [...(latin1 ? [{ code: "latin1" } as const] : []), ...effectWarnings(prepared, analysis)];
    const { warning } = effectWords(locale);
    const inWords = {
      number: (x: number, decimals: number) => formatNumber(x, locale, decimals),
      problem: (said: Said) => problemIn(said, locale).text,
    };
    for (const each of warnings) io.err(warningText(warning(each, inWords), locale));
    const yaml = effectYaml(keys, file.replaceAll("\\", "/"), prepared.outcome);
    const document = `${JSON.stringify(effectDocument(prepared, analysis, source, warnings), null, 2)}\n`;
    const from = `${source.file}, sha256 ${hash.slice(0, 16)}, fondrisk ${version}`;
    const pictures = effectPictures(prepared, analysis, locale, from);
    const [{ svg }] = pictures;
    const csv = effectCsv(prepared, analysis, table);
    if (given.json === true) io.out(document);
    else if (given.svg === true) io.out(svg);
    else if (given.csv === true) io.out(csv);
    else io.out(`${effectTable(prepared, analysis, promised, locale)}\n${effectWords(locale).paste}\n\n${yaml}`);
    if (given.out === undefined) return 0;
    const folder = resolve(io.folder, given.out);
    const files: { readonly name: string; readonly content: string | Uint8Array }[] = [
      { name: "effect.json", content: document },
      ...pictures.map(({ name, svg: content }) => ({ name: `${name}.svg`, content })),
      { name: "rows.csv", content: csv },
      { name: "effect.yaml", content: yaml },
    ];
    if (browser !== null) {
      const printing = { browser, folder, signal: io.interrupt };
      for (const { name, svg: drawing } of pictures)
        files.push({ name: `${name}.png`, content: await pngOf(drawing, sizeOf(drawing), printing) });
    }
    for (const each of files) writeAtomically(join(folder, each.name), each.content, io.disk);
    io.err(`${effectWords(locale).written(relative(io.folder, folder) || ".", files.map((each) => each.name).join(", "))}\n`);
    return 0;
  },
});

/** What the numbers do not allow is the user's to know, in one sentence. */
function analyse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const why = notPooledIn(error);
    if (why !== null) throw new UsageError(why);
    if (error instanceof RangeError) throw new UsageError(say("notComputable"));
    throw error;
  }
}

function shareOf(option: string, text: string): number {
  const reading = readQuantity(text, "ratio");
  if ("value" in reading) return reading.value;
  throw new UsageError(say("optionLike", { option, example: "0.3", found: text }));
}
