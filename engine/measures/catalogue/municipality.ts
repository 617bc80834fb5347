import type { Measure } from "../measure.ts";
import type { MeasureScope } from "./scope.ts";
import { mean, sd, sign } from "./write.ts";

/** A department's net: cashable savings less what it paid back; how often it loses and how much at worst (MODEL §8). */
export function departments(scope: MeasureScope): Measure[] {
  const { revenue } = scope.fund;
  return scope.departments.flatMap(({ id, budget }) => {
    const column = `departments.${id}.net`;
    const worst = (key: string, per: number | null): Measure => ({
      ...mean(["departments", id, key], column, "lower", per === 1 ? "kr" : "share"),
      kind: "expectedShortfall",
      level: 0.95,
      of: "gains",
      per,
    });
    return [
      ...net(["departments", id], column),
      worst("expectedShortfall95", 1),
      worst("ofBudget", budget === 0 ? null : budget),
      worst("ofRevenue", revenue === 0 ? null : revenue),
    ];
  });
}

/** The municipality as a whole: cashable savings of its departments less all outlays. */
export function ownMunicipality(): Measure[] {
  return net(["ownMunicipality"], "municipality.net");
}

function net(place: readonly string[], column: string): Measure[] {
  return [
    mean([...place, "net"], column, "higher"),
    sign([...place, "negative"], "negative", column, "lower"),
    sign([...place, "zero"], "zero", column),
  ];
}

/** Every number that is drawn once a replication, under its path in the scenario. */
export function parameters({ parameters: { paths } }: MeasureScope): Measure[] {
  return paths.flatMap((path) => [
    mean(["parameters", path, "mean"], path, "none", "number"),
    sd(["parameters", path, "sd"], path, "number"),
  ]);
}
