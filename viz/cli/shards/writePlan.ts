import { join, relative } from "node:path";
import { toText } from "../../../workers/host.ts";
import type { Scenario } from "../../../workers/index.ts";
import { pointsOf, requestOf, type ShardPlan, sha256, shardsOf } from "../../../workers/node.ts";
import { type CommandSaid, say } from "../../text/said/say.ts";
import { Conflict, type Io } from "../io.ts";
import { writeAtomically } from "../output.ts";
import { partsFolder, planName, pointsPath } from "./paths.ts";
import { findPlan, planText } from "./planFile.ts";

/**
 * Puts a plan into a folder, its points first: a folder with a plan is whole. The same request again keeps the plan that is there.
 *
 * plan       without the hashes of its points files
 * scenarios  by point
 * asWritten  what they are compared with, or null
 * returns    the plan that is in the folder, and whether it was there
 * throws     Conflict if the folder holds another plan; Ending 65 if it holds a damaged one; Unwritable
 */
export function writePlan(
  folder: string,
  plan: Omit<ShardPlan, "files">,
  scenarios: readonly Scenario[],
  asWritten: Scenario | null,
  io: Io,
): { readonly plan: ShardPlan; readonly wasThere: boolean } {
  const found = findPlan(folder, io);
  if (found !== null) {
    if (requestOf(found.plan) === requestOf(plan)) return { plan: found.plan, wasThere: true };
    throw new Conflict(say("anotherPlan", { folder: relative(io.folder, folder) || ".", what: differenceOf(found.plan, plan) }));
  }
  const files = Array.from({ length: shardsOf(plan) }, (_, shard) => {
    io.interrupt.throwIfAborted();
    const text = `${toText(pointsOf(plan, shard, scenarios, asWritten))}\n`;
    writeAtomically(pointsPath(folder, shard), text, io.disk);
    return sha256(text);
  });
  const whole: ShardPlan = { ...plan, files };
  io.disk.makeFolder(partsFolder(folder, 1));
  writeAtomically(join(folder, planName), planText(whole), io.disk);
  return { plan: whole, wasThere: false };
}

/** The first thing in which two plans differ, for a message. */
function differenceOf(there: ShardPlan, asked: Omit<ShardPlan, "files">): CommandSaid {
  const facts = ["seed", "replications", "precision", "version", "code"] as const;
  const fact = facts.find((key) => there[key] !== asked[key]);
  if (fact !== undefined) return say("planDiffers", { fact, there: `${there[fact]}`.slice(0, 12), asked: `${asked[fact]}`.slice(0, 12) });
  const names = there.points.map(({ name }) => name);
  return names.length === 1 ? say("planOfScenario", { name: names[0]! }) : say("planOfScenarios", { count: names.length });
}
