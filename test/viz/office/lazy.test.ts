import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { read } from "../../imports.ts";

/** Packages that read and write Office files. */
const office = /^(?:write-excel-file|read-excel-file|docx|pptxgenjs|fflate)(?:\/|$)/;

/** What a file imports at once when it is loaded: types and `import("…")` are not. */
function loadedWith(file: string): readonly string[] {
  const text = read(file).replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s(?!type\b)[^;"'(]*?(?:from\s*)?["']([^"']+)["']/g)].map((match) => match[1]!);
}

/** Packages that are loaded with an entry, by the file that names them. */
function packagesOf(entry: string): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of loadedWith(file)) {
      if (!name.startsWith(".")) found.push(`${file} → ${name}`);
      else if (/\.tsx?$/.test(name)) visit(normalize(join(dirname(file), name)));
    }
  };
  visit(entry);
  expect(seen.size).toBeGreaterThan(20);
  return found;
}

const entries = [
  "viz/cli/command.worker.ts",
  "viz/cli/supervise.ts",
  "viz/cli/rows.worker.ts",
  "viz/app/main.tsx",
  "workers/index.ts",
  "workers/host.ts",
];

test.each(entries)("%s loads no library of Office files: they are imported where a file is written or read, when it is", (entry) => {
  const packages = packagesOf(entry);
  expect(packages.length).toBeGreaterThan(0);
  expect(packages.filter((line) => office.test(line.split(" → ")[1]!))).toEqual([]);
});

test("the walk finds what is imported at once: the writer of workbooks has its packages", () => {
  expect(loadedWith("viz/office/reproducible.ts")).toContain("fflate");
  expect(loadedWith("viz/office/xlsx.ts")).not.toContain("write-excel-file/universal");
  expect(read("viz/office/xlsx.ts")).toContain('import("write-excel-file/universal")');
});
