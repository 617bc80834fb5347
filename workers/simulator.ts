import { blockSize, columnNames, copyColumn, createSimulator, mergePartials, type PartialResult, type Plan, partialOf } from "./engine.ts";
import type { Batch, ColumnBlock, SimulatorService } from "./protocol.ts";

/** The simulation as a service: no thread in sight, used as it is by tests and behind comlink by simulator.worker.ts. */
export function simulatorService(): SimulatorService {
  let advance: SimulatorService["advance"] = () => {
    throw new Error("simulator: open a job before advancing it");
  };
  return {
    open({ plans, seed }) {
      const members = plans.map((plan) => memberOf(plan, seed));
      advance = (batch) => {
        const done = members.map((member) => member(batch));
        return {
          partials: done.map(({ partial }) => partial),
          columns: batch.columns === "none" ? [] : done.map(({ columns }) => columns),
        };
      };
    },
    advance: (batch) => advance(batch),
  };
}

function memberOf(plan: Plan, seed: string | number) {
  const simulator = createSimulator(plan, seed);
  const names = columnNames(plan);
  const numberOf = new Map(names.map((name, index) => [name, index]));

  return (batch: Batch): { readonly partial: PartialResult; readonly columns: ColumnBlock } => {
    const wanted = batch.columns === "none" ? [] : batch.columns === "all" ? names : batch.columns;
    const columns = wanted.map(() => new Float64Array(batch.replications));
    let partial: PartialResult | null = null;
    for (let done = 0; done < batch.replications; done += blockSize) {
      const replications = Math.min(blockSize, batch.replications - done);
      const block = simulator.run(batch.firstBlock * blockSize + done, replications);
      const own = partialOf(plan, block);
      partial = partial === null ? own : mergePartials(plan, partial, own);
      wanted.forEach((name, i) => {
        const index = numberOf.get(name);
        // A scenario without the quantity (another scenario of the comparison has it) says so with NaN.
        if (index === undefined) columns[i]?.fill(Number.NaN);
        else columns[i]?.set(copyColumn(block, index), done);
      });
    }
    if (partial === null) throw new RangeError(`simulator: a batch must have at least one replication, got ${batch.replications}`);
    return { partial, columns };
  };
}
