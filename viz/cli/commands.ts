import { accountCommand } from "./account.ts";
import { applicationCommand } from "./application.ts";
import { breakevenCommand } from "./breakeven.ts";
import { cancelCommand } from "./cancel.ts";
import { columnsCommand } from "./columns.ts";
import type { Command } from "./command.ts";
import { compareCommand } from "./compare.ts";
import { diffCommand } from "./diff.ts";
import { discoverCommand } from "./discover.ts";
import { effectCommand } from "./effect.ts";
import { explainCommand } from "./explain.ts";
import { exploreCommand } from "./explore.ts";
import { fitCommand } from "./fit.ts";
import { followupCommand } from "./followup.ts";
import { futureCommand } from "./future.ts";
import { mergeCommand } from "./merge.ts";
import { newCommand } from "./new.ts";
import { planCommand } from "./plan.ts";
import { portfolioCommand } from "./portfolio.ts";
import { reportCommand } from "./report.ts";
import { resumeCommand } from "./resume.ts";
import { runCommand } from "./run.ts";
import { sensitivityCommand } from "./sensitivity.ts";
import { shardCommand } from "./shard.ts";
import { sizeCommand } from "./size.ts";
import { statusCommand } from "./status.ts";
import { stressCommand } from "./stress.ts";
import { submitCommand } from "./submit.ts";
import { sweepCommand } from "./sweep.ts";
import { validateCommand } from "./validate.ts";
import { voiCommand } from "./voi.ts";
import { workerCommand } from "./worker.ts";

/** The commands, in the order of the help. To add one: a file beside this one, an import, a line here. */
export const commands: readonly Command[] = [
  runCommand,
  compareCommand,
  sizeCommand,
  sensitivityCommand,
  discoverCommand,
  voiCommand,
  stressCommand,
  breakevenCommand,
  portfolioCommand,
  futureCommand,
  sweepCommand,
  diffCommand,
  validateCommand,
  explainCommand,
  accountCommand,
  columnsCommand,
  newCommand,
  fitCommand,
  effectCommand,
  reportCommand,
  applicationCommand,
  followupCommand,
  exploreCommand,
  resumeCommand,
  planCommand,
  shardCommand,
  statusCommand,
  mergeCommand,
  submitCommand,
  cancelCommand,
  workerCommand,
];
