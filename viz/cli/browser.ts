import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { say } from "../text/said/say.ts";
import { Failure, type Io } from "./io.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

/** Where the browsers are that put themselves on no path. */
function usualPlaces(environment: Io["environment"]): readonly string[] {
  const windows = [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined
      ? []
      : [join(folder, "Google", "Chrome", "Application", "chrome.exe"), join(folder, "Microsoft", "Edge", "Application", "msedge.exe")],
  );
  const mac = ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  return [...mac, ...windows];
}

/**
 * The installed Chrome, Chromium or Edge: CHROME_PATH, else the first on the path, else in its usual place.
 *
 * orWords  pictures may be said in words instead
 *
 * throws  Failure if there is none
 */
export function findBrowser(environment: Io["environment"], orWords = false): string {
  const wanted = environment.CHROME_PATH;
  if (wanted !== undefined && wanted !== "") {
    if (existsSync(wanted)) return wanted;
    throw new Failure(say("noChrome", { path: wanted }));
  }
  const folders = (environment.PATH ?? environment.Path ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => names.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]));
  const found = [...onPath, ...usualPlaces(environment)].find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Failure(say(orWords ? "needsBrowserOrWords" : "needsBrowser"));
}

const patience = 60_000;

/**
 * Runs a browser without a window and with a profile of its own, which is removed.
 *
 * throws  Failure if it does not end well within a minute; the reason of the signal when aborted
 */
export async function runBrowser(browser: string, wish: readonly string[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const profile = mkdtempSync(join(tmpdir(), "fondrisk-browser-"));
  // Chromium refuses to sandbox what root runs.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const quiet = [
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--hide-scrollbars",
  ];
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(browser, [...quiet, ...asRoot, `--user-data-dir=${profile}`, ...wish], { stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr.on("data", (data: Buffer) => {
        said = `${said}${data.toString()}`.slice(-2000);
      });
      const stop = () => void child.kill("SIGKILL");
      const timer = setTimeout(stop, patience);
      signal.addEventListener("abort", stop);
      const settle = (error: Error | null) => {
        clearTimeout(timer);
        signal.removeEventListener("abort", stop);
        if (signal.aborted) reject(signal.reason as Error);
        else if (error !== null) reject(error);
        else resolve();
      };
      child.on("error", (error) => settle(new Failure(say("cannotBeStarted", { program: browser, reason: error.message }))));
      child.on("close", (code) => {
        const last = said.trim().split("\n").at(-1) ?? "";
        settle(code === 0 ? null : new Failure(say("endedWith", { program: browser, code: code ?? say("aSignal"), last })));
      });
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
