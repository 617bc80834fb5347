import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { builtApp } from "./builtApp.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

export interface Site {
  /** Address of the page, in a folder below the root of the server: the site may lie anywhere. */
  readonly address: string;
  close(): void;
}

/** Serves the built explorer on this machine only. */
export async function serveApp(): Promise<Site> {
  return serveFolder(await builtApp());
}

/** Serves a folder on this machine only. */
export async function serveFolder(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith("/fond/") ? normalize(path.slice("/fond/".length)) : null;
    const file = inside === null || inside.startsWith("..") ? null : join(folder, inside === "." || inside === "" ? "index.html" : inside);
    if (file === null || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fond/`,
    close: () => void server.close(),
  };
}
