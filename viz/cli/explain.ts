import { setImmediate } from "node:timers/promises";
import { accountTables, type ComponentCheck, compile, componentRun, largestZ, type Parsed, writtenCaps } from "../../workers/host.ts";
import { type GridLine, gridText } from "../tables/grid.ts";
import { explainWords } from "../text/explain.ts";
import { libraryTextIn, nameIn } from "../text/library.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber, moneyHead, moneyUnit } from "../text/numbers.ts";
import { command } from "./command.ts";
import { explainCaps } from "./explainCaps.ts";
import { explainPrices } from "./explainPrices.ts";
import { type NumberNote, numberNotes, type Standing } from "./explainSources.ts";
import { explainText } from "./explainText.ts";
import { withError } from "./fitReport.ts";
import type { Io } from "./io.ts";
import { loadScenario } from "./load.ts";
import { simulationOptions, simulationSettings, wholeNumber } from "./options.ts";

const { seed, set, json, lang } = simulationOptions;

/** What a scenario says in plain words, what it rests on, and whether its arithmetic can be trusted. */
export const explainCommand = command({
  name: "explain",
  arguments: "<scenario>",
  count: [1, 1],
  summary:
    "Says in plain words what a scenario says and assumes, and checks its parts: exact means beside simulated ones (exit 1 if they differ).",
  options: {
    replications: { value: "N", default: "4096", help: "simulated futures of each part" },
    seed,
    set,
    json,
    lang: { ...lang, help: "language of the text" },
  },
  async run([argument = ""], given, io) {
    const { locale, seed: chosen } = simulationSettings(given, io);
    const replications = given.replications === undefined ? 4096 : wholeNumber("replications", given.replications, 100, 1_000_000);
    const { parsed, source } = loadScenario(argument, given.set ?? [], io, locale);
    const { scenario, document, meta } = parsed;
    const words = explainWords(locale);
    const notes = numberNotes(document);
    const text = explainText(scenario, compile(scenario), locale);
    const checks = await simulated(componentRun(scenario, chosen, replications), io);
    const wrong = checks.filter(({ z }) => z !== null && Math.abs(z) > largestZ).length;
    if (given.json === true) {
      io.out(`${JSON.stringify(asDocument(parsed, text, notes, checks, { seed: chosen, replications }), null, 2)}\n`);
    } else {
      const asked = libraryTextIn(source.library, locale)?.question ?? meta.question;
      const question = asked === undefined ? "" : `${words.question}: ${asked}\n`;
      io.out(
        `${nameIn(scenario.name, locale)}\n${question}\n${text}\n${explainPrices(parsed, locale)}${explainCaps(scenario, locale)}${notesText(notes, locale)}\n${checksText(checks, locale)}`,
      );
    }
    return wrong === 0 ? 0 : 1;
  },
});

/** All pieces, with a breath between them in which an interrupt is heard. */
async function simulated(run: ReturnType<typeof componentRun>, io: Io): Promise<readonly ComponentCheck[]> {
  for (let piece = 0; piece < run.pieces; piece++) {
    io.interrupt.throwIfAborted();
    run.step();
    await setImmediate();
  }
  io.interrupt.throwIfAborted();
  return run.checks();
}

const standings: readonly Standing[] = ["assumption", "mixed", "source", "silent"];

function notesText(notes: readonly NumberNote[], locale: Locale): string {
  const words = explainWords(locale);
  const of = (standing: Standing) => notes.filter((note) => note.standing === standing);
  const [assumptions, mixed, sourced, silent] = standings.map((standing) => formatNumber(of(standing).length, locale)) as [
    string,
    string,
    string,
    string,
  ];
  const lists = standings.flatMap((standing): GridLine[] =>
    of(standing).length === 0 ? [] : [{ heading: words.lists[standing] }, ...of(standing).map(({ path, note }): GridLine => [path, note])],
  );
  return `${words.numbers}\n  ${words.counts(assumptions, sourced, mixed, silent)}\n${gridText(lists, ["left", "left"])}`;
}

function checksText(checks: readonly ComponentCheck[], locale: Locale): string {
  const words = explainWords(locale);
  const judged = checks.filter(({ z }) => z !== null);
  const wrong = judged.filter(({ z }) => Math.abs(z!) > largestZ).length;
  const count = (n: number) => formatNumber(n, locale);
  const table = gridText([words.heads, ...checks.map((check) => checkLine(check, locale))], ["left", "right", "right", "right", "left"]);
  const verdict = words.verdict(count(judged.length - wrong), count(judged.length), count(checks.length - judged.length), wrong);
  return `${words.check}\n${words.conditions}\n\n${table}\n${verdict}\n`;
}

function checkLine({ component, simulated, z }: ComponentCheck, locale: Locale): GridLine {
  const words = explainWords(locale);
  const { expected, reason, unit, path, kind } = component;
  const money = unit === "kronor" || (unit === "plain" && Math.max(Math.abs(simulated.value), Math.abs(expected ?? 0)) >= 5000);
  const size = money ? moneyUnit(Math.max(Math.abs(simulated.value), Math.abs(expected ?? 0))) : { kronor: 1 };
  const error = simulated.standardError / size.kronor;
  const finite = Number.isFinite(simulated.value);
  const [shown = "", plusMinus = ""] = finite ? withError(simulated.value / size.kronor, error, locale).split(" ±") : ["–"];
  const exact =
    expected === null
      ? "–"
      : error > 0
        ? withError(expected / size.kronor, error, locale).split(" ±")[0]!
        : plain(expected / size.kronor, locale);
  const found = error > 0 ? `${shown} ±${plusMinus}` : finite ? plain(simulated.value / size.kronor, locale) : "–";
  const verdict = z === null ? (reason === null ? "" : words.reasons[reason]) : Math.abs(z) <= largestZ ? words.agrees : words.differs;
  const label = `${path}: ${words.kinds[kind]}${unit === "kronor" ? ` (${moneyHead(size, locale)})` : money && size.kronor > 1 ? ` (× ${formatNumber(size.kronor, locale)})` : ""}`;
  return [label, exact, found, z === null ? "" : formatNumber(z, locale, 1), verdict];
}

/** A number that is exact: up to six decimals, no zeros at the end. */
function plain(value: number, locale: Locale): string {
  const decimals = (String(Number((Math.abs(value) % 1).toFixed(6))).split(".")[1] ?? "").length;
  return formatNumber(value, locale, decimals);
}

function asDocument(
  { scenario, amounts }: Parsed,
  text: string,
  notes: readonly NumberNote[],
  checks: readonly ComponentCheck[],
  run: { readonly seed: string; readonly replications: number },
) {
  const counts = Object.fromEntries(standings.map((standing) => [standing, notes.filter((note) => note.standing === standing).length]));
  return {
    formatVersion: 1,
    scenario: scenario.name,
    run,
    text,
    prices: amounts,
    caps: writtenCaps(scenario),
    accounts: Object.fromEntries(
      scenario.interventions.flatMap((iv) => {
        const tables = accountTables(scenario, iv);
        return tables.length === 0 ? [] : [[iv.id, tables] as const];
      }),
    ),
    notCounted: Object.fromEntries(
      scenario.interventions.flatMap(({ id, notCounted }) => (notCounted === undefined ? [] : [[id, notCounted]])),
    ),
    numbers: { counts, notes },
    checks: checks.map(({ component, simulated, z }) => ({
      kind: component.kind,
      path: component.path,
      unit: component.unit,
      expected: component.expected,
      simulated: Number.isFinite(simulated.value) ? simulated : null,
      z,
      agrees: z === null ? null : Math.abs(z) <= largestZ,
      reason: component.reason,
    })),
  };
}
