import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { manualPages } from "../../../viz/manual/pages.ts";
import type { Locale } from "../../../viz/text/locale.ts";
import { fakeIo } from "../cli/fakeIo.ts";

const locales: readonly Locale[] = ["sv", "en"];

describe.each(locales)("the manual in %s", (locale) => {
  const pages = manualPages(locale);

  test("has every page of the other languages, and each begins with its title", () => {
    for (const other of locales) expect(manualPages(other).map(({ name }) => name)).toEqual(pages.map(({ name }) => name));
    for (const { title, text } of pages) expect(text.startsWith(`# ${title}\n\n`)).toBe(true);
    expect(readdirSync("viz/manual").filter((file) => file.endsWith(`.${locale}.md`))).toHaveLength(pages.length);
  });

  test("is named by help, and shown by help and the page's name", async () => {
    const help = async (...words: string[]) => {
      const { io, out, err } = fakeIo(".", () => expect.unreachable());
      return { code: await fondrisk(["help", ...words, "--lang", locale], commands, io), out: out(), err: err() };
    };
    for (const { name, title, text } of pages) {
      expect((await help()).out).toMatch(new RegExp(`\\n {2}help ${name} +${title}\\n`));
      expect(await help(name)).toEqual({ code: 0, out: text, err: "" });
    }
    const { code, err } = await help("rwos");
    expect([code, err]).toEqual([2, expect.stringContaining("rows")]);
  });
});
