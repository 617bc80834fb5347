import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import ts from "typescript-6";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChrome } from "../browser/chrome.ts";
import { serveFolder } from "../browser/site.ts";
import { golden } from "./golden.ts";

/** The source tree as a clean clone has it, without a dist; inside `out`, so that it finds the installed packages. */
let source: string;
/** An empty folder into which the packed package is installed. */
let folder: string;
let packed: readonly string[];

/** As in a shell of its own: the test runner's NODE_ENV would make a build for development. */
const { NODE_ENV: _, VITEST: __, ...env } = process.env;

const run = (cwd: string, command: string, ...argv: string[]): string => {
  try {
    return execFileSync(command, argv, { cwd, env, encoding: "utf8", stdio: "pipe", maxBuffer: 1 << 26 });
  } catch (error) {
    throw new Error(`${command} ${argv.join(" ")} failed: ${(error as { stderr?: string }).stderr?.slice(-2000)}`);
  }
};

const bundles = ["api", "app", "cli"] as const;

beforeAll(() => {
  mkdirSync("out", { recursive: true });
  source = mkdtempSync(resolve("out/pack-"));
  const files = run(".", "git", "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0");
  for (const file of files.filter((each) => each !== "" && !each.startsWith("test/") && existsSync(each))) {
    mkdirSync(dirname(join(source, file)), { recursive: true });
    cpSync(file, join(source, file));
  }
  folder = mkdtempSync(join(tmpdir(), "fondrisk-packed-"));
  const [about] = JSON.parse(run(source, "npm", "pack", "--json", "--pack-destination", folder)) as { files: { path: string }[] }[];
  packed = about!.files.map(({ path }) => path).sort();
}, 600_000);
afterAll(() => {
  rmSync(source, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

test("the package holds what is used and nothing else", () => {
  const shipped = ["scenarios/campaigns", "scenarios/library", "scenarios/studies"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
    ),
  );
  const fixed = [
    ...[
      "CHANGELOG.md",
      "CITATION.cff",
      "LICENSE",
      "README.md",
      "package.json",
      "engine/COLUMNS.md",
      "engine/EVIDENCE.md",
      "engine/MODEL.md",
      "workers/API.md",
      "workers/SHARDS.md",
      "workers/summary.schema.json",
    ],
    ...[
      "scenarios/README.md",
      "scenarios/schema.json",
      "scenarios/starter.en.yaml",
      "scenarios/starter.sv.yaml",
      "scenarios/template.yaml",
      ...shipped,
    ],
    ...["dist/api/index.js", "dist/api/host.js", "dist/api/simulator.worker.js"],
    ...["dist/sbom.json", "dist/app/index.html", "dist/cli/main.js", "dist/cli/simulator.worker.js", "dist/cli/rows.worker.js"],
    ...readdirSync("viz/manual").flatMap((name) => (name.endsWith(".md") ? [`dist/app/manual/${name.replace(/\.md$/, ".html")}`] : [])),
    "dist/app/manual/manual.css",
    ...["dist/cli/command.worker.js", ...bundles.map((bundle) => `dist/${bundle}/THIRD-PARTY.txt`)],
  ];
  expect(fixed.filter((path) => !packed.includes(path))).toEqual([]);
  const generated =
    /^dist\/(?:api\/(?:\w+\.js|types\/(?:(?:engine|scenarios|workers)\/[\w/]+|packages\/(?:yaml|zod)\/[\w/.-]+)\.d\.ts)|cli\/chunks\/[\w.-]+\.js|app\/assets\/[\w.-]+\.(?:js|css|svg))$/;
  expect(packed.filter((path) => !fixed.includes(path) && !generated.test(path))).toEqual([]);
});

test("npm pack where nothing is installed fails, and leaves no tarball", () => {
  const bare = mkdtempSync(join(tmpdir(), "fondrisk-bare-"));
  try {
    for (const name of readdirSync(source).filter((name) => name !== "dist"))
      cpSync(join(source, name), join(bare, name), { recursive: true });
    expect(() => run(bare, "npm", "pack")).toThrow("npm pack failed");
    expect(readdirSync(bare).filter((name) => name.endsWith(".tgz"))).toEqual([]);
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
});

/** Packages that what is bundled into each imports; `d3` is one name for many, of which these are always needed. */
const imported: Readonly<Record<(typeof bundles)[number], readonly string[]>> = {
  api: ["comlink", "seedrandom", "yaml", "zod"],
  cli: ["comlink", "d3-scale", "d3-shape", "fflate", "hyparquet", "hyparquet-writer", "seedrandom", "yaml", "zod"],
  app: ["@preact/signals", "comlink", "d3-scale", "d3-shape", "preact", "seedrandom", "yaml", "zod"],
};

test("what is imported is in one of these lists", () => {
  const source = ["engine", "scenarios", "workers", "viz"]
    .flatMap((top) => readdirSync(top, { recursive: true, encoding: "utf8" }).map((name) => join(top, name)))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(name, "utf8"))
    .join("\n");
  const names = [...source.matchAll(/^(?:import|export) (?!type\b)[^;"]*?from "((?:@[^/"]+\/)?[^./"][^/"]*)[^"]*"/gm)].map(
    ([, name]) => name!,
  );
  // The manual is made into pages by the build: what reads its Markdown is in no bundle.
  const known = ["d3", "marked", ...Object.values(imported).flat()];
  expect([...new Set(names)].filter((name) => !name.startsWith("node:") && !known.includes(name))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(["@preact/signals", "comlink", "yaml", "zod"]));
});

test.each(bundles)("the notices of dist/%s name every package that it imports, and every other with version and licence", (bundle) => {
  const notices = readFileSync(join(source, `dist/${bundle}/THIRD-PARTY.txt`), "utf8")
    .split(`\n${"-".repeat(80)}\n`)
    .slice(1);
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { version: string; license: string }>;
  };
  const named = notices.map((notice) => notice.split(" ")[0]!);
  expect(named).toEqual(expect.arrayContaining([...imported[bundle]]));
  expect(new Set(named).size).toBe(named.length);
  const bare = notices.filter((notice, i) => {
    const { version, license } = packages[`node_modules/${named[i]}`]!;
    return !notice.startsWith(`${named[i]} ${version} (${license})\n\n`) || notice.length < 500 || !/copyright/i.test(notice);
  });
  expect(bare).toEqual([]);
});

test("no file of it knows the machine that built it, or a test", () => {
  const places = [source, resolve("."), homedir(), tmpdir()].filter((place) => place.length > 3);
  const traces = [/sourceMappingURL=/, /\bfile:\/\/\/\w/, /\bvitest\b/, /(?:^|[\s"'`(])(?:\.\.?\/)*test\/[\w./-]+\.ts\b/m];
  const found = packed.flatMap((path) => {
    const text = readFileSync(join(source, path), "utf8");
    // The manifest and the bill of materials name the tools by right, the README tells of tests.
    const checked = path.startsWith("dist/") && !path.endsWith(".json") ? traces : [];
    return [...places.filter((place) => text.includes(`${place}/`)), ...checked.filter((trace) => trace.test(text))].map(
      (what) => `${path}: ${what}`,
    );
  });
  expect(found).toEqual([]);
});

test("its bill of materials names every package of the lockfile", () => {
  const { bomFormat, components } = JSON.parse(readFileSync(join(source, "dist/sbom.json"), "utf8"));
  expect(bomFormat).toBe("CycloneDX");
  const named = new Set(components.map(({ purl }: { purl: string }) => decodeURIComponent(purl)));
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const own = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !`${version}`.startsWith("npm:"));
  expect(own.filter(([name, version]) => !named.has(`pkg:npm/${name}@${version}`))).toEqual([]);
});

test("installed into an empty folder, npx fondrisk gives the hash that is written down", () => {
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  expect(statSync(join(folder, archive)).size).toBeLessThan(3.2e6);
  run(folder, "npm", "init", "--yes");
  run(folder, "npm", "install", `./${archive}`, "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
  const { results, replications, seed } = golden();
  expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["fondrisk"]);
  const options = ["--replications", `${replications}`, "--seed", seed, "--json"];
  const out = run(folder, "npx", "--no-install", "fondrisk", "run", "rector-loan", ...options);
  expect(JSON.parse(out).run.resultHash).toBe(results["rector-loan"]);
});

/** The example of the README. */
const example = () => /<!-- program -->\n```js\n([\s\S]*?)```/.exec(readFileSync("README.md", "utf8"))![1]!;

test("a program elsewhere imports it: the example of the README runs in Node, on threads", () => {
  writeFileSync(join(folder, "example.mjs"), example());
  const [first, second] = run(folder, process.execPath, "example.mjs").trim().split("\n");
  const summary = JSON.parse(run(folder, "npx", "--no-install", "fondrisk", "run", "rector-equity", "--replications", "16384", "--json"));
  expect(first).toBe(`${summary.depletion.probability.value} ${summary.run.resultHash} 16384`);
  expect(second).toMatch(/^\{ value: -?[\d.]+, standardError: [\d.]+ \}$/);
});

const examples = [...readFileSync("workers/API.md", "utf8").matchAll(/## (.+)\n[\s\S]*?```js\n([\s\S]*?)```/g)].map(
  ([, title, code]) => [title!, code!] as const,
);

test.each(examples)("the example of %s in the page of the API prints what it says", (title, code) => {
  const file = `${title.replace(/\W/g, "-")}.mjs`;
  writeFileSync(join(folder, file), code);
  const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text);
  expect(said.length).toBeGreaterThan(0);
  expect(run(folder, process.execPath, file).trim().split("\n")).toEqual(said);
});

test.each(["bundler", "nodenext"])("its types hold for a strict compiler that resolves modules as %s does", (moduleResolution) => {
  writeFileSync(join(folder, "typed.mts"), typed);
  const argv = [
    "--noEmit",
    "--strict",
    "--target",
    "es2022",
    "--lib",
    "es2023,dom",
    "--module",
    moduleResolution === "bundler" ? "esnext" : "nodenext",
  ];
  run(folder, process.execPath, resolve("node_modules/typescript/bin/tsc"), ...argv, "--moduleResolution", moduleResolution, "typed.mts");
});

test("its types, those of fondrisk/host too, name no package: what they need of those that are bundled lies beside them", () => {
  const types = packed.filter((path) => path.endsWith(".d.ts"));
  expect(types.length).toBeGreaterThan(300);
  const others = types.filter((path) =>
    ts.preProcessFile(readFileSync(join(source, path), "utf8")).importedFiles.some(({ fileName }) => !fileName.startsWith(".")),
  );
  expect(others).toEqual([]);
  const ofIndex = new Set<string>();
  const read = (path: string): void => {
    if (ofIndex.has(path)) return;
    ofIndex.add(path);
    const { importedFiles } = ts.preProcessFile(readFileSync(path, "utf8"));
    for (const { fileName } of importedFiles) read(join(dirname(path), fileName.replace(/\.js$/, ".d.ts")));
  };
  read(join(source, "dist/api/types/workers/index.d.ts"));
  expect([...ofIndex].filter((path) => path.includes("/packages/"))).toEqual([]);
});

/** Types are checked both ways: what must not compile is marked, and an error if it does. */
const typed = `
import { columns, compare, fit, measures, parse, Problems, simulate, type Scenario } from "fondrisk";
import { blockSize, encodeCheckpoint, fileSchema, parseText } from "fondrisk/host";
const scenario: Scenario = parse("", { files: { "a.yaml": "" }, set: ["fund.capital=1 mnkr"] });
const run = await simulate(scenario, { seed: 1, replications: 16384, workers: "auto", columns: ["fund.loss"] });
const p: number = run.summary.depletion.probability.value;
const error: number | null | undefined = run.summary.fund.revolvingRatio?.standardError;
const loss: Float64Array | undefined = run.columns["fund.loss"];
const names: string[] = columns(scenario).map(({ name }) => name);
const [difference] = await compare([scenario, scenario]);
const value: number | undefined = difference?.received?.difference?.value;
const spec = fit([1, 2, 3, 4, 5]).families[0]?.fit.spec;
const ids: string[] = measures(scenario).map(({ id }) => id);
if (new Error() instanceof Problems) throw p;
// @ts-expect-error workers is a number or "auto"
await simulate(scenario, { workers: "all" });
// @ts-expect-error there is no such measure
run.summary.depletion.chance;
const parsed = parseText("", { fileName: "" });
const whole: string = "errors" in parsed ? "" : parsed.document.toString();
// @ts-expect-error the tree of a file has its own type, not any
if (!("errors" in parsed)) parsed.document.toStrin();
export { blockSize, encodeCheckpoint, error, fileSchema, whole, ids, loss, names, spec, value };
`;

test("a page bundled from it simulates on workers of the browser, to the same hash", async () => {
  const page = join(folder, "page");
  mkdirSync(page, { recursive: true });
  writeFileSync(join(page, "index.html"), '<!doctype html><link rel="icon" href="data:,"><script type="module" src="./main.js"></script>');
  writeFileSync(
    join(page, "main.js"),
    `import { parse, simulate } from "fondrisk";
import text from "fondrisk/scenarios/library/rector-equity.yaml?raw";
globalThis.done = simulate(parse(text), { replications: 16384, workers: 2 }).then(({ summary }) => summary.run.resultHash);`,
  );
  await build({ root: page, configFile: false, logLevel: "error", base: "./", build: { outDir: "dist", target: "es2022" } });
  const site = await serveFolder(join(page, "dist"));
  const browser = await launchChrome();
  try {
    const tab = await browser.newPage();
    await tab.goto(site.address);
    await tab.waitForFunction("globalThis.done !== undefined");
    const hash = await tab.evaluate("globalThis.done");
    const summary = JSON.parse(run(folder, "npx", "--no-install", "fondrisk", "run", "rector-equity", "--replications", "16384", "--json"));
    expect(hash).toBe(summary.run.resultHash);
  } finally {
    await browser.close();
    site.close();
  }
}, 120_000);
