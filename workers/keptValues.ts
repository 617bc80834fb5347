/** Runs of at most so many blocks keep every value of the columns whose order statistics are asked for: 65 536 futures. */
export const keptWhole = 64;

/** Blocks, from the first of a run on, that windows are first taken from; again whenever there are four times as many (DISTRIBUTED §4). */
export const pilot = 16;
