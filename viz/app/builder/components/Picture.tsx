import type { Quantity } from "../../../../workers/host.ts";
import { builderWords } from "../../../text/builder/builderWords.ts";
import { locale } from "../../state/store.ts";
import { shownNumber } from "../model/amounts.ts";
import { quantilesOf } from "../model/shape.ts";

const points = 400;
const bars = 32;
const [width, height] = [160, 36];

/** What a distribution looks like, and what it says in words. */
export function Picture({ value, quantity }: { readonly value: unknown; readonly quantity: Quantity }) {
  const quantiles = quantilesOf(value, quantity, points);
  if (quantiles === null) return null;
  const at = (share: number) => quantiles[Math.floor(share * points)]!;
  const [low, high] = [at(0.01), at(0.99)];
  const counts = new Array<number>(bars).fill(0);
  for (const each of quantiles) {
    const bar = high > low ? Math.floor(((each - low) / (high - low)) * bars) : 0;
    if (bar >= 0 && bar < bars) counts[bar]! += 1;
  }
  const most = Math.max(...counts);
  const step = width / bars;
  const said = (share: number) => shownNumber(at(share), quantity, locale.value);
  return (
    <p class="picture">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {counts.map((count, bar) => (
          <rect key={bar} x={bar * step} y={height - (count / most) * height} width={step - 0.5} height={(count / most) * height} />
        ))}
        <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} />
      </svg>
      <span class="help">{builderWords(locale.value).picture(said(0.05), said(0.5), said(0.95))}</span>
    </p>
  );
}
