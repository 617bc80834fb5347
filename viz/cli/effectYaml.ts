import { Document, isMap, visit } from "yaml";
import type { EvidenceKeys } from "../../workers/index.ts";

/**
 * The block to paste into an intervention of a scenario: the file, and every key that was given. It gives the same distribution back.
 *
 * file     as the scenario will name it
 * outcome  that was used; "" where the table has no such column
 */
export function effectYaml(keys: EvidenceKeys, file: string, outcome: string): string {
  const { outcome: _, ...others } = keys;
  const size = { dist: "evidence", file, ...(outcome === "" ? {} : { outcome }), model: "bayes", ...others };
  const document = new Document({ effect: { size } });
  visit(document, {
    // Short blocks inside on one line each, as people write them.
    Map(_key, node, path) {
      if (path.filter(isMap).length >= 3) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
