import { inLocale, type Locale } from "../locale.ts";

/** What a quantity is called inside a sentence, where it has a name of its own. */
const names: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  depletion: { sv: "om medlen räcker", en: "whether the fund runs short" },
  "depletion.probability": { sv: "om medlen räcker", en: "whether the fund runs short" },
  dissolution: { sv: "om fonden avvecklas i förtid", en: "whether the fund is closed early" },
  "fund.loss": { sv: "fondens nettokostnad", en: "the fund's net cost" },
  "fund.loss.mean": { sv: "fondens nettokostnad", en: "the fund's net cost" },
  "fund.received": { sv: "återbetalningen till fonden", en: "what is repaid to the fund" },
  "society.npv": { sv: "nettonuvärdet för samhället", en: "the net present value to society" },
  "municipality.net": { sv: "kommunens netto", en: "the net result of the municipality" },
  "ownMunicipality.net": { sv: "kommunens netto", en: "the net result of the municipality" },
};

/** A quantity inside a sentence: its name, or its id in quotes. */
export function quantityName(id: string, locale: Locale): string {
  return names[id]?.[locale] ?? inLocale(locale, `”${id}”`, `'${id}'`);
}
