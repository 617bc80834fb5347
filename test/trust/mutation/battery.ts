import { readFileSync } from "node:fs";
import { frozenLines } from "../frozenText.ts";

// Run alone as a program: 0 if the frozen rows are the same, 1 at the first that is not.
const expected = readFileSync("test/trust/frozenRows.txt", "utf8").split("\n");
let line = 0;
for (const found of frozenLines()) {
  if (found !== `${expected[line]}\n`) process.exit(1);
  line += 1;
}
