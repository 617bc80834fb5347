import type { FamilyFit } from "../../workers/index.ts";
import type { FittedQuantity } from "../charts/fittedQuantity.ts";

/**
 * The line to paste into a scenario: numbers rounded to two digits of their standard error, and where they come from behind them.
 *
 * max     cap to write; null: none
 * source  of the comment
 */
export function fittedYaml({ fit }: FamilyFit, key: FittedQuantity, max: number | null, source: string): string {
  const text = (name: string) => {
    const parameter = fit.parameters.find((each) => each.name === name);
    return parameter === undefined ? null : rounded(parameter.value, parameter.standardError);
  };
  const cap = max === null ? "" : `, max: ${plain(max)}`;
  return `${key}: { ${body(fit.spec, text)}${cap} } # ${source.replaceAll(/[\r\n]+/g, " ")}`;
}

/** The keys of a fitted distribution: fitted numbers as `text` writes them, by their path, and others as they are. */
function body(spec: object, text: (name: string) => string | null, path = ""): string {
  const keys = Object.entries(spec).map(([key, value]) => {
    const name = `${path}${key}`;
    if (typeof value === "object" && value !== null) return `${key}: { ${body(value, text, `${name}.`)} }`;
    return `${key}: ${typeof value === "number" ? (text(name) ?? plain(value)) : value}`;
  });
  return keys.join(", ");
}

/** Two digits of the standard error, but never fewer than two digits of the value; without an error six digits. */
function rounded(value: number, standardError: number | null): string {
  if (!(standardError !== null && standardError > 0)) return plain(Number(value.toPrecision(6)));
  const digits = (x: number) => 1 - Math.floor(Math.log10(Math.abs(x)));
  const decimals = value === 0 ? digits(standardError) : Math.max(digits(standardError), digits(value));
  const scale = 10 ** -decimals;
  return decimals > 0 ? String(Number(value.toFixed(Math.min(100, decimals)))) : plain(Math.round(value / scale) * scale);
}

/** Without exponent: YAML reads 1e+21 as text in some places. */
function plain(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(value < 1 ? 12 : 0) : text;
}
