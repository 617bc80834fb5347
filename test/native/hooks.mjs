import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transformWithOxc } from "vite";

/**
 * How Node reads the modules of the source tree by itself: types taken away, and those of Vite's ways to import that the tree uses.
 * Through Vite's own runner every use of an imported name is a call, and the engine takes twice its time.
 *
 * source: nodejs.org/api/module.html#loadurl-context-nextload
 */
export async function load(url, context, nextLoad) {
  if (!url.startsWith("file:") || url.includes("/node_modules/")) return nextLoad(url, context);
  const place = new URL(url);
  const query = place.search;
  place.search = "";
  const path = fileURLToPath(place);
  if (query === "?raw") return module(`export default ${literal(textOf(place))};`);
  if (path.endsWith(".css")) return module("");
  if (path.endsWith(".json")) return module(json(textOf(place)));
  if (!/\.tsx?$/.test(path)) return nextLoad(url, context);
  const { code, map } = await transformWithOxc(withoutGlobs(textOf(place), place), path, {
    jsx: { runtime: "automatic", importSource: "preact" },
    sourcemap: true,
  });
  const lines = Buffer.from(JSON.stringify(map)).toString("base64");
  return module(`${code}\n//# sourceMappingURL=data:application/json;base64,${lines}`);
}

/** A fault in the place of a file, `{ file, code }`: what tests of the tests show to them. */
const planted = process.env.FONDRISK_MUTANT === undefined ? null : JSON.parse(readFileSync(process.env.FONDRISK_MUTANT, "utf8"));
const plantedAt = planted === null ? null : pathToFileURL(resolve(planted.file)).href;

const module = (source) => ({ format: "module", source, shortCircuit: true });
const textOf = (place) => (place.href === plantedAt ? planted.code : readFileSync(place, "utf8"));
const literal = (value) => JSON.stringify(value);

/** A document as a module: whole, and its keys by name. */
function json(text) {
  const names = Object.keys(JSON.parse(text)).filter((name) => /^[a-zA-Z]+$/.test(name));
  const named = names.map((name, n) => `const name${n} = all.${name};\nexport { name${n} as ${name} };`);
  return [`const all = ${text};`, "export default all;", ...named].join("\n");
}

/** `import.meta.glob` of one folder's files of one kind as text, as an object of texts or of functions that promise them. */
function withoutGlobs(source, place) {
  return source.replaceAll(
    /import\.meta\.glob<string>\("([^"*]+)\*(\.[a-z]+)", \{ query: "\?raw", import: "default"(, eager: true)? \}\)/g,
    (_, folder, ending, eager) => {
      const names = readdirSync(new URL(folder, place)).filter((name) => name.endsWith(ending));
      const entries = names.sort().map((name) => {
        const text = literal(textOf(new URL(folder + name, place)));
        return `${literal(folder + name)}: ${eager === undefined ? `async () => ${text}` : text}`;
      });
      return `({ ${entries.join(", ")} })`;
    },
  );
}
