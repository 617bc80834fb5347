import { relative, resolve } from "node:path";
import { compile, conditionOf, defaultMeasures, measureNamed, reverseColumns, simulatedData, stressAnalysis } from "../../workers/host.ts";
import { type StressTest, stressTests } from "../../workers/index.ts";
import { stressView } from "../analyses/stress.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { requireColumns } from "./analysis/folder.ts";
import { givenOrScenario } from "./analysis/input.ts";
import { analysisOptions, analysisSettings, gatherFaults, measureOption } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { loadScenario } from "./load.ts";
import { prepare } from "./simulate.ts";
import { namedTests } from "./stress/namedTests.ts";
import { type OwnTestFile, readOwnTests } from "./stress/ownTests.ts";

/** What happens if bad things happen. */
export const stressCommand = command({
  name: "stress",
  arguments: "<scenario|folder>",
  count: [1, 1],
  summary: "Says what bad things would change if they happened, each alone and all at once, paired on the same futures.",
  options: {
    test: {
      value: "NAME|FILE",
      many: true,
      help: `${stressTests.join(", ")}, or a YAML file with tests of your own: [{ name, set, stress }]; without it all of these`,
    },
    measure: measureOption,
    reverse: { help: "what was typical of the futures that fail; then tests only where they are named" },
    when: { value: "CONDITION", default: "depletion", help: "what is a failure: depletion, or a comparison like 'society.npv<0'" },
    ...analysisOptions,
  },
  example: `fondrisk stress norrkoping --test overrun --test costTail --lang en
What it does to the Norrköping fund if everything costs 30 per cent more, and if the most expensive placements
cost even more. Without --test all tests; with --out stress tables, pictures and a section in report.html.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults);
    const { names, files } = namedTests(given.test ?? (given.reverse === true ? [] : stressTests));
    const tests = names.flatMap((name) => {
      if ((stressTests as readonly string[]).includes(name)) return [name as StressTest];
      faults.add("noTest", { name, known: stressTests });
      return [];
    });
    const read = files.map((file) => faults.attempt((): OwnTestFile => readOwnTests(file, io), { tests: [], inputs: [] }));
    const loaded = await givenOrScenario(argument, given, settings, faults, io);
    if (loaded !== null && loaded.data !== null && (given.reverse !== true || given.test !== undefined)) faults.add("folderHasNoTests");
    if (given.when !== undefined && given.reverse !== true) faults.add("goesWith", { option: "--when", other: "--reverse" });
    const when = given.reverse === true ? (given.when ?? "depletion") : null;
    const own = read
      .flatMap((file) => file.tests)
      .flatMap(({ name, overrides }) => {
        const changed =
          loaded === null ? null : faults.attempt(() => loadScenario(argument, [...settings.set, ...overrides], io, settings.locale), null);
        return changed === null ? [] : [{ name, scenario: changed.parsed.scenario }];
      });
    const twice = own.find(
      ({ name }, at) => own.findIndex((other) => other.name === name) < at || (stressTests as readonly string[]).includes(name),
    );
    if (twice !== undefined) faults.add("testsTwice", { name: twice.name });
    const measures = given.measure ?? defaultMeasures;
    if (loaded !== null) {
      const plan = compile(loaded.scenario, undefined, []);
      if (when !== null) faults.attempt(() => conditionOf(plan, when), null);
      for (const id of measures) faults.attempt(() => measureNamed(plan, id), null);
    }
    faults.settle();
    const { scenario, data: held } = loaded!;
    const history = held === null || held.names.has("fund.capitalNeeded");
    const columns = when === null ? [] : reverseColumns({ plan: held?.plan ?? compile(scenario, undefined, []), scenario }, when, history);
    if (held !== null) requireColumns(columns, held, relative(io.folder, resolve(io.folder, argument)) || ".");
    else prepare([scenario], settings, io, []);
    const futures = held === null ? settings : { seed: held.seed, replications: held.replications };
    const document = await simulating(settings, io, async (places) => {
      const rows = async () => held ?? (await simulatedData(scenario, columns, { ...settings, futuresPerDraw: 1 }, places));
      const reverse = when === null ? null : { when, data: await rows() };
      return stressAnalysis(scenario, { tests, own, measures }, futures, places, reverse);
    });
    const inputs = [...loaded!.inputs, ...read.flatMap((file) => file.inputs)];
    const output = { ...settings, command: commandOf("stress", [argument], given, document.run), inputs };
    return present(document, stressView(document, settings.locale), output, io);
  },
});
