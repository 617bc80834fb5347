import { command } from "./command.ts";
import { printProblems, readScenario, tellWarnings } from "./load.ts";

/** Everything that is wrong with scenario files, by file, line and column. */
export const validateCommand = command({
  name: "validate",
  arguments: "<scenario> …",
  count: [1, Number.POSITIVE_INFINITY],
  summary: "Checks scenario files and lists every error with its line.",
  options: {
    set: { value: "PATH=VALUE", many: true, help: "change a value of every scenario first" },
    lang: { value: "sv|en", default: "that of LANG, else en", help: "language of what is wrong" },
  },
  async run(args, given, io) {
    let wrong = 0;
    for (const argument of args) {
      const loaded = readScenario(argument, given.set ?? [], io);
      if ("errors" in loaded) {
        wrong += 1;
        printProblems(loaded.errors, io);
      } else {
        tellWarnings(loaded.parsed.warnings, io.locale, io);
        io.out(`${argument}: ok\n`);
      }
    }
    return wrong === 0 ? 0 : 2;
  },
});
