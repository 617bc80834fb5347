import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { quoted } from "../../../viz/text/commandLine.ts";

test.each(["out/plan", "two words", "it's", "back\\slash", "p\nx", "bell\u0007 and 'quote'\\", "åäö"])(
  "%j is one word of one line, and to a shell what it was",
  (word) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is the point
    expect(quoted(word)).not.toMatch(/[\u0000-\u001f\u007f]/);
    expect(execFileSync("bash", ["-c", `printf %s ${quoted(word)}`], { encoding: "utf8" })).toBe(word);
  },
);
