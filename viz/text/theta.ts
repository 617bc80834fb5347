import { type EvidenceScale, isLogScale } from "../../workers/host.ts";
import type { Locale } from "./locale.ts";
import { formatNumber } from "./numbers.ts";

/** An effect on its scale as people read it: a ratio with two decimals (three below 0.1), or a difference. */
export function thetaText(theta: number, scale: EvidenceScale, locale: Locale): string {
  if (!Number.isFinite(theta)) return theta > 0 ? "∞" : isLogScale(scale) ? formatNumber(0, locale) : "\u2212∞";
  if (!isLogScale(scale)) return formatNumber(theta, locale, Math.abs(theta) >= 100 ? 0 : 2);
  const ratio = Math.exp(theta);
  return ratio >= 1e4 ? "∞" : formatNumber(ratio, locale, ratio >= 100 ? 0 : ratio >= 0.1 ? 2 : 3);
}

/** A round value of an axis with just the decimals it needs: 0,125, 0,5, 1, 2. */
export function thetaTickText(theta: number, scale: EvidenceScale, locale: Locale): string {
  const value = isLogScale(scale) ? Math.exp(theta) : theta;
  const decimals = [0, 1, 2, 3].find((count) => Math.abs(value - Number(value.toFixed(count))) < 1e-9 * Math.max(1, Math.abs(value))) ?? 3;
  return formatNumber(value, locale, decimals);
}

/** "0,41 (0,13–1,26)": en dash, or words where an end is negative. */
export function thetaInterval(theta: number, low: number, high: number, scale: EvidenceScale, locale: Locale): string {
  const [from, to] = [thetaText(low, scale, locale), thetaText(high, scale, locale)];
  const between = from.startsWith("\u2212") || to.startsWith("\u2212") ? `${from}; ${to}` : `${from}–${to}`;
  return `${thetaText(theta, scale, locale)} (${between})`;
}

/** Round values for an axis from low to high, both on the scale: ratios 1, 2, 4 or 1, 10, 100 to each side, or differences. */
export function thetaTicks(low: number, high: number, scale: EvidenceScale, most: number): readonly number[] {
  if (isLogScale(scale)) {
    for (const step of [1.5, 2, 4, 10, 100, 1e4]) {
      const size = Math.log(step);
      const first = Math.ceil(low / size - 1e-9);
      const last = Math.floor(high / size + 1e-9);
      if (last - first < most) return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * size);
    }
    return [0];
  }
  const raw = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= raw)!;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}
