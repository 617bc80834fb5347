import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { styleHash } from "../../../viz/report/styleHash.ts";
import { reportStyles } from "../../../viz/report/styles.ts";

test("the hash in the policy of a report is that of its styles", () => {
  expect(styleHash).toBe(createHash("sha256").update(reportStyles()).digest("base64"));
});
