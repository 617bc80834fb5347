import { type Document, isMap } from "yaml";
import { keyOf } from "../../workers/host.ts";

/** What a scenario says of itself; "" and empty where it says nothing. */
export interface About {
  readonly question: string;
  readonly description: string;
  readonly sources: readonly (readonly [name: string, text: string])[];
}

export function aboutOf(document: Document): About {
  const text = (path: readonly string[]) => {
    const value: unknown = document.getIn(path);
    return typeof value === "string" ? value.trim() : "";
  };
  const sources: unknown = document.get("sources", true);
  const names = isMap(sources) ? sources.items.map((pair) => keyOf(pair) ?? "") : [];
  return {
    question: text(["question"]),
    description: text(["description"]),
    sources: names.map((name) => [name, text(["sources", name])]),
  };
}
