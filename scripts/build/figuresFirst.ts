import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The tests of figures take the most time by far, and where no earlier run has told how long each file takes, files go by
 * their size. So figures come before all other tests that share their modules: at the end of a run small files then fill both cores.
 */
export class FiguresFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rankOf = ({ project, moduleId }: TestSpecification) =>
      project.config.isolate ? 0 : moduleId.includes('/tests/views/figure/') ? 1 : 2;
    return sorted.sort((one, other) => rankOf(one) - rankOf(other));
  }
}
