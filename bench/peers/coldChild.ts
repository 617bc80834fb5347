/**
 * `coldChild <scenario> <every|fund>`: processor µs per replication of the first 1 024 futures of a process, and of warm ones, with every
 * column of one run or the fund's alone.
 */
import { blockSize, compile, createSimulator } from "../../engine/index.ts";
import { scenarioNamed } from "../scenarios.ts";
import { processorMicroseconds, spreadOf } from "../spread.ts";

const [name = "", asked = "every"] = process.argv.slice(2);
const scenario = scenarioNamed(name);
const every = compile(scenario, undefined, ["ordinary"]);
const names = asked === "fund" ? every.columns.filter((column) => column.startsWith("fund.")) : every.columns;
const simulator = createSimulator(compile(scenario, undefined, names), 1);
let block = 0;
const blocks = (count: number) => () => {
  for (const end = block + count; block < end; block++) simulator.run(block, blockSize);
  simulator.take();
};
const cold = processorMicroseconds(blocks(1)) / blockSize;
for (let round = 0; round < 4; round++) blocks(4)();
const warm = Array.from({ length: 5 }, () => processorMicroseconds(blocks(4)) / (4 * blockSize));
console.log(JSON.stringify({ cold, warm: spreadOf(warm).median }));
