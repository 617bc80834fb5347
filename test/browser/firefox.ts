import { type Browser, firefox } from "playwright-core";
import { findProgram, installOnDebian } from "./chrome.ts";

const names = ["firefox-esr", "firefox"];

/** Path of Firefox: FIREFOX_PATH, or found on this machine, or installed where that may be done. */
export function firefoxPath(): string {
  const found = process.env.FIREFOX_PATH ?? findProgram(names);
  if (found !== null) return found;
  installOnDebian("firefox-esr", "Firefox");
  return findProgram(names) ?? "/usr/bin/firefox-esr";
}

/** The Firefox of the machine without a window, over WebDriver BiDi. */
export function launchFirefox(): Promise<Browser> {
  return firefox.launch({ channel: "moz-firefox", executablePath: firefoxPath(), headless: true });
}
