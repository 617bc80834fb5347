import { Z95 } from "../../numeric/z95.ts";

/**
 * Wilson's 95 % score interval of a share p of n independent trials; n need not be a whole number.
 *
 *   (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n),  z = Φ⁻¹(0.975)
 *
 * source   Wilson (1927), JASA 22
 */
export function wilson(p: number, n: number): { readonly low: number; readonly high: number } {
  const z2 = Z95 * Z95;
  const centre = p + z2 / (2 * n);
  const half = Z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return { low: p === 0 ? 0 : (centre - half) / scale, high: p === 1 ? 1 : (centre + half) / scale };
}
