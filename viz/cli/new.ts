import { readdirSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { parse } from "yaml";
import { gridText } from "../tables/grid.ts";
import { inLocale, type Locale } from "../text/locale.ts";
import { say } from "../text/said/say.ts";
import { command } from "./command.ts";
import { documentOf } from "./documentOf.ts";
import { createInputs } from "./inputs.ts";
import { type Io, UsageError } from "./io.ts";
import { loadScenario, scenarioFile } from "./load.ts";
import { writeAtomically } from "./output.ts";
import { isWorkbook } from "./workbookText.ts";

/** A scenario of one's own to begin with: a copy of the library's or of the template, comments and sources with it. */
export const newCommand = command({
  name: "new",
  arguments: "[file.yaml|file.xlsx]",
  count: [0, 1],
  summary:
    "Makes a scenario file of your own: a fund to begin with, a copy from the library, or the template with every key; as text, or as a workbook that reads back.",
  options: {
    from: { value: "NAME", help: "scenario of the library, or a file, to copy" },
    template: { help: "copy the template: every key with its meaning, unit, range and default" },
    list: { help: "list the scenarios of the library, each with its question" },
    force: { help: "overwrite the file if it exists" },
    lang: { value: "sv|en", default: "that of LANG, else en", help: "language of what is said" },
    json: { help: "with --list: print exactly one JSON document on stdout" },
  },
  async run([file], given, io) {
    const modes = [given.from !== undefined, given.template === true, given.list === true].filter((chosen) => chosen).length;
    if (modes > 1 || (modes === 0 && file === undefined)) throw new UsageError(say("newFrom"));
    if (given.list === true) {
      if (file !== undefined) throw new UsageError(say("listTakesNoFile", { file }));
      printList(given.json === true, io);
      return 0;
    }
    if (given.json === true) throw new UsageError(say("goesWith", { option: "--json", other: "--list" }));
    if (file === undefined) throw new UsageError(say("newName"));
    if (!/\.(?:ya?ml|xlsx)$/i.test(file)) throw new UsageError(say("newEnding", { file }));
    const own = given.template === true ? "template.yaml" : `starter.${io.locale}.yaml`;
    const source = given.from === undefined ? join(io.packageFolder, "scenarios", own) : scenarioFile(given.from, io);
    const target = resolve(io.folder, file);
    if (io.disk.facts(target) !== null && given.force !== true) throw new UsageError(say("existsAlready", { file }));
    const text =
      given.from !== undefined && (isWorkbook(file) || isWorkbook(source)) ? wholeText(given.from, io) : createInputs(io).scenario(source);
    if (isWorkbook(file)) writeAtomically(target, await workbookOf(text, basename(file), io.locale), io.disk);
    else writeAtomically(target, withSchema(text, schemaFor(target, io.packageFolder)), io.disk);
    const template = inLocale(io.locale, "en kopia av mallen", "a copy of the template");
    const starter = inLocale(io.locale, "en fond att börja med", "a fund to begin with");
    const copy = inLocale(io.locale, `en kopia av ${given.from}`, `a copy of ${given.from}`);
    const what = given.from !== undefined ? copy : given.template === true ? template : starter;
    io.out(`${file}: ${what}. ${inLocale(io.locale, "Ändra den, sedan", "Change it, then")}: fondrisk validate ${file}\n`);
    return 0;
  },
});

/** A scenario as one text that says everything, parents and files in it. */
function wholeText(argument: string, io: Io): string {
  return loadScenario(argument, [], io).source.text;
}

async function workbookOf(text: string, file: string, locale: Locale): Promise<Uint8Array> {
  const [{ scenarioWorkbook }, { xlsx }] = await Promise.all([
    import("../office/scenario/scenarioWorkbook.ts"),
    import("../office/xlsx.ts"),
  ]);
  return xlsx(scenarioWorkbook({ document: documentOf({ source: { text, argument: file } }), file, locale }));
}

/** Where the schema is, as seen from the file: relative inside the package, absolute elsewhere. */
function schemaFor(target: string, packageFolder: string): string {
  const schema = join(packageFolder, "scenarios", "schema.json");
  const inside = relative(packageFolder, target);
  const path = inside.startsWith("..") || isAbsolute(inside) ? schema : relative(dirname(target), schema);
  const slashes = path.split(sep).join("/");
  return isAbsolute(path) || slashes.startsWith(".") ? slashes : `./${slashes}`;
}

/** The text with the line that tells editors where its schema is. */
function withSchema(text: string, schema: string): string {
  const line = `# yaml-language-server: $schema=${schema}`;
  const written = /^# yaml-language-server: \$schema=.*$/m;
  return written.test(text) ? text.replace(written, () => line) : `${line}\n${text}`;
}

function printList(json: boolean, io: Io): void {
  const folder = join(io.packageFolder, "scenarios", "library");
  const scenarios = readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length))
    .sort()
    .map((name) => {
      const { question } = parse(createInputs(io).scenario(join(folder, `${name}.yaml`))) as { readonly question?: string };
      return { name, question: question ?? "" };
    });
  if (json) io.out(`${JSON.stringify(scenarios, null, 2)}\n`);
  else
    io.out(
      gridText(
        scenarios.map(({ name, question }) => [name, question]),
        ["left", "left"],
      ),
    );
}
