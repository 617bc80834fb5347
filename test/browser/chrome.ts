import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];

const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((key) =>
    ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((path) => join(process.env[key] ?? "C:/", path)),
  ),
];

/** A program on the PATH by one of its names, or at one of the places; null if there is none. */
export function findProgram(programs: readonly string[], places: readonly string[] = []): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [...programs.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * Installs a Debian package where that may be done.
 *
 * throws  Error, one sentence that says what to do, where it may not or does not work
 */
export function installOnDebian(debianPackage: string, what: string): void {
  const may = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  const remedy = `install ${what} and run the tests again`;
  if (!may) throw new Error(`These tests need ${what} and found none: ${remedy}.`);
  try {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", debianPackage, "fonts-dejavu-core"], { stdio: "ignore" });
  } catch {
    throw new Error(`These tests need ${what}, and apt-get could not install ${debianPackage}: ${remedy}.`);
  }
}

/** Path of Chrome, Chromium or Edge: CHROME_PATH, or found on this machine, or installed where that may be done. */
export function chromePath(): string {
  const given = process.env.CHROME_PATH;
  if (given !== undefined && existsSync(given)) return given;
  const found = findProgram(names, elsewhere);
  if (found !== null) return found;
  installOnDebian("chromium", "Chrome, Chromium or Edge");
  return findProgram(names, elsewhere) ?? "/usr/bin/chromium";
}

/** Chrome without a window, that asks nothing of the network. */
export function launchChrome(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromePath(),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
