import { resolve } from "node:path";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import type { Io } from "../../../viz/cli/io.ts";

/** An Io that keeps what is written. */
export function fakeIo(
  folder: string,
  startThread: Io["startThread"],
  more: Partial<Io> = {},
): { readonly io: Io; out(): string; err(): string } {
  let out = "";
  let err = "";
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    status: (text) => {
      err += text;
    },
    errIsTerminal: false,
    columns: 100,
    folder,
    packageFolder: resolve("."),
    disk: nodeDisk,
    locale: "en",
    environment: {},
    cores: 2,
    memory: 8e9,
    node: "20.0.0",
    host: "here",
    process: 1,
    isAlive: () => false,
    startThread,
    program: ["fondrisk"],
    call: async () => ({ code: null, out: "", err: "" }),
    start: noPrograms,
    open: () => {},
    interrupt: new AbortController().signal,
    announce: () => {},
    ...more,
  };
  return { io, out: () => out, err: () => err };
}

export function noThreads(): never {
  throw new Error("this command must not start threads");
}

function noPrograms(): never {
  throw new Error("this command must not start programs");
}
