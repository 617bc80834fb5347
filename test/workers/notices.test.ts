import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notices, noticesFile } from "../../workers/notices.ts";

/** A page of four packages: one with a file for its licence, one with a chapter, one used by a worker only, one installed and not used. */
let folder: string;

const put = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const install = (name: string, files: Readonly<Record<string, string>>) => {
  put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.2.3", license: "MIT", type: "module", main: "index.js" }));
  put(`node_modules/${name}/index.js`, `export const told = (x) => console.log(${JSON.stringify(name)}, x);`);
  for (const [file, text] of Object.entries(files)) put(`node_modules/${name}/${file}`, text);
};

async function built(): Promise<string> {
  const { bundle, worker } = notices();
  await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    plugins: [bundle],
    worker: { format: "es", plugins: () => [worker] },
    build: { outDir: "dist", modulePreload: { polyfill: false } },
  });
  return readFileSync(join(folder, "dist", noticesFile), "utf8");
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-notices-"));
  install("filed", { "LICENSE.txt": "The licence of filed\r\nin two lines.\r\n", NOTICE: "A notice of filed." });
  install("@scope/told", { "README.md": "# told\n\nLicense: see below.\n\nLICENSE (MIT)\n=====\n\nCopyright 2001 Told.\nBe free.\n" });
  install("threaded", { LICENCE: "The licence of threaded." });
  install("unused", { LICENSE: "The licence of unused." });
  install("bare", { "README.md": "# bare\n\nNothing is said." });
  put("index.html", '<!doctype html><script type="module" src="./main.js"></script>');
  put("worker.js", 'import { told } from "threaded";\ntold(self);');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (...names: string[]) =>
  put(
    "main.js",
    `${names.map((name, i) => `import { told as told${i} } from "${name}";\ntold${i}(1);`).join("\n")}
new Worker(new URL("./worker.js", import.meta.url), { type: "module" });`,
  );

describe("the notices of a bundle", () => {
  test("name every package whose code is in it or in its workers, with the text of its licence, and no other", async () => {
    page("filed", "@scope/told");
    const text = await built();
    expect(text.match(/^\S+ 1\.2\.3 \(MIT\)$/gm)).toEqual(["@scope/told 1.2.3 (MIT)", "filed 1.2.3 (MIT)", "threaded 1.2.3 (MIT)"]);
    expect(text).toContain("The licence of filed\nin two lines.\n\nA notice of filed.\n");
    expect(text).toContain("LICENSE (MIT)\n=====\n\nCopyright 2001 Told.\nBe free.\n");
    expect(text).toContain("The licence of threaded.\n");
    expect(text).not.toMatch(/see below|unused/);
  });

  test("a package without the text of its licence fails the build, by name", async () => {
    page("filed", "bare");
    await expect(built()).rejects.toThrow("notices: bare 1.2.3 is bundled, but it holds no text of its licence (MIT)");
  });
});
