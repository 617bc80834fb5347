import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { builtApp } from "../../browser/builtApp.ts";

/** JavaScript that is loaded before the first picture, in kB of gzip: the page with all that it imports at once, and the threads that draw it. It may only go down: 300 are aimed at. */
const most = 500;

let folder: string;
beforeAll(async () => {
  folder = join(await builtApp(), "assets");
}, 240_000);

/** A file and what it imports at once; `import("…")` is not. */
function loadedWith(file: string, seen: Set<string>): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(folder, file), "utf8");
  for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) loadedWith(name!, seen);
  return seen;
}

test(`before the first picture at most ${most} kB of JavaScript are loaded, threads among them`, () => {
  const page = /src="\.\/assets\/(index-[^"]+\.js)"/.exec(readFileSync(join(folder, "../index.html"), "utf8"))![1]!;
  const threads = readdirSync(folder).filter((file) => /^(?:preparer|simulator)\.worker-.*\.js$/.test(file));
  expect(threads).toHaveLength(2);
  const kilobytes = (entry: string) => {
    const files = [...loadedWith(entry, new Set())];
    return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;
  };
  const [whole, ...each] = [page, ...threads].map(kilobytes);
  const told = { page: Math.round(whole!), threads: each.map(Math.round) };
  expect(whole! + each.reduce((sum, x) => sum + x, 0), JSON.stringify(told)).toBeLessThan(most);
  expect(whole!, "something is counted").toBeGreaterThan(50);
});
