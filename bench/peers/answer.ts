/** What every peer prints: the time taken, four statistics and the sd of the saving, each with its standard error. Kronor. */
export interface Answer {
  readonly replications: number;
  /** Of simulating, without starting up, compiling or making tables: by the clock, and of the processor on all threads. */
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly depletion: number;
  readonly depletionError: number;
  readonly finalBalanceMean: number;
  readonly finalBalanceMeanError: number;
  readonly receivedMean: number;
  readonly receivedMeanError: number;
  readonly savingMean: number;
  readonly savingMeanError: number;
  readonly savingSd: number;
  readonly savingSdError: number;
}

/** One value for each replication. */
export interface Futures {
  /** 0 or 1. */
  readonly depleted: ArrayLike<number>;
  readonly finalBalance: ArrayLike<number>;
  readonly received: ArrayLike<number>;
  /** Summed over interventions and years. */
  readonly saving: ArrayLike<number>;
}

export const statistics = ["depletion", "finalBalanceMean", "receivedMean", "savingMean", "savingSd"] as const;
export type Statistic = (typeof statistics)[number];

/** The answer that the simulated futures give. */
export function answer(futures: Futures, { seconds, processorSeconds }: Pick<Answer, "seconds" | "processorSeconds">): Answer {
  const depletion = moments(futures.depleted);
  const finalBalance = moments(futures.finalBalance);
  const received = moments(futures.received);
  const saving = moments(futures.saving);
  const replications = futures.depleted.length;
  return {
    replications,
    seconds,
    processorSeconds,
    depletion: depletion.mean,
    depletionError: Math.sqrt(depletion.second / replications),
    finalBalanceMean: finalBalance.mean,
    finalBalanceMeanError: Math.sqrt(finalBalance.second / replications),
    receivedMean: received.mean,
    receivedMeanError: Math.sqrt(received.second / replications),
    savingMean: saving.mean,
    savingMeanError: Math.sqrt(saving.second / replications),
    savingSd: Math.sqrt(saving.second),
    savingSdError: Math.sqrt((saving.fourth / saving.second - saving.second) / replications) / 2,
  };
}

/** Answers of the same peer under different seeds as one: statistics averaged, errors shrunk, replications and seconds added. */
export function pooled(answers: readonly Answer[]): Answer {
  const total = answers.reduce((sum, each) => sum + each.replications, 0);
  const result: Record<string, number> = { replications: total };
  for (const name of ["seconds", "processorSeconds"] as const) result[name] = answers.reduce((sum, each) => sum + each[name], 0);
  for (const name of statistics) {
    result[name] = answers.reduce((sum, each) => sum + each[name] * each.replications, 0) / total;
    result[`${name}Error`] = Math.sqrt(answers.reduce((sum, each) => sum + (each[`${name}Error`] * each.replications) ** 2, 0)) / total;
  }
  return result as unknown as Answer;
}

/** One sentence for each statistic in which two peers differ by more than `limit` combined standard errors, or that is not a number. */
export function disagreements(peers: ReadonlyMap<string, Answer>, limit = 5): string[] {
  const named = [...peers];
  return named.flatMap(([first, a], i) =>
    named.slice(i + 1).flatMap(([second, b]) =>
      statistics.flatMap((name) => {
        const distance = Math.abs(a[name] - b[name]) / Math.hypot(a[`${name}Error`], b[`${name}Error`]);
        if (distance <= limit) return [];
        return [`${name}: ${first} ${a[name]}, ${second} ${b[name]}, ${distance.toFixed(1)} standard errors apart`];
      }),
    ),
  );
}

/** Mean and central moments 2 and 4. */
function moments(column: ArrayLike<number>) {
  const n = column.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += column[i]! / n;
  let second = 0;
  let fourth = 0;
  for (let i = 0; i < n; i++) {
    const square = (column[i]! - mean) ** 2;
    second += square / n;
    fourth += (square * square) / n;
  }
  return { mean, second, fourth };
}
