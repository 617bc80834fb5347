import { inLocale, type Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";

/** What is said where as many futures as were allowed did not make ± as narrow as was asked. Both half-widths as shares. */
export function unreached(asked: number, reached: number, futures: number, locale: Locale): string {
  const [wanted, there] = [asked, reached].map((share) => formatNumber(100 * share, locale, 2));
  const many = formatNumber(futures, locale);
  return inLocale(
    locale,
    `varning: ±${there} av 100 efter ${many} framtider, inte ±${wanted} som --precision ber om; höj --replications eller utelämna den`,
    `warning: ±${there} of 100 after ${many} futures, not the ±${wanted} that --precision asks for; raise --replications or leave it out`,
  );
}
