import { spawn } from "node:child_process";

/** The program that opens an address in the reader's own browser. */
const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ["open"],
  // Not `start`: the shell would read the per cent signs of an address as variables.
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Opens an address in the default browser; where that cannot be done nothing happens, the address is printed anyway. */
export function openAddress(address: string, platform: string): void {
  const [program = "xdg-open", ...before] = openers[platform] ?? ["xdg-open"];
  const child = spawn(program, [...before, address], { detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
}
