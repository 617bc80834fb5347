/** A campaign on a cluster, in seconds. */
export interface Campaign {
  readonly shards: number;
  /** Of one core of the usual speed, for all of it. */
  readonly seconds: number;
  readonly cores: number;
  /** Tasks that the scheduler starts a second. */
  readonly launchesPerSecond: number;
  /** Points in a shard, whose costs differ. */
  readonly pointsOfShard: number;
}

/** Standard deviations of the speed of nodes and of the cost of a point, relative; seconds between two preemptions of a core; seconds that one loses. */
const speedSd = 0.12;
const costSd = 0.2;
const preemptionEvery = 100 * 3600;
const lost = 30;

/**
 * Seconds until the last shard is done: shards in order to the core that is free first, each after a launch of its own, on cores of
 * different speed that are taken away now and then.
 *
 * random  uniform in (0, 1)
 */
export function makespan({ shards, seconds, cores, launchesPerSecond, pointsOfShard }: Campaign, random: () => number): number {
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const speeds = Array.from({ length: cores }, () => Math.max(0.3, 1 + speedSd * normal()));
  const free = queueOf(cores);
  let launch = 0;
  let end = 0;
  for (let shard = 0; shard < shards; shard++) {
    const { core, from } = free.first();
    const cost = (seconds / shards) * Math.max(0.1, 1 + (costSd / Math.sqrt(pointsOfShard)) * normal());
    let at = Math.max(from, launch);
    launch = Math.max(launch, at) + 1 / launchesPerSecond;
    let left = cost / speeds[core]!;
    for (let next = -preemptionEvery * Math.log(random()); next < left; next = -preemptionEvery * Math.log(random())) {
      at = Math.max(at + next, launch);
      launch = at + 1 / launchesPerSecond;
      left = left - next + Math.min(lost, next);
    }
    free.put(at + left);
    end = Math.max(end, at + left);
  }
  return end;
}

/** Cores by the moment at which they are free: a binary heap. */
function queueOf(cores: number) {
  const core = Int32Array.from({ length: cores }, (_, i) => i);
  const at = new Float64Array(cores);
  const swap = (i: number, j: number) => {
    [core[i], core[j]] = [core[j]!, core[i]!];
    [at[i], at[j]] = [at[j]!, at[i]!];
  };
  return {
    first: () => ({ core: core[0]!, from: at[0]! }),
    /** Puts back the core that was first. */
    put(moment: number): void {
      at[0] = moment;
      for (let i = 0; ; ) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (left < cores && at[left]! < at[least]!) least = left;
        if (right < cores && at[right]! < at[least]!) least = right;
        if (least === i) return;
        swap(i, least);
        i = least;
      }
    },
  };
}
