import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Test files by the time that they took last, those never timed first: the first that fails ends the trial of a mutant. */
export class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const root = this.ctx.config.root;
    const took = ({ moduleId }: TestSpecification) =>
      this.ctx.cache.getFileTestResults(`:${moduleId.slice(root.length + 1)}`)?.duration ?? 0;
    return [...files].sort((a, b) => took(a) - took(b));
  }
}
