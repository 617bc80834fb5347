import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const page = `<!doctype html><meta charset="utf-8"><title>Bits</title><link rel="icon" href="data:,">`;
const worker = `import { sameBits } from "./sameBits.mjs"; postMessage(sameBits());`;

export interface Site {
  readonly address: string;
  close(): void;
}

/** An empty page, the bundle and a module worker that runs it, on this machine only. */
export async function serveBundle(folder: string): Promise<Site> {
  const files: Readonly<Record<string, readonly [type: string, content: string]>> = {
    "/": ["text/html", page],
    "/worker.mjs": ["text/javascript", worker],
    "/sameBits.mjs": ["text/javascript", readFileSync(join(folder, "sameBits.mjs"), "utf8")],
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": `${file[0]}; charset=utf-8` }).end(file[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
