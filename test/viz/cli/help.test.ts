import { expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { helpOf, overview } from "../../../viz/cli/help.ts";
import { helpInSwedish } from "../../../viz/text/helpInSwedish.ts";

const texts = commands.flatMap((each) => [
  each.summary,
  ...(each.example === undefined ? [] : [each.example]),
  ...Object.values(each.options).flatMap((option) => [option.help, ...(option.default === undefined ? [] : [option.default])]),
]);
/** A number or the name of a choice, which stands in both languages. */
const isName = (text: string) =>
  /^(?:fondrisk [a-z]+(?: [-\w./:]+)*|[\d.]+|[a-z]+(?:\.[a-zA-Z]+)*(?:, [a-z]+\.[a-z]+)*|depletion, fund.loss, fund.received, society.npv)$/.test(
    text,
  );

test("every text of the help has its Swedish, and no Swedish is left over", () => {
  expect(texts.filter((text) => helpInSwedish[text] === undefined && !isName(text))).toEqual([]);
  const said = new Set([...texts, "show this help"]);
  expect(Object.keys(helpInSwedish).filter((text) => !said.has(text))).toEqual([]);
});

test("the help is Swedish where Swedish is asked for: the overview, and each command", () => {
  expect(overview(commands, "sv")).toContain("Kontrollerar scenariofiler och räknar upp varje fel med dess rad.");
  for (const command of commands) {
    const help = helpOf(command, "sv");
    expect(help, command.name).toContain("visa den här hjälpen");
    expect(help, command.name).not.toMatch(/\b(?:the|with|which|shows?|prints?|may be|language of)\b/);
  }
});

test("both languages name the same options in the same order", () => {
  const optionsIn = (help: string) => [...help.split(/\n(?:Example|Exempel):/)[0]!.matchAll(/^ {2}(--\S+)/gm)].map(([, name]) => name);
  for (const command of commands) expect(optionsIn(helpOf(command, "sv"))).toEqual(optionsIn(helpOf(command, "en")));
});
