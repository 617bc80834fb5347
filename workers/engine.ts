/** The engine, as the rest of this folder and the command line use it. */
export {
  blockSize,
  compile,
  createSimulator,
  estimateCost,
  mergePartials,
  type Partial as PartialResult,
  type Plan,
  type Simulator,
  type Summary,
  summarise,
} from "../engine/index.ts";
