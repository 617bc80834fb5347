import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";
import { type CommandSaid, say } from "../text/said/say.ts";
import { Failure } from "./io.ts";

const plain = "text/plain; charset=utf-8";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".yaml": plain,
};

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-cache",
};

export interface ServeOptions {
  /** Tried in this order; 0 takes any that is free. */
  readonly ports: readonly number[];
  /** Where `/start` leads. */
  readonly start: string;
}

export interface Served {
  /** With a final slash. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder to this machine. Only what is in the folder when it starts can be asked for, by its exact
 * path, so no path leads out of it; and only by pages that name this server, so no other site can read it by renaming itself.
 *
 * throws  Failure if no port can be had
 */
export async function serveFolder(folder: string, { ports, start }: ServeOptions): Promise<Served> {
  const files = new Map(filesIn(folder).map((path) => [`/${path.split(sep).join("/")}`, join(folder, path)]));
  const server = createServer((request, response) => answer(request, response, files, start));
  const port = await listening(server, ports);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function answer(request: IncomingMessage, response: ServerResponse, files: ReadonlyMap<string, string>, start: string): void {
  const found = reply(request, files, start);
  const content = found.content ?? new TextEncoder().encode(`${found.status}\n`);
  response.writeHead(found.status, { ...headers, "Content-Length": content.length, "Content-Type": plain, ...found.headers });
  response.end(request.method === "HEAD" ? undefined : content);
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content?: Uint8Array;
}

function reply(request: IncomingMessage, files: ReadonlyMap<string, string>, start: string): Reply {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (host !== "127.0.0.1" && host !== "localhost") return { status: 403 };
  if (request.method !== "GET" && request.method !== "HEAD") return { status: 405, headers: { Allow: "GET, HEAD" } };
  const path = (request.url ?? "").replace(/[?#].*$/, "");
  if (path === "/start") return { status: 302, headers: { Location: start } };
  const file = files.get(path === "/" ? "/index.html" : path);
  if (file === undefined) return { status: 404 };
  try {
    return { status: 200, headers: { "Content-Type": types[extname(file)] ?? "application/octet-stream" }, content: readFileSync(file) };
  } catch {
    return { status: 404 };
  }
}

async function listening(server: Server, ports: readonly number[]): Promise<number> {
  let last: CommandSaid = say("portTaken");
  for (const port of ports) {
    const error = await new Promise<Error | null>((resolve) => {
      const fail = (reason: Error) => resolve(reason);
      server.once("error", fail);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", fail);
        resolve(null);
      });
    });
    if (error === null) return (server.address() as AddressInfo).port;
    const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    last = say("cannotBeServed", { port, reason: taken ? say("portTaken") : error.message });
  }
  throw new Failure(last);
}
