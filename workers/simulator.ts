import { blockSize, createSimulator, type PartialResult, type Plan, type Windows } from "./engine.ts";
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
        const done = members.map((member, i) => member(batch, batch.windows?.[i] ?? null));
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
  const names = plan.columns;
  const numberOf = new Map(names.map((name, index) => [name, index]));
  let rows: Float64Array | null = null;

  return (batch: Batch, windows: readonly Windows[] | null): { readonly partial: PartialResult; readonly columns: ColumnBlock } => {
    const wanted = batch.columns === "none" ? [] : batch.columns === "all" ? names : batch.columns;
    // A scenario without the quantity (another scenario of the comparison has it) says so with NaN.
    const columns = wanted.map((name) => new Float64Array(batch.replications).fill(numberOf.has(name) ? 0 : Number.NaN));
    const needed = wanted.length > 0 ? Math.min(blockSize, batch.replications) * names.length : 0;
    if (needed > (rows?.length ?? 0)) rows = new Float64Array(needed);
    simulator.keep(windows);
    for (let done = 0; done < batch.replications; done += blockSize) {
      const replications = Math.min(blockSize, batch.replications - done);
      simulator.run(batch.firstBlock + done / blockSize, replications, ...(rows === null ? [] : [rows]));
      wanted.forEach((name, i) => {
        const column = numberOf.get(name);
        if (column !== undefined) copyColumn(rows!, column, names.length, columns[i]!, done, replications);
      });
    }
    return { partial: simulator.take(), columns };
  };
}

/** Column `column` of `rows` (row after row, `width` numbers each) → `out[from …]`. */
function copyColumn(rows: Float64Array, column: number, width: number, out: Float64Array, from: number, count: number): void {
  for (let row = 0; row < count; row++) out[from + row] = rows[row * width + column]!;
}
