import { version } from "../../workers/index.ts";
import { manualPages } from "../manual/pages.ts";
import { helpInSwedish } from "../text/helpInSwedish.ts";
import { inLocale, type Locale } from "../text/locale.ts";
import { type Command, helpOption } from "./command.ts";

/** A text of a command's table in the language; a number or a name is the same in both. */
function told(text: string, locale: Locale): string {
  return inLocale(locale, helpInSwedish[text] ?? text, text);
}

const words = {
  sv: {
    question: "hur ofta räcker en social investeringsfonds medel inte, och hur mycket av den utlovade återbetalningen betalas?",
    options: "[tillval]",
    ofCommand: "fondrisk <kommando> --help visar ett kommandos tillval.",
    repeated: "får upprepas",
    byDefault: "annars",
    example: "Exempel",
    words: "Ord som används här, vad de betyder och vad de heter i filer",
  },
  en: {
    question: "how often does a social investment fund run short, and how much of what was promised is paid back?",
    options: "[options]",
    ofCommand: "fondrisk <command> --help shows the options of a command.",
    repeated: "may be repeated",
    byDefault: "default",
    example: "Example",
    words: "Words that are used here, what they mean and what they are called in files",
  },
} as const;

/** The help of one command, from its table. */
export function helpOf(spec: Command, locale: Locale): string {
  const say = words[locale];
  const rows = Object.entries({ ...spec.options, ...helpOption }).map(([name, option]) => {
    const left = `  --${name}${option.value === undefined ? "" : ` ${option.value}`}`;
    const otherwise = option.default === undefined ? [] : [`${say.byDefault} ${told(option.default, locale)}`];
    const notes = [...(option.many ? [say.repeated] : []), ...otherwise];
    const help = told(option.help, locale);
    return [left, notes.length === 0 ? help : `${help} (${notes.join("; ")})`] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  const usage = `fondrisk ${spec.name} ${spec.arguments} ${say.options}`;
  const example = spec.example === undefined ? "" : `\n${say.example}:\n${told(spec.example, locale).replaceAll(/^(?=.)/gm, "  ")}\n`;
  const options = rows.map(([left, right]) => `${left.padEnd(width)}${right}`).join("\n");
  return `${usage}\n\n${told(spec.summary, locale)}\n\n${options}\n${example}`;
}

/** Every command and every page of the manual, a line each. */
export function overview(commands: readonly Command[], locale: Locale): string {
  const say = words[locale];
  const width = Math.max(...commands.map(({ name, arguments: args }) => name.length + args.length)) + 3;
  const lines = commands.map((spec) => `  ${`${spec.name} ${spec.arguments}`.padEnd(width)}${told(spec.summary, locale)}`);
  const about = [...manualPages(locale), { name: "words", title: say.words }];
  const pages = about.map(({ name, title }) => `  ${`help ${name}`.padEnd(width)}${title}`);
  return `fondrisk ${version}: ${say.question}\n\n${lines.join("\n")}\n\n${say.ofCommand}\n\n${pages.join("\n")}\n`;
}
