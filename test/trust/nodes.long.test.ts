import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { golden } from "./golden.ts";
import { type Bundle, bundleSameBits } from "./hosts/bundle.ts";
import { installNodes, otherNodes } from "./hosts/nodes.ts";

let bundle: Bundle;
let nodes: ReadonlyMap<string, string>;
beforeAll(async () => {
  nodes = installNodes();
  bundle = await bundleSameBits();
}, 300_000);
afterAll(() => bundle?.remove());

test.each(otherNodes)("Node %s has the bits of the Node that the tests run on", (version) => {
  const url = pathToFileURL(join(bundle.folder, "sameBits.mjs")).href;
  const script = `const { sameBits } = await import(${JSON.stringify(url)});
    console.log(JSON.stringify({ host: process.versions.node, ...sameBits() }));`;
  const out = execFileSync(nodes.get(version)!, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(JSON.parse(out)).toEqual({ host: version, ...golden() });
});
