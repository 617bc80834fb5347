import { expose } from "comlink";
import { ownEndpoint } from "../../workers/endpoint.ts";

// A worker that can be told to misbehave: `exitOn 3` ends the thread when it is given 3, and so on.
const wish = (globalThis as { wish?: string }).wish;
const is = (key: string, value: number) => wish === `${key} ${value}`;

expose(
  {
    square(value: number): number {
      if (is("exitOn", value)) process.exit(7);
      if (is("throwOn", value)) throw new RangeError(`toy: no square of ${value}`);
      if (is("exhaustOn", value)) for (const hoard: number[][] = []; ; ) hoard.push(new Array(10_000).fill(value));
      if (is("loopOn", value)) for (;;);
      return value * value;
    },
  },
  ownEndpoint(),
);
