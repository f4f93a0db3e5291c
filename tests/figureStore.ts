/**
 * A folder for the figures of one run of the tests, beside all workers: a figure takes seconds, and several files ask for the
 * same ones. It is new for each run and emptied when files have changed, so that no figure is older than the code.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    figureStore: string;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'entente-figures-'));

export function setup(project: TestProject): void {
  project.provide('figureStore', folder);
  project.onTestsRerun(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  });
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
