import { distribution, meanExcesses } from "../../workers/host.ts";
import { version } from "../../workers/index.ts";
import { meanExcessPlot } from "../charts/meanExcessPlot.ts";
import { qqPlot } from "../charts/qqPlot.ts";
import { standaloneSvg } from "../charts/standalone.ts";
import { tailPlot } from "../charts/tailPlot.ts";
import type { Locale } from "../text/locale.ts";
import type { FittedColumn } from "./fitReport.ts";

/** The pictures of one column as files: qq.svg, tail.svg and mean-excess.svg; with `named` the quantity comes first (days-qq.svg). */
export function fitFigures({ quantity, fit }: FittedColumn, named: boolean, source: string, locale: Locale) {
  const { sorted, families, tail } = fit;
  const options = { width: 720, locale, replications: sorted.length };
  const fits = families.map((family) => ({ name: family.family, fitted: distribution(family.fit.spec) }));
  const [scale = 1, shape = 0] = tail?.fit.parameters.map((parameter) => parameter.value) ?? [];
  const charts = {
    qq: qqPlot({ quantity, family: fits[0]!.name, fitted: fits[0]!.fitted, sorted }, options),
    tail: tailPlot({ quantity, sorted, fits, threshold: tail?.threshold ?? null }, options),
    "mean-excess": meanExcessPlot(
      { quantity, points: meanExcesses(sorted), tail: tail === null ? null : { threshold: tail.threshold, scale, shape } },
      options,
    ),
  };
  const prefix = named ? `${quantity}-` : "";
  return Object.entries(charts).map(([name, chart]) => ({
    name: `${prefix}${name}.svg`,
    text: `${standaloneSvg(chart, options, `${source}, n = ${sorted.length}, fondrisk ${version}`)}\n`,
  }));
}
