import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { golden } from "./golden.ts";

/** A copy of the source tree, so that nobody's dist is in the way; inside `out`, so that it finds the installed packages. */
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

beforeAll(() => {
  mkdirSync("out", { recursive: true });
  source = mkdtempSync(resolve("out/pack-"));
  const files = run(".", "git", "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0");
  for (const file of files.filter((each) => each !== "" && !each.startsWith("test/") && existsSync(each))) {
    mkdirSync(dirname(join(source, file)), { recursive: true });
    cpSync(file, join(source, file));
  }
  run(source, "npm", "run", "--silent", "prepack");
  folder = mkdtempSync(join(tmpdir(), "fondrisk-packed-"));
  const [about] = JSON.parse(run(source, "npm", "pack", "--json", "--pack-destination", folder)) as { files: { path: string }[] }[];
  packed = about!.files.map(({ path }) => path).sort();
}, 300_000);
afterAll(() => {
  rmSync(source, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

test("the package holds what is used and nothing else", () => {
  const library = readdirSync("scenarios/library").map((name) => `scenarios/library/${name}`);
  const fixed = [
    ...["CHANGELOG.md", "LICENSE", "README.md", "package.json", "engine/COLUMNS.md", "engine/EVIDENCE.md", "engine/MODEL.md"],
    ...["scenarios/README.md", "scenarios/schema.json", "scenarios/template.yaml", ...library],
    ...["dist/sbom.json", "dist/app/index.html", "dist/cli/main.js", "dist/cli/simulator.worker.js", "dist/cli/rows.worker.js"],
  ];
  expect(fixed.filter((path) => !packed.includes(path))).toEqual([]);
  const generated = /^dist\/(?:cli\/chunks\/[\w.-]+\.js|app\/assets\/[\w.-]+\.(?:js|css|svg))$/;
  expect(packed.filter((path) => !fixed.includes(path) && !generated.test(path))).toEqual([]);
});

test("no file of it knows the machine that built it, or a test", () => {
  const places = [source, resolve("."), homedir(), tmpdir()].filter((place) => place.length > 3);
  const traces = [/sourceMappingURL=/, /\bfile:\/\/\/\w/, /\bvitest\b/, /(?:^|[\s"'`(])(?:\.\.?\/)*test\/[\w./-]+\.ts\b/m];
  const found = packed.flatMap((path) => {
    const text = readFileSync(join(source, path), "utf8");
    // The manifest and the bill of materials name the tools by right, the README tells of tests.
    const checked = path.startsWith("dist/cli") || path.startsWith("dist/app") ? traces : [];
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
  expect(statSync(join(folder, archive)).size).toBeLessThan(3e6);
  run(folder, "npm", "init", "--yes");
  run(folder, "npm", "install", `./${archive}`, "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
  const { results, replications, seed } = golden();
  const options = ["--replications", `${replications}`, "--seed", seed, "--json"];
  const out = run(folder, "npx", "--no-install", "fondrisk", "run", "rector-loan", ...options);
  expect(JSON.parse(out).run.resultHash).toBe(results["rector-loan"]);
});
