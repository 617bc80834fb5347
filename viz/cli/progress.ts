import type { RunProgress } from "../../workers/index.ts";
import { inLocale, type Locale } from "../text/locale.ts";
import { formatNumber, formatPercent } from "../text/numbers.ts";
import type { Io } from "./io.ts";

/** A line on stderr that says how far a run is and how long it takes still; nothing where stderr is not a terminal. */
export function progressLine(io: Io, locale: Locale): { show(progress: RunProgress): void; clear(): void } {
  const started = performance.now();
  let first: { readonly at: number; readonly replications: number } | null = null;
  let shown = Number.NEGATIVE_INFINITY;
  return {
    show({ replications, of }) {
      const now = performance.now();
      // Work done before this run (a resumed one) says nothing about its pace.
      first ??= { at: now, replications };
      if (!io.errIsTerminal || now - shown < 100) return;
      shown = now;
      const pace = (replications - first.replications) / (now - first.at);
      const left = now - started > 500 && pace > 0 ? timeText((of - replications) / pace / 1000, locale) : "";
      io.status(`\r${lineText(replications, of, left, io.columns, locale)}\u001b[K`);
    },
    clear() {
      if (io.errIsTerminal && shown > 0) io.status("\r\u001b[K");
    },
  };
}

function lineText(replications: number, of: number, left: string, columns: number, locale: Locale): string {
  const share = Math.min(1, replications / of);
  const words = inLocale(locale, { of: "av", futures: "framtider" }, { of: "of", futures: "futures" });
  const text = ` ${formatPercent(share, locale).padStart(5)}  ${formatNumber(replications, locale)} ${words.of} ${formatNumber(Math.round(of), locale)} ${words.futures}${left}`;
  const cells = Math.max(0, Math.min(30, columns - text.length - 2));
  const full = Math.round(share * cells);
  return `${"█".repeat(full)}${"░".repeat(cells - full)}${text}`.slice(0, Math.max(1, columns - 1));
}

function timeText(seconds: number, locale: Locale): string {
  const [amount, unit] =
    seconds < 90 ? [seconds, "s"] : seconds < 5400 ? [seconds / 60, "min"] : [seconds / 3600, inLocale(locale, "tim", "h")];
  return ` · ${Math.ceil(amount)} ${unit} ${inLocale(locale, "kvar", "left")}`;
}
