import { dirname, relative } from "node:path";
import { type Alternative, blockSize, type Completed, code, countBlocks, runScenario, type Target } from "../../workers/host.ts";
import { type Summary, version } from "../../workers/index.ts";
import type { ColumnEntry } from "../text/columnEntries.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { type CommandSaid, say, tellCommand } from "../text/said/say.ts";
import { simulateAlternatives } from "./alternatives.ts";
import { ownCheckpoint, replaceable } from "./checkpointFile.ts";
import { endingOf, Interrupted, type Io } from "./io.ts";
import { type Keeper, keeper } from "./keeper.ts";
import type { Done, Kept } from "./kept.ts";
import { removeLeftovers } from "./leftovers.ts";
import { lockFolder } from "./lock.ts";
import { progressLine } from "./progress.ts";
import { withProvenance } from "./provenance.ts";
import { writeResults } from "./results.ts";
import { assertRoom } from "./room.ts";
import { addRows, openRows } from "./rowFiles.ts";
import type { RowFormat } from "./rows.ts";
import type { ScenarioSource } from "./scenarioSource.ts";
import { type Aim, depletionHalfWidth, type Prepared, replicationsOf, seatOpener, summaryOf } from "./simulate.ts";
import { unreached } from "./unreached.ts";

export interface Execution {
  readonly prepared: Prepared;
  readonly source: ScenarioSource;
  /** Other readings, to be run when the scenario is done. */
  readonly alternatives: readonly Alternative[];
  readonly aim: Aim;
  readonly seed: string;
  readonly workers: number;
  readonly locale: Locale;
  readonly json: boolean;
  /** Folder of the results; null: none are written. */
  readonly folder: string | null;
  readonly rows: readonly RowFormat[];
  /** What the rows hold. */
  readonly columns: readonly ColumnEntry[];
  /** Are there control variates? */
  readonly reduces: boolean;
  /** Are the columns all that is computed? */
  readonly alone: boolean;
  /** File to keep the state in while running; null: nowhere. */
  readonly checkpoint: string | null;
  /** Was the checkpoint asked for? Then it is there from the start, and a path that cannot be is told before anything is computed. */
  readonly checkpointNamed: boolean;
  /** Seconds between two checkpoints. */
  readonly interval: number;
  /** Begin anew whatever the checkpoint says. */
  readonly restart: boolean;
}

/**
 * Runs, prints, writes: what `run` and `resume` have in common. Goes on from a checkpoint of the same run, if there is one.
 *
 * throws  Conflict if the folder or the checkpoint is another run's; Unwritable; Interrupted
 */
export async function execute(execution: Execution, io: Io): Promise<number> {
  const { folder } = execution;
  if (folder === null) return locked(execution, () => true, io);
  const lock = lockFolder(folder, io);
  try {
    removeLeftovers(folder, io);
    assertRoom(execution, io);
    return await locked(execution, lock.held, io);
  } finally {
    lock.release();
  }
}

async function locked(execution: Execution, isOurs: () => boolean, io: Io): Promise<number> {
  const { prepared, aim, seed, workers, locale, checkpoint } = execution;
  const about = identity(execution);
  const found = checkpoint === null || execution.restart ? null : await ownCheckpoint(checkpoint, about, prepared, io);
  const replaced = checkpoint !== null && execution.restart && (await replaceable(checkpoint, io));
  if (found !== null) {
    const done = formatNumber(countBlocks(found.ranges) * blockSize, io.locale);
    io.err(`${tellCommand(say("goingOn", { file: relative(io.folder, checkpoint ?? ""), done }), io.locale)}\n`);
  }
  let kept = found !== null;
  const announce = (busy: boolean) => io.announce({ busy, kept });
  const keep =
    checkpoint === null
      ? null
      : keeper(checkpoint, execution.interval, about, {
          own: found !== null || replaced,
          disk: io.disk,
          may: isOurs,
          onKept() {
            kept = true;
            announce(true);
          },
        });
  let completed: () => Completed = () => found ?? { ranges: [], partials: null };
  let readings = found?.alternatives ?? [];
  const done = (): Done => ({ ...completed(), alternatives: readings });
  const rows = openRows(execution, io);
  const progress = progressLine(io, locale);
  const started = performance.now();
  const target: Target =
    "precision" in aim
      ? {
          precision: aim.precision,
          atMost: replicationsOf(aim, prepared.plan.futuresPerDraw),
          halfWidth: depletionHalfWidth(prepared, seed),
        }
      : aim;
  announce(keep !== null);
  try {
    // From now on a crash at any moment leaves something to go on from, and a bad path fails before anything is computed.
    if (execution.checkpointNamed && found === null) await keep?.write(done());
    const result = await runScenario({
      plans: [prepared.plan],
      seed,
      target,
      workers,
      openSeat: seatOpener(io),
      signal: io.interrupt,
      onProgress: progress.show,
      onCompleted(now) {
        completed = now;
        keep?.offer(done);
      },
      ...(rows.length === 0
        ? {}
        : { columns: { names: execution.columns.map(({ name }) => name), take: ([block = []]) => addRows(rows, block) } }),
      ...(found === null ? {} : { resume: found }),
    });
    progress.clear();
    const seconds = (performance.now() - started) / 1000;
    const partial = result.partials[0]!;
    if ("precision" in target) {
      const reached = target.halfWidth(result.partials, result.replications);
      if (!(reached < target.precision)) io.err(`${unreached(target.precision, reached, result.replications, locale)}\n`);
    }
    const { alternatives } = execution;
    const { replications } = result;
    const beside = await simulateAlternatives({ scenario: prepared.scenario, alternatives, replications, seed, workers, locale }, io, {
      done: readings,
      onCompleted(now) {
        readings = now;
        keep?.offer(done);
      },
    });
    const host = { node: io.node, workers, seconds, alternativesSeconds: beside.alternativesSeconds };
    const numbers: Summary = { ...summaryOf(prepared, partial, seed, host, locale), alternatives: beside.alternatives };
    const summary = withProvenance(numbers, execution.source);
    const ending = await writeResults({ prepared, partial, summary, source: execution.source, locale }, { ...execution, isOurs }, rows, io);
    await keep?.remove();
    kept = false;
    return ending;
  } catch (error) {
    progress.clear();
    for (const each of rows) each.discard();
    throw await ended(error, done(), isOurs() ? keep : null, execution, io);
  } finally {
    announce(false);
  }
}

function identity({
  prepared,
  source,
  aim,
  seed,
  folder,
  rows,
  columns,
  reduces,
  alone,
  json,
  checkpoint,
}: Execution): Omit<Kept, keyof Done> {
  const home = folder === null || checkpoint === null ? null : relative(dirname(checkpoint), folder) || ".";
  return {
    version,
    code,
    seed,
    scenarioHash: prepared.hash,
    target: aim,
    scenario: prepared.scenario,
    source,
    ...(prepared.plan.futuresPerDraw === 1 ? {} : { futuresPerDraw: prepared.plan.futuresPerDraw }),
    outlet: {
      folder: home,
      rows,
      columns: columns.map(({ name }) => name),
      ...(reduces ? { reduces } : {}),
      ...(alone ? { alone } : {}),
      json,
    },
  };
}

/** What is complete is kept, whatever ended the run; the error to end with. */
async function ended(error: unknown, done: Done, keep: Keeper | null, { checkpoint }: Execution, io: Io): Promise<unknown> {
  const path = checkpoint === null ? "" : relative(io.folder, checkpoint);
  const replications = countBlocks(done.ranges) * blockSize;
  let wrong: readonly CommandSaid[] = [];
  try {
    if (keep !== null && (replications > 0 || error instanceof Interrupted)) await keep.write(done);
  } catch (failure) {
    wrong = endingOf(failure)?.said ?? [say("technical", { text: (failure as Error).message })];
  }
  const isKept = keep?.kept() === true;
  const kept = { done: formatNumber(replications, io.locale), file: path };
  const lost = wrong.length === 0 ? say("interruptedLost") : say("interruptedLostBy", { reason: wrong });
  if (error instanceof Interrupted) {
    io.err(`${tellCommand(isKept ? say("interruptedKept", kept) : lost, io.locale)}\n`);
    return new Interrupted(error.signal, isKept);
  }
  if (isKept) io.err(`${tellCommand(say("areKept", kept), io.locale)}\n`);
  return error;
}
