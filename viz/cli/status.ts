import { relative, resolve } from "node:path";
import { listed } from "../../workers/node.ts";
import { formatNumber } from "../text/numbers.ts";
import { say, tellCommand } from "../text/said/say.ts";
import { shardWords } from "../text/shards.ts";
import { command } from "./command.ts";
import { exitCodes } from "./exitCodes.ts";
import { localeOf, simulationOptions } from "./options.ts";
import { partPath } from "./shards/paths.ts";
import { patienceOf, patienceOption } from "./shards/patience.ts";
import { readPlan } from "./shards/planFile.ts";
import { shardStates } from "./shards/states.ts";

/** Says how far a plan is, from its files. */
export const statusCommand = command({
  name: "status",
  arguments: "<folder>",
  count: [1, 1],
  summary:
    "Says how far a plan is, from its files alone: shards that are done, running, stopped, missing or damaged, and what to do. Exit code 0: all done; 75: some are missing; 65: a part is damaged, and its shard is to be computed again.",
  example: `fondrisk status big`,
  options: { patience: patienceOption, json: simulationOptions.json, lang: simulationOptions.lang },
  async run([argument = ""], given, io) {
    const folder = resolve(io.folder, argument);
    const words = shardWords(localeOf(given.lang, io));
    const locale = localeOf(given.lang, io);
    const found = readPlan(folder, io);
    const states = await shardStates(folder, found, patienceOf(given.patience), io);
    const of = (state: string) => states.filter((each) => each.state === state);
    const [done, running, quiet, missing, damaged] = [of("done"), of("running"), of("quiet"), of("missing"), of("damaged")];
    const sum = (key: "futures" | "of") => states.reduce((total, each) => total + each[key], 0);
    if (given.json === true)
      io.out(
        `${JSON.stringify({ shards: states.length, done: done.length, futures: sum("futures"), of: sum("of"), states: states.filter(({ state }) => state !== "done") }, null, 2)}\n`,
      );
    else {
      const number = (x: number) => formatNumber(x, locale);
      const shown = relative(io.folder, folder) || ".";
      const ages = (of: typeof states) => of.map(({ shard, keptSeconds }) => words.age(shard, number(keptSeconds ?? 0))).join(", ");
      const text = [
        words.state(done.length, states.length, number(sum("futures")), number(sum("of"))),
        running.length === 0 ? "" : words.running(ages(running)),
        quiet.length === 0 ? "" : words.quiet(ages(quiet)),
        missing.length === 0 ? "" : words.missing(listed(missing.map(({ shard }) => shard))),
        ...states.flatMap(({ shard, failure }) => (failure === null ? [] : [words.failed(shard, failure.code, failure.message)])),
        quiet.length + missing.length + damaged.length > 0 ? words.goOn(shown) : "",
        done.length === states.length ? words.allDone(shown) : "",
      ];
      io.out(text.join(""));
    }
    for (const { shard, damage } of damaged) {
      const said = say("isDamaged", { file: relative(io.folder, partPath(folder, shard, 1)), reason: damage ?? "" });
      io.err(`${tellCommand(said, io.locale)}\n`);
    }
    if (damaged.length > 0) return exitCodes.damaged;
    return done.length < states.length ? exitCodes.stopped : exitCodes.done;
  },
});
