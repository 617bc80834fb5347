/** `node bench/start.mjs <main|campaign|scaling|peers|compare> …`: bundles the bench and its helpers into out/bench and runs it. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { bundle } from "./bundle.mjs";
import { countThreefry } from "./counting.mjs";

const [name = "", ...options] = process.argv.slice(2);
const file = name === "peers" ? "bench/peers/main.ts" : `bench/${name}.ts`;
if (!/^\w+$/.test(name) || !existsSync(file)) {
  console.error("usage: node bench/start.mjs <main|campaign|scaling|peers|compare> …, from the root of the repository");
  process.exit(2);
}
const children = {
  "simulator.worker": "workers/simulator.worker.ts",
  memoryChild: "bench/memoryChild.ts",
  firstPictureChild: "bench/firstPictureChild.ts",
  oursChild: "bench/peers/oursChild.ts",
  coldChild: "bench/peers/coldChild.ts",
};
await bundle({ [name]: file, ...children }, "out/bench");
if (name === "main") await bundle({ countingChild: "bench/countingChild.ts" }, "out/bench", [countThreefry()]);
const child = spawnSync(process.execPath, [`out/bench/${name}.js`, ...options], { stdio: "inherit" });
process.exit(child.status ?? 1);
