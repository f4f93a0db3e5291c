import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { corpusFolder } from '#tests/fixtures/corpusFiles.ts';
import { madeUpFiles } from '#tests/fixtures/madeUpFiles.ts';
import { importWords, openFileWords } from '#words/ownData.ts';
import * as app from './app.ts';
import { dropFile } from './dropFile.ts';
import { exportPng } from './figureExport.ts';
import { isThorough, sample } from './sample.ts';
import { expect, test } from './watchedTest.ts';

/** Drops a file and draws it: the first two acts. */
async function drawn(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await app.openApp(page);
  await dropFile(page, name, content);
  const sheet = app.dialog(page, openFileWords.title(name));
  await sheet.getByRole('button', { name: importWords.draw }).click();
  await expect(sheet).not.toBeAttached();
}

test.describe('A figure in four acts: drop, draw it, export figure, save', () => {
  for (const { name, content, actors, relations } of sample(madeUpFiles, madeUpFiles.length)) {
    test(`from ${name}`, async ({ page }) => {
      await drawn(page, name, content);
      await expect
        .poll(() => app.counts(page))
        .toEqual({ actors, actorTotal: actors, relations, relationTotal: relations });
      await exportPng(page);
    });
  }
});

/** Files that nobody here wrote, with few enough relations for a figure and nothing that must be answered. */
const foreign: readonly (readonly [path: string, actors: number])[] = [
  ['conflict/cow_1946_signed.net', 64],
  ['conflict/got_battles_cr_only.csv', 16],
  ['conflict/matrix_syria_infighting.csv', 30],
  ['conflict/matrix_ww1_signed.csv', 6],
  ['conflict/tribes_gama.net', 16],
  ['hostile/made/proto_ids.csv', 12],
  ['tools/cx2_demo.cx2', 6],
  ['tools/cyjs_compound.json', 28],
  ['tools/cyweb_sif/multiple-interactions.valid.sif', 10],
  ['tools/gephi09_cyrillic.gexf', 17],
  ['tools/gephi_moviegalaxies.graphml', 27],
  ['tools/pajek_bom.net', 10],
  ['tools/polinode_case.gexf', 10],
];

test.describe('A figure in four acts from files of others', () => {
  test.skip(
    !isThorough || !existsSync(corpusFolder),
    'npm run test:laws, with the corpus beside the project',
  );
  for (const [path, actors] of foreign) {
    test(`from ${path}`, async ({ page }) => {
      await drawn(page, basename(path), readFileSync(join(corpusFolder, path)));
      await expect.poll(async () => (await app.counts(page)).actorTotal).toBe(actors);
      await exportPng(page);
    });
  }
});
