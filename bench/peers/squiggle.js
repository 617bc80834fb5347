/** The reduced fund in Squiggle (fund.squiggle): `node squiggle.js replications seed`. */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { run } from "@quri/squiggle-lang";

const here = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const [replications, seed] = process.argv.slice(2).map(Number);
const code = `fund = ${here("./fund.json")}\nreplications = ${replications}\n${here("./fund.squiggle")}`;

const start = performance.now();
const processorStart = process.cpuUsage();
const output = await run(code, { environment: { sampleCount: 1000, xyPointLength: 1000, seed: String(seed) } });
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(processorStart);
const processorSeconds = (user + system) / 1e6;
if (!output.result.ok) throw new Error(output.result.value.toString());
const futures = output.result.value.result.asJS();

const mean = (column) => column.reduce((sum, x) => sum + x, 0) / column.length;
function moment(column, power) {
  const centre = mean(column);
  return mean(column.map((x) => (x - centre) ** power));
}

const answer = { replications, seconds, processorSeconds };
for (const [k, name] of ["depletion", "finalBalanceMean", "receivedMean", "savingMean"].entries()) {
  const column = futures.map((future) => future[k]);
  answer[name] = mean(column);
  answer[`${name}Error`] = Math.sqrt(moment(column, 2) / replications);
}
const savings = futures.map((future) => future[3]);
const variance = moment(savings, 2);
answer.savingSd = Math.sqrt(variance);
answer.savingSdError = Math.sqrt((moment(savings, 4) / variance - variance) / replications) / 2;
console.log(JSON.stringify(answer));
