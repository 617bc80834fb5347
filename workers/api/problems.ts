import { type Problem, problemText } from "../../scenarios/problem.ts";

/** A scenario that cannot be read: everything that is wrong with it, in the order of the file. */
export class Problems extends Error {
  override readonly name = "Problems";
  readonly list: readonly Problem[];

  constructor(list: readonly Problem[]) {
    super(list.map(problemText).join("\n"));
    this.list = list;
  }
}
