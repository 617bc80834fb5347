/**
 * A build of the engine that counts its random addresses: every counter given to `threefry` adds one to `threefryCalls[mechanism]`,
 * the mechanism being the low six bits of the purpose (engine/random/address.ts). Only for counting, never for timing.
 */
export function countThreefry() {
  let found = false;
  return {
    name: "count-threefry",
    transform(code, id) {
      if (!id.endsWith("/engine/random/threefry.ts")) return null;
      const head = /export function threefry\([^)]*\)(: void)? \{/;
      if (!head.test(code)) throw new Error("counting: threefry(schedule, first, addresses, count) is not where it was");
      found = true;
      return code.replace(
        head,
        "$&\n  for (let i = 0; i < count; i++) globalThis.threefryCalls[addresses.purpose[i * addresses.step] & 63]++;",
      );
    },
    buildEnd(error) {
      if (!error && !found) throw new Error("counting: engine/random/threefry.ts was not bundled");
    },
  };
}
