import { problemText } from "../../scenarios/problem.ts";
import { command } from "./command.ts";
import { printProblems, readScenario } from "./load.ts";

/** Everything that is wrong with scenario files, by file, line and column. */
export const validateCommand = command({
  name: "validate",
  arguments: "<scenario> …",
  count: [1, Number.POSITIVE_INFINITY],
  summary: "Checks scenario files and lists every error with its line.",
  options: {
    set: { value: "PATH=VALUE", many: true, help: "change a value of every scenario first" },
  },
  async run(args, given, io) {
    let wrong = 0;
    for (const argument of args) {
      const loaded = readScenario(argument, given.set ?? [], io);
      if ("errors" in loaded) {
        wrong += 1;
        printProblems(loaded.errors, io);
      } else {
        for (const warning of loaded.parsed.warnings) io.err(`warning: ${problemText(warning)}\n`);
        io.out(`${argument}: ok\n`);
      }
    }
    return wrong === 0 ? 0 : 2;
  },
});
