import { describe, expect, test } from "vitest";
import { type Line, ratios, targetText, verdictOf } from "../../../bench/peers/lines.ts";

const line = (target: Line["target"], values: Line["values"]): Line => ({ id: "x", what: "x", target, values });

describe("a target of speed", () => {
  test("is held where the median of the rounds is on its side, whatever single rounds say", () => {
    expect(verdictOf(line({ atMost: 3 }, [2, 2.5, 9]))).toBe("held");
    expect(verdictOf(line({ atLeast: 3 }, [9, 3, 2]))).toBe("held");
  });

  test("is missed where the median is further off than the quartiles are apart", () => {
    expect(verdictOf(line({ atMost: 3 }, [4, 4.1, 4.2]))).toBe("missed");
    expect(verdictOf(line({ atLeast: 3 }, [2, 2.1, 2.2]))).toBe("missed");
    expect(verdictOf(line({ atMost: 3 }, [1, 3.5, 6]))).toBe("within the spread");
  });

  test("is printed without a limit, and says why it was not measured", () => {
    expect(verdictOf(line(null, [1]))).toBe("printed");
    expect(verdictOf(line({ atMost: 1 }, { notRun: "no numpy" }))).toBe("not run");
    expect([targetText({ atMost: 3 }), targetText({ atLeast: 2 }), targetText(null)]).toEqual(["≤ 3", "≥ 2", ""]);
  });

  test("compares rounds pair by pair", () => {
    expect(ratios([2, 9], [1, 3])).toEqual([2, 3]);
  });
});
