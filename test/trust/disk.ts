import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file of a folder with its bytes, hidden ones too. */
export function contents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "base64")]));
}

/** A disk of so many kilobytes at a folder, where this user may mount one; else null. */
export function smallDisk(folder: string, kilobytes: number, options = ""): { readonly remove: () => void } | null {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k${options}`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  return { remove: () => execFileSync("umount", [folder]) };
}
