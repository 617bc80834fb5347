import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { files, importsOf, neighbours, order, read, roomOf, sources, topOf } from "./imports.ts";

const root = new URL("..", import.meta.url).pathname;

/** Code without comments and texts, so that words in them are not taken for code. */
function code(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""')
    .replace(/(^|[^:])\/\/.*$/gm, "$1");
}

describe("imports", () => {
  const layered = sources.filter((file) => order.includes(topOf(file)));

  test("there is something to check", () => {
    expect(layered.length).toBeGreaterThan(100);
    expect(layered.flatMap((file) => neighbours(file)).length).toBeGreaterThan(300);
  });

  test("a file imports only from its own folder or one to its left: engine, scenarios, workers, viz", () => {
    const wrong = layered.flatMap((file) =>
      neighbours(file)
        .filter((other) => other !== "." && other !== "package.json") // the package itself: its version, its library
        .filter((other) => !(order.indexOf(topOf(other)) >= 0 && order.indexOf(topOf(other)) <= order.indexOf(topOf(file))))
        .map((other) => `${file} → ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  test("every file that is imported is there, and is named with its ending", () => {
    const missing = sources.flatMap((file) =>
      neighbours(file)
        .filter((other) => /\.tsx?$/.test(other) || !/\.[a-z]+$/.test(other))
        .filter((other) => !existsSync(join(root, other)) || !/\.tsx?$/.test(other))
        .filter((other) => !existsSync(join(root, other, ".")) && !other.startsWith("out/")) // a folder that tests read or write
        .map((other) => `${file} → ${other}`),
    );
    expect(missing).toEqual([]);
  });

  test("no file needs itself in a circle when it runs", () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      if (done.has(file)) return;
      for (const other of neighbours(file, true).filter((each) => sources.includes(each))) visit(other, [...path, file]);
      done.add(file);
    };
    for (const file of layered) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test("no folder needs itself in a circle when it runs: rooms in a folder are one, and a file beside them stands for itself", () => {
    const needs = new Map<string, Set<string>>();
    for (const file of layered) {
      const of = needs.get(roomOf(file)) ?? new Set<string>();
      needs.set(roomOf(file), of);
      for (const other of neighbours(file, true)) if (sources.includes(other) && roomOf(other) !== roomOf(file)) of.add(roomOf(other));
    }
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (room: string, path: readonly string[]): void => {
      if (path.includes(room)) cycles.push([...path.slice(path.indexOf(room)), room].join(" → "));
      else if (!done.has(room)) {
        for (const other of needs.get(room) ?? []) visit(other, [...path, room]);
        done.add(room);
      }
    };
    for (const room of needs.keys()) visit(room, []);
    expect(needs.size).toBeGreaterThan(20);
    expect(cycles).toEqual([]);
  });

  test("viz imports only the entries of the package, fondrisk and fondrisk/host: what it needs is a line in workers/host.ts", () => {
    const entries = ["workers/index.ts", "workers/host.ts"];
    // What starts threads is of one host: a bundle for browsers cannot have Node's, nor the other way about.
    const hosts = ["workers/node.ts", "workers/browser.ts", "workers/simulator.worker.ts"];
    const inner = sources
      .filter((file) => topOf(file) === "viz")
      .flatMap((file) =>
        neighbours(file)
          .filter((other) => sources.includes(other) && topOf(other) !== "viz" && !entries.includes(other) && !hosts.includes(other))
          .map((other) => `${file} → ${other}`),
      );
    expect(inner).toEqual([]);
  });

  test("what the page is made of is the page's own: nothing else imports from viz/app", () => {
    const inApp = (file: string) => file.startsWith("viz/app/");
    const own = layered.filter(inApp);
    const wrong = layered
      .filter((file) => !inApp(file))
      .flatMap((file) =>
        neighbours(file)
          .filter(inApp)
          .map((other) => `${file} → ${other}`),
      );
    expect([own.length > 100, wrong]).toEqual([true, []]);
  });

  test("nothing that a browser runs, nor fondrisk and fondrisk/host, needs a module of Node", () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file) || !sources.includes(file)) return;
      reached.add(file);
      for (const other of neighbours(file, true)) visit(other);
    };
    for (const file of ["viz/app/main.tsx", "viz/app/model/preparer.worker.ts", "workers/index.ts", "workers/host.ts"]) visit(file);
    expect(reached.size).toBeGreaterThan(300);
    const node = [...reached].flatMap((file) =>
      importsOf(file, true)
        .filter((name) => name.startsWith("node:") && !read(file).includes(`typeof import("${name}")`))
        .map((name) => `${file} → ${name}`),
    );
    expect(node).toEqual([]);
  });

  test("what the model computes is not computed again by what shows it", () => {
    // Of the rooms in which model quantities are computed, the entries may name only these; all else is read from rows and summaries.
    const surface = [
      "engine/model/compile.ts", // explain simulates the parts of a scenario
      "engine/model/presets.ts", // names of the presets
      "engine/model/prices.ts", // what nominal rates are in real terms
      "engine/model/warnings.ts", // which warnings are the model's
      "engine/distributions/fromSpec.ts", // curves of fitted distributions
    ];
    const rooms = neighbours("workers/host.ts", true)
      .concat(neighbours("workers/index.ts", true))
      .filter((other) => /^engine\/(?:model|distributions|samplers)\//.test(other))
      .filter((other) => !surface.includes(other));
    expect(rooms).toEqual([]);
    expect(read("workers/host.ts") + read("workers/index.ts")).not.toMatch(/\bmeanOf\b/);
  });

  test("the engine depends on nothing at run time but seedrandom", () => {
    const packages = sources
      .filter((file) => topOf(file) === "engine")
      .flatMap((file) => importsOf(file).filter((name) => !name.startsWith(".")));
    const names = new Set(packages.map((name) => name.split("/")[0]));
    expect([...names].filter((name) => name !== "seedrandom")).toEqual([]);
  });
});

test("no function takes ten parameters", () => {
  const many = sources
    .filter((file) => order.includes(topOf(file)))
    .flatMap((file) =>
      [...code(read(file)).matchAll(/function (\w+)(?:<[^>(]*>)?\(([^)]*)\)/g)]
        .filter(([, , parameters]) => (parameters!.match(/^ *\w+\??:/gm) ?? []).length > 9)
        .map(([, name]) => `${file}: ${name}`),
    );
  expect(many).toEqual([]);
});

describe("the engine", () => {
  const engine = sources.filter((file) => topOf(file) === "engine");
  const allowedMath = ["sqrt", "imul", "abs", "floor", "ceil", "round", "trunc", "min", "max", "clz32", "fround", "LN2"];
  const banned: [string, RegExp][] = [
    ["the power operator", /\*\*/],
    ["a clock", /\bDate\b|\bperformance\b|\bsetTimeout\b/],
    ["a host", /\b(?:process|console|globalThis|navigator)\b|(?<!\.)\b(?:window|document)\./],
    ["BigInt arrays", /\bBig(?:Int|Uint)64Array\b/],
    ["text in the user's language", /toLocale|Intl\b|localeCompare/],
    ["a class", /\bclass\s/],
    ["any", /:\s*any\b|\bas any\b|<any>/],
    ["an enum or a namespace", /\benum\s|\bnamespace\s/],
    ["a default export", /\bexport default\b/],
  ];

  test.each(engine)("%s computes the same bits everywhere and knows no host", (file) => {
    const text = code(read(file));
    const math = [...text.matchAll(/\bMath\.(\w+)/g)].map((match) => match[1]!).filter((name) => !allowedMath.includes(name));
    expect(math).toEqual([]);
    expect(text.replace(/\bMath\./g, ""), "Math taken apart").not.toMatch(/\bMath\b/);
    for (const [what, pattern] of banned) {
      if (what === "a default export" && file.endsWith(".d.ts")) continue;
      expect(text.match(pattern)?.[0], what).toBeUndefined();
    }
  });

  test.each(engine)("%s says of every function it exports what it computes", (file) => {
    const text = read(file);
    const bare = [...text.matchAll(/(?:^|\n)([^\n]*)\n(export (?:async )?function \w+)/g)]
      .filter((match) => !match[1]!.trimEnd().endsWith("*/"))
      .map((match) => match[2]!);
    expect(bare).toEqual([]);
  });

  test.each(engine)("%s stays short", (file) => {
    expect(read(file).split("\n").length).toBeLessThanOrEqual(400);
  });
});

describe("the tree", () => {
  test("has the folders and files of the design at its top, and no others", () => {
    const folders = ["engine", "workers", "viz", "scenarios", "bench", "test", ".ci"];
    const loose = [
      "package.json",
      "package-lock.json",
      "tsconfig.json",
      "vite.config.ts",
      "README.md",
      "CHANGELOG.md",
      "CONTRIBUTING.md",
      "CITATION.cff",
      "LICENSE",
      "biome.json",
      ".gitignore",
      ".gitattributes",
      ".npmrc",
    ];
    expect(files.filter((file) => (file.includes("/") ? !folders.includes(topOf(file)) : !loose.includes(file)))).toEqual([]);
  });

  test("no test is skipped, left to do or run alone", () => {
    const pattern = /\b(?:describe|test|it)(?:\.\w+)*\.(?:skip|only|todo|fails|skipIf|runIf)\b|\bx(?:describe|test|it)\(/;
    const found = files.filter((file) => file.endsWith(".test.ts")).filter((file) => pattern.test(code(read(file))));
    expect(found).toEqual([]);
  });

  test("only errors are classes", () => {
    const wrong = sources
      .filter((file) => order.includes(topOf(file)))
      .filter((file) => /\bclass\s+\w+(?!\s+extends\s+\w*Error)\s*(?:extends\s+(?!\w*Error)\w+)?\s*\{/.test(code(read(file))));
    expect(wrong).toEqual([]);
  });
});
