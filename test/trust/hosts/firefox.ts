import { existsSync } from "node:fs";
import { type Browser, firefox } from "playwright-core";
import { findProgram, installOnDebian } from "../../browser/chrome.ts";

const names = ["firefox-esr", "firefox"];
const places = ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe"];

/** Path of Firefox: FIREFOX_PATH, or found on this machine, or installed where that may be done. */
function firefoxPath(): string {
  const given = process.env.FIREFOX_PATH;
  if (given !== undefined && existsSync(given)) return given;
  const found = findProgram(names, places);
  if (found !== null) return found;
  installOnDebian("firefox-esr", "Firefox");
  return findProgram(names, places) ?? "/usr/bin/firefox-esr";
}

/** Firefox as it is released, without a window. The channel makes Playwright speak WebDriver BiDi instead of its own protocol. */
export function launchFirefox(): Promise<Browser> {
  return firefox.launch({ channel: "moz-firefox", executablePath: firefoxPath(), headless: true });
}
