import { type Disk, nodeDisk } from "../../../viz/cli/disk.ts";

/** What goes wrong, and where: counted over all calls of a kind, from 0. */
export type Fault =
  /** Every write takes at most so many bytes. */
  | { readonly kind: "short"; readonly bytes: number }
  /** The disk takes so many bytes in all, and then none: ENOSPC. */
  | { readonly kind: "full"; readonly bytes: number }
  /** One write, or one bringing to the disk, fails; those after it do not. */
  | { readonly kind: "EIO"; readonly write: number }
  /** A write takes nothing, and says that this is no error. */
  | { readonly kind: "nothing"; readonly write: number }
  /** The process ends just before a rename (or a removal): nothing that it does afterwards happens. */
  | { readonly kind: "kill"; readonly change: number };

/** What a dead process would have been told. */
export class KilledError extends Error {
  override readonly name = "KilledError";
}

/** A disk with one fault, and what was done to it. */
export function faultyDisk(fault: Fault | null): {
  readonly disk: Disk;
  readonly done: { writes: number; bytes: number; changes: number };
} {
  const done = { writes: 0, bytes: 0, changes: 0 };
  let dead = false;
  const alive = <A extends readonly unknown[], R>(call: (...given: A) => R) => {
    return (...given: A): R => {
      if (dead) throw new KilledError("killed");
      return call(...given);
    };
  };
  const fail = (code: string): never => {
    throw Object.assign(new Error(`${code}: told to`), { code });
  };
  const change = <A extends readonly unknown[], R>(call: (...given: A) => R) =>
    alive((...given: A): R => {
      if (fault?.kind === "kill" && done.changes === fault.change) dead = true;
      done.changes += 1;
      return alive(call)(...given);
    });
  const disk: Disk = {
    ...nodeDisk,
    makeFolder: alive(nodeDisk.makeFolder),
    create: alive(nodeDisk.create),
    append: alive(nodeDisk.append),
    link: alive(nodeDisk.link),
    rename: change(nodeDisk.rename),
    remove: change(nodeDisk.remove),
    write: alive((file, bytes, offset) => {
      const index = done.writes++;
      if (fault?.kind === "EIO" && index === fault.write) return fail("EIO");
      if (fault?.kind === "nothing" && index === fault.write) return 0;
      const most = fault?.kind === "short" ? fault.bytes : fault?.kind === "full" ? fault.bytes - done.bytes : bytes.length;
      if (most <= 0) return fail("ENOSPC");
      const taken = nodeDisk.write(file, bytes.subarray(0, offset + most), offset);
      done.bytes += taken;
      return taken;
    }),
    close(file) {
      // The system closes what a dead process had open.
      nodeDisk.close(file);
    },
  };
  return { disk, done };
}
