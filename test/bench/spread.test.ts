import { describe, expect, test } from "vitest";
import { alternate, spreadOf } from "../../bench/spread.ts";

describe("timings", () => {
  test("are summarised by median and quartiles, interpolated", () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1.75, high: 3.25 });
    expect(spreadOf([7])).toEqual({ median: 7, low: 7, high: 7 });
  });

  test("are taken by turns, every second round in reverse", () => {
    const order: string[] = [];
    const task = (name: string, time: number) => () => {
      order.push(name);
      return time;
    };
    expect(alternate([task("a", 1), task("b", 2)], 3)).toEqual([
      [1, 1, 1],
      [2, 2, 2],
    ]);
    expect(order.join("")).toBe("abbaab");
  });
});
