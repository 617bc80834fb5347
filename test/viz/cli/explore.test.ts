import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decodeLink } from "../../../viz/address/readLink.ts";
import { commands } from "../../../viz/cli/commands.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { Interrupted, type Io } from "../../../viz/cli/io.ts";
import { type Served, serveFolder } from "../../../viz/cli/serveFolder.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-explore-"));
  mkdirSync(join(folder, "dist/app/assets"), { recursive: true });
  symlinkSync(resolve("scenarios"), join(folder, "scenarios"));
  writeFileSync(join(folder, "dist/app/index.html"), "<!doctype html><title>explorer</title>");
  writeFileSync(join(folder, "dist/app/assets/main-1.js"), "export {};");
  writeFileSync(join(folder, "dist/app/icon.svg"), "<svg/>");
  writeFileSync(join(folder, "dist/secret.txt"), "secret");
  writeFileSync(join(folder, "own.yaml"), "not: a scenario\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks for exactly this path: fetch would tidy it first. */
function ask(address: string, path: string, more: { readonly method?: string; readonly host?: string } = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(address);
  return new Promise((resolve, reject) => {
    const headers = { host: more.host ?? host };
    const sent = request({ hostname, port, path, method: more.method ?? "GET", headers, agent: false }, (response) => {
      let body = "";
      response.on("data", (data) => {
        body += data;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("the server", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(join(folder, "dist/app"), { ports: [0], start: "/#v1;scenario=ale" });
  });
  afterAll(() => served.close());

  test("listens to this machine only, on a free port", () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test("serves each file with its type, under a policy that lets nothing else in", async () => {
    for (const [path, type, body] of [
      ["/", "text/html; charset=utf-8", "<!doctype html><title>explorer</title>"],
      ["/index.html?x=1", "text/html; charset=utf-8", "<!doctype html><title>explorer</title>"],
      ["/assets/main-1.js", "text/javascript; charset=utf-8", "export {};"],
      ["/icon.svg", "image/svg+xml; charset=utf-8", "<svg/>"],
    ] as const) {
      const answer = await ask(served.address, path);
      expect([answer.status, answer.headers["content-type"], answer.body]).toEqual([200, type, body]);
      expect(answer.headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/);
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    }
    const head = await ask(served.address, "/", { method: "HEAD" });
    expect([head.status, head.body, head.headers["content-length"]]).toEqual([200, "", "38"]);
  });

  test("no path leads out of the folder", async () => {
    const paths = [
      "/../secret.txt",
      "/assets/../../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "//etc/passwd",
      "/..\\secret.txt",
    ];
    for (const path of [...paths, "/%00", "/%", "/assets", "/assets/", "/constructor", "/__proto__"]) {
      const answer = await ask(served.address, path);
      expect([path, answer.status, answer.body]).toEqual([path, 404, "404\n"]);
    }
  });

  test("refuses other methods, and pages of other names", async () => {
    expect(await ask(served.address, "/", { method: "POST" })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
    expect(await ask(served.address, "/", { host: "evil.example" })).toMatchObject({ status: 403 });
    expect(await ask(served.address, "/", { host: "localhost:1" })).toMatchObject({ status: 200 });
  });

  test("/start leads to what is to be shown", async () => {
    expect(await ask(served.address, "/start")).toMatchObject({ status: 302, headers: { location: "/#v1;scenario=ale" } });
  });
});

describe("fondrisk explore", () => {
  /** Runs the command until it has printed an address, then ends it as Ctrl-C does. */
  async function explored(argv: readonly string[], during: (address: string) => void | Promise<void> = () => {}) {
    const controller = new AbortController();
    const opened: string[] = [];
    let printed: (text: string) => void = () => {};
    const address = new Promise<string>((resolve) => {
      printed = resolve;
    });
    const more: Partial<Io> = {
      packageFolder: folder,
      interrupt: controller.signal,
      out: (text) => printed(text),
      open: (url) => void opened.push(url),
    };
    const { io, err } = fakeIo(folder, noThreads, more);
    const ended = fondrisk(["explore", ...argv], commands, io);
    const line = await Promise.race([address, ended.then(() => "")]);
    if (line !== "") await during(line.trim());
    controller.abort(new Interrupted("SIGINT"));
    return { code: await ended, address: line.trim(), opened, err: err() };
  }

  const shown = async (address: string) => decodeLink(new URL(address).hash, ["ale", "norrkoping"]);

  test("serves until Ctrl-C, prints the address and opens it", async () => {
    let alive = 0;
    const { code, address, opened, err } = await explored(["--port", "0"], async (url) => {
      alive = (await ask(url, "/")).status;
    });
    expect([code, alive, opened]).toEqual([0, 200, [address]]);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(err).toBe("Utforskaren är igång. Avsluta med Ctrl-C.\n");
    await expect(ask(address, "/")).rejects.toThrow("ECONNREFUSED");
  });

  test("shows a scenario of the library, with what is set, in the language asked for", async () => {
    const { address, opened } = await explored([
      "ale",
      "--port",
      "0",
      "--no-open",
      "--set",
      "fund.capital=9 mnkr",
      "--seed",
      "x",
      "--lang",
      "en",
    ]);
    expect(opened).toEqual([]);
    expect(await shown(address)).toMatchObject({ source: { library: "ale" }, overrides: ["fund.capital=9 mnkr"], seed: "x", locale: "en" });
  });

  test("shows a file of one's own, through a short address where its text makes a long one", async () => {
    const own = `${readFileSync("scenarios/library/ale.yaml", "utf8")}# ${Array.from({ length: 2000 }, (_, at) => (at * 7919) % 1009).join(" ")}\n`;
    writeFileSync(join(folder, "mine.yaml"), own);
    const { address } = await explored(["mine.yaml", "--port", "0"], async (url) => {
      expect(url).toMatch(/:\d+\/start$/);
      const { headers } = await ask(url, "/start");
      expect(await shown(new URL(String(headers.location), url).href)).toMatchObject({ source: { text: own }, overrides: [] });
    });
    expect(address).not.toBe("");
  });

  test("takes its own port or any free one; one that is asked for and taken is one sentence", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err } = await explored(["--port", String(port)]);
    expect([code, err]).toEqual([1, `fondrisk: the explorer cannot be served on port ${port}: it is taken\n`]);
    const second = await serveFolder(join(folder, "dist/app"), { ports: [port, 0], start: "/" });
    expect(new URL(second.address).port).not.toBe(String(port));
    await second.close();
    other.close();
  });

  test("a scenario with faults and an explorer that is not built are told", async () => {
    expect(await explored(["own.yaml"])).toMatchObject({ code: 2, address: "", err: expect.stringContaining("own.yaml:1:1") });
    const { io, err } = fakeIo(folder, noThreads, { packageFolder: join(folder, "dist") });
    expect(await fondrisk(["explore"], commands, io)).toBe(1);
    expect(err()).toBe("fondrisk: the explorer is not built: run npm run build first\n");
  });
});
