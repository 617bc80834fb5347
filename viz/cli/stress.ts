import { refuseObserved } from "../../workers/analysis/refuseObserved.ts";
import { compile, defaultMeasures, measureNamed, stressAnalysis } from "../../workers/host.ts";
import { type StressTest, stressTests } from "../../workers/index.ts";
import { stressView } from "../analyses/stress.ts";
import { commandOf } from "./analysis/commandOf.ts";
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
  arguments: "<scenario>",
  count: [1, 1],
  summary: "Says what bad things would change if they happened, each alone and all at once, paired on the same futures.",
  options: {
    test: {
      value: "NAME|FILE",
      many: true,
      help: `${stressTests.join(", ")}, or a YAML file with tests of your own: [{ name, set, stress }]; without it all of these`,
    },
    measure: measureOption,
    ...analysisOptions,
  },
  example: `fondrisk stress norrkoping --test overrun --test costTail --lang en
What it does to the Norrköping fund if everything costs 30 per cent more, and if the most expensive placements
cost even more. Without --test all tests; with --out stress tables, pictures and a section in report.html.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults);
    const { names, files } = namedTests(given.test ?? stressTests);
    const tests = names.flatMap((name) => {
      if ((stressTests as readonly string[]).includes(name)) return [name as StressTest];
      faults.add(`there is no test '${name}'; the tests are ${stressTests.join(", ")}, or a YAML file`);
      return [];
    });
    const read = files.map((file) => faults.attempt((): OwnTestFile => readOwnTests(file, io), { tests: [], inputs: [] }));
    const loaded = faults.attempt(() => loadScenario(argument, settings.set, io, settings.locale), null);
    if (loaded !== null) faults.attempt(() => refuseObserved(loaded.parsed.scenario), undefined);
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
    if (twice !== undefined) faults.add(`there are two tests called '${twice.name}'`);
    const measures = given.measure ?? defaultMeasures;
    if (loaded !== null) {
      const plan = compile(loaded.parsed.scenario, undefined, []);
      for (const id of measures) faults.attempt(() => measureNamed(plan, id), null);
    }
    faults.settle();
    const { parsed, source } = loaded!;
    prepare([parsed.scenario], settings, io, []);
    const document = await simulating(settings.workers, settings.locale, io, (places) =>
      stressAnalysis(parsed.scenario, { tests, own, measures }, settings, places),
    );
    const inputs = [...source.inputs, ...read.flatMap((file) => file.inputs)];
    const output = { ...settings, command: commandOf("stress", [argument], given, settings), inputs };
    return present(document, stressView(document, settings.locale), output, io);
  },
});
