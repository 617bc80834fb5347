import { inLocale, type Locale } from "./locale.ts";

/** What payers outside the boards are called; those that a scenario names keep their names. */
export function payerName(payer: string, nameOf: (id: string) => string, locale: Locale): string {
  const known: Readonly<Record<string, string>> = inLocale(
    locale,
    {
      municipality: "kommunen",
      region: "regionen",
      state: "staten",
      otherMunicipalities: "andra kommuner",
      households: "hushållen",
      qaly: "levnadsår",
    },
    {
      municipality: "the municipality",
      region: "the region",
      state: "the state",
      otherMunicipalities: "other municipalities",
      households: "households",
      qaly: "life years",
    },
  );
  return (Object.hasOwn(known, payer) ? known[payer] : undefined) ?? nameOf(payer);
}
