/** `countingChild <scenario>`: random addresses per replication, by mechanism, from the build in which `threefry` counts itself. */
import { compile, createSimulator } from "../engine/index.ts";
import { Mechanism } from "../engine/random/address.ts";
import { scenarioNamed } from "./scenarios.ts";

const calls = new Float64Array(64);
(globalThis as { threefryCalls?: Float64Array }).threefryCalls = calls;
const blocks = 2;
const simulator = createSimulator(compile(scenarioNamed(process.argv[2]!)), 1);
for (let block = 0; block < blocks; block++) simulator.run(block, 1024);
const each = (mechanism: number) => calls[mechanism]! / (blocks * 1024);
console.log(
  JSON.stringify({
    events: each(Mechanism.event) + each(Mechanism.extraEvent) + each(Mechanism.controlEvent),
    addresses: calls.reduce((sum, n) => sum + n, 0) / (blocks * 1024),
  }),
);
