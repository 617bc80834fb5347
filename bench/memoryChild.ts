/** `memoryChild <scenario> <replications>`: simulates on one thread, as the command line does, and prints the peak memory. */
import { compile } from "../engine/index.ts";
import { startNodeThread } from "../workers/node.ts";
import { runScenario } from "../workers/run.ts";
import { threadSeat } from "../workers/simulatorSeat.ts";
import { workerUrl } from "./children.ts";
import { scenarioNamed } from "./scenarios.ts";

const [name, replications] = process.argv.slice(2);
await runScenario({
  plans: [compile(scenarioNamed(name!))],
  seed: 1,
  target: { replications: Number(replications) },
  workers: 1,
  openSeat: (job) => threadSeat(startNodeThread(workerUrl), job),
});
console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 }));
