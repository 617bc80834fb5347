/** Replications in a block, the unit of work: sums are rounded once a block, so a partial does not depend on who ran it. */
export const blockSize = 1024;
