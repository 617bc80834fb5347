import { mergePartials, type Partial } from "./partial.ts";

/** Partials that come one by one, merged so that each value is copied a few times only, however many come. */
export interface Gathering {
  add(partial: Partial): void;
  /** Everything so far; null before the first. */
  whole(): Partial | null;
  /** Puts another in the place of everything so far. */
  replace(whole: Partial): void;
}

/** start  what is there already */
export function gatherPartials(start: Partial | null): Gathering {
  let stack: Partial[] = start === null ? [] : [start];
  return {
    add(partial) {
      stack.push(partial);
      // As in a binary counter: a piece is merged with one of its own size or less.
      while (stack.length > 1 && stack[stack.length - 2].replications <= stack[stack.length - 1].replications) join();
    },
    whole() {
      while (stack.length > 1) join();
      return stack[0] ?? null;
    },
    replace(whole) {
      stack = [whole];
    },
  };

  function join(): void {
    const last = stack.pop() as Partial;
    stack.push(mergePartials(stack.pop() as Partial, last));
  }
}
