import { futureColumns } from "../../charts/data/oneFuture.ts";
import { pairedColumn } from "../../charts/data/paired.ts";
import type { Prepared } from "./prepare.ts";

/** Columns of a policy that are kept from every future, and those that are kept from the first block only. */
export function columnsKept(prepared: Pick<Prepared, "plan" | "scenario">): {
  readonly every: readonly string[];
  readonly first: readonly string[];
} {
  const every = [pairedColumn(prepared.plan)];
  return { every, first: futureColumns(prepared).filter((name) => !every.includes(name)) };
}
