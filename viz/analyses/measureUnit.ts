import { columnCatalogue, measureCatalogue } from "../../workers/host.ts";

/** What the measures and columns of the catalogues are counted in, by id or name. */
export function unitOfMeasure(id: string): "kr" | "share" | "other" {
  const measure = Object.entries(measureCatalogue).find(([key]) => patternOf(key).test(id))?.[1];
  // A drawn parameter may be called anything; what it is counted in is not known.
  const unit = measure?.unit ?? columnCatalogue.find(({ name }) => name !== "*" && patternOf(name).test(id))?.unit;
  return unit === "kr" ? "kr" : unit === "share" || unit === "flag" ? "share" : "other";
}

/** `*` and `{year}` stand for any text; a probability may be called by the list that it stands in. */
function patternOf(key: string): RegExp {
  const text = key.replace(/[.]/g, "\\.").replace(/\{\w+\}|\*/g, ".+");
  return new RegExp(`^${text.replace(/\\\.probability$/, "(\\.probability)?")}$`);
}
