import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
/** Every package that is ever installed here, on any platform, by where it lies. */
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");

const free = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Apache-2.0",
  "MIT OR Apache-2.0",
  "Unlicense",
  "BlueOak-1.0.0", // permissive
  "(MIT OR GPL-3.0-or-later)", // taken under MIT
  "(MIT AND Zlib)", // both permissive
];
/** Copyleft by file, or given to everybody: used unchanged, to build and to test; nothing of them is shipped. */
const freeForTools = ["MPL-2.0", "CC0-1.0"];

describe("the packages that fondrisk is made with", () => {
  test("are named with one exact version each", () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.keys(wanted).length).toBeGreaterThan(15);
    expect(Object.entries(wanted).filter(([, version]) => !/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
    expect(readFileSync(".npmrc", "utf8").split("\n")).toContain("save-exact=true");
  });

  test("are none of them installed for users: what runs is bundled, and an adapter's packages are theirs to add", () => {
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(manifest.optionalDependencies ?? {}).toEqual({});
    const optional = manifest.peerDependenciesMeta as unknown as Record<string, { optional?: boolean }>;
    expect(Object.keys(manifest.peerDependencies!).filter((name) => optional[name]?.optional !== true)).toEqual([]);
    expect(
      packages.filter(([, { dev, optional: may, peer }]) => !(dev === true || may === true || peer === true)).map(([path]) => path),
    ).toEqual([]);
  });

  test("are locked with a checksum each, and come from a registry", () => {
    expect(packages.length).toBeGreaterThan(100);
    const loose = packages.filter(([, { integrity, link }]) => link === true || !/^sha512-/.test(integrity ?? ""));
    expect(loose.map(([path]) => path)).toEqual([]);
    const elsewhere = packages.filter(([, { resolved }]) => resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(resolved));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  test("need no script when they are installed", () => {
    const needed = packages.filter(([, { dev, optional }]) => !(dev === true && optional === true));
    expect(needed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([]);
    // What may be left out: a test's queue packs its messages without it too.
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([
      "node_modules/msgpackr-extract",
    ]);
    // What the lockfile says of those that are installed here is so.
    const installed = needed.map(([path]) => path).filter((path) => existsSync(join(path, "package.json")));
    expect(installed.length).toBeGreaterThan(80);
    const scripted = installed.filter((path) => {
      const { scripts = {} } = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as { scripts?: Record<string, string> };
      return ["preinstall", "install", "postinstall"].some((name) => name in scripts) || existsSync(join(path, "binding.gyp"));
    });
    expect(scripted).toEqual([]);
  });

  test("let fondrisk be packed with its own script, which builds: no setting of the checkout turns scripts off, and an install builds nothing", () => {
    expect(readFileSync(".npmrc", "utf8")).not.toContain("ignore-scripts");
    expect(manifest.scripts).toHaveProperty("prepack");
    expect(manifest.scripts!.prepare).toBe("node workers/prepare.mjs"); // test/workers/prepare.test.ts
    const run = ["preinstall", "install", "postinstall", "prepublish", "preprepare", "postprepare"];
    expect(run.filter((name) => name in manifest.scripts!)).toEqual([]);
  });

  test("have licences that let anybody use them", () => {
    const other = packages.filter(([, { license = "none", dev }]) => ![...free, ...(dev === true ? freeForTools : [])].includes(license));
    expect(other.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });
});
