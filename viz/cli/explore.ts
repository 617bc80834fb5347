import { existsSync } from "node:fs";
import { join } from "node:path";
import { inLocale } from "../text/locale.ts";
import { say } from "../text/said/say.ts";
import { command } from "./command.ts";
import { explorerHash, explorerPort } from "./explorerAddress.ts";
import { Failure } from "./io.ts";
import { loadScenario } from "./load.ts";
import { simulationSettings, wholeNumber } from "./options.ts";
import { serveFolder } from "./serveFolder.ts";

/** Longer addresses are not passed on by every system: the explorer is then opened through a short one. */
const longestAddress = 2000;

/** Serves the explorer on this machine until Ctrl-C. */
export const exploreCommand = command({
  name: "explore",
  arguments: "[scenario]",
  count: [0, 1],
  summary: "Opens the explorer in the browser, served by this machine to this machine only.",
  options: {
    port: { value: "N", default: `${explorerPort}, or a free one`, help: "port to serve on; 0 for any that is free" },
    set: { value: "PATH=VALUE", many: true, help: "change a value of the scenario, as in fund.capital=30mnkr" },
    seed: { value: "SEED", default: "1", help: "word or number that all chance comes from" },
    lang: { value: "sv|en", default: "that of LANG, else sv", help: "language of the explorer" },
    "no-open": { help: "print the address only, open no browser" },
  },
  async run([argument], given, io) {
    const folder = join(io.packageFolder, "dist", "app");
    if (!existsSync(join(folder, "index.html"))) throw new Failure(say("explorerNotBuilt"));
    const { seed, locale } = simulationSettings(given, io);
    const loaded = argument === undefined && given.set === undefined ? null : loadScenario(argument ?? "norrkoping", given.set ?? [], io);
    const source = loaded?.source ?? { library: "norrkoping", overrides: [], text: "" };
    const { hash } = await explorerHash({ source, seed, replications: null, locale });
    const port = given.port === undefined ? null : wholeNumber("port", given.port, 0, 65_535);
    const server = await serveFolder(folder, { ports: port === null ? [explorerPort, 0] : [port], start: `/${hash}` });
    const address = `${server.address}${hash.length > longestAddress ? "start" : hash}`;
    io.out(`${address}\n`);
    io.err(inLocale(locale, "Utforskaren är igång. Avsluta med Ctrl-C.\n", "The explorer is running. End it with Ctrl-C.\n"));
    if (given["no-open"] !== true) io.open(address);
    io.announce({ busy: true, kept: false });
    await aborted(io.interrupt);
    await server.close();
    return 0;
  },
});

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
