import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sources } from "../imports.ts";

const page = readFileSync("engine/MODEL.md", "utf8");
const sections = page.split(/^## /m).slice(1);

/** Files that a text names, as it names them. */
const filesIn = (text: string): readonly string[] => [...text.matchAll(/`([\w/]+\.ts)`/g)].map(([, name]) => name!);

/** Sources that a name stands for: a path from the root, from engine/, from engine/model/ or, a single name, anywhere in the engine. */
const meant = (name: string): readonly string[] =>
  sources.filter((file) => file === name || (file.startsWith("engine/") && file.endsWith(`/${name}`)));

describe("engine/MODEL.md", () => {
  test.each([...new Set(filesIn(page))])("names %s, which is there", (name) => {
    expect(meant(name).length).toBeGreaterThan(0);
  });

  test.each(
    sections.filter((section) => /^ {4}\S/m.test(section)).map((section) => [section.slice(0, section.indexOf("\n")), section] as const),
  )("says where the formulas of %s are computed", (_, section) => {
    const folders = [...section.matchAll(/`(?:engine\/)?([\w/]+)\/`/g)].map(([, folder]) => folder!);
    const there = folders.filter((folder) => existsSync(`engine/${folder}`) || existsSync(`engine/model/${folder}`));
    expect(filesIn(section).length + there.length).toBeGreaterThan(0);
  });

  test("and engine/EVIDENCE.md name every room of engine/model", () => {
    const both = page + readFileSync("engine/EVIDENCE.md", "utf8");
    const rooms = readdirSync("engine/model", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.length).toBeGreaterThan(8);
    expect(rooms.map(({ name }) => name).filter((room) => !new RegExp(`\\b${room}[/\`]`).test(both))).toEqual([]);
  });
});
