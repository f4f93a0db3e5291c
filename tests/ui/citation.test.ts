import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { projectRoot } from '#scripts/datasets/datasetFolder.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { citationBibtex, citationText, localDay, statementCitation } from '#ui/dialogs/citation.ts';

const view = (dataset: Dataset, link = 'http://127.0.0.1:4173/?data=small@1.0.0') => ({
  dataset,
  sentence: 'Main actors and their relations: 1 of 2 actors.',
  link,
  accessed: '2026-11-23',
});

describe('a citation', () => {
  it('names dataset, version, source and view', () => {
    const text = citationText(view(smallDataset));
    for (const part of [
      smallDataset.title,
      smallDataset.id,
      smallDataset.version,
      smallDataset.sources[0]!.title,
      smallDataset.sources[0]!.publisher,
      'Main actors and their relations',
      '23 Nov 2026',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('gives the whole address of the view, wherever the app is served', () => {
    expect(citationText(view(smallDataset))).toContain('; http://127.0.0.1:4173/?data=small@1.0.0.');
  });

  it('is dated by the issue of the dataset, not by what it speaks of', () => {
    const dataset = { ...smallDataset, issued: '2026-11-28' };
    expect(citationText(view(dataset))).toContain(
      ` (2026): ${smallDataset.title}. Dataset small, version 1.0.0.`,
    );
    expect(citationBibtex(view(dataset))).toContain('year = {2026}');
    const undated = { ...smallDataset, issued: undefined };
    expect(citationBibtex(view(undated))).toContain('year = {2020}');
  });

  it('as BibTeX gives the same address', () => {
    expect(citationBibtex(view(smallDataset))).toContain(
      'howpublished = {\\url{http://127.0.0.1:4173/?data=small@1.0.0}}',
    );
  });

  it('says what was read in place of the original, where the original is not known', () => {
    const [source] = smallDataset.sources;
    const of = (originalUrl?: string) =>
      citationText(
        view({ ...smallDataset, sources: [{ ...source!, urlNote: 'reprinted elsewhere', originalUrl }] }),
      );
    expect(of()).toContain('(reprinted elsewhere)');
    expect(of('https://example.org/original')).not.toContain('reprinted');
  });

  it('as BibTeX escapes what TeX would act on', () => {
    const hostile = { ...smallDataset, title: 'R&D 50% #1 a_b $ {x} ~ ^ \\ end', curators: ['A & B', 'C'] };
    const bibtex = citationBibtex(view(hostile));
    expect(bibtex).toContain(
      'title = {R\\&D 50\\% \\#1 a\\_b \\$ \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} end (dataset',
    );
    expect(bibtex).toContain('author = {{A \\& B} and {C}}');
    expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
  });

  it('as BibTeX keeps an address whole inside its braces', () => {
    const bibtex = citationBibtex(view(smallDataset, 'https://example.org/a_b/?x=50%25&y={^~'));
    expect(bibtex).toContain('\\url{https://example.org/a_b/?x=50%25&y=%7B%5E%7E}');
  });
});

describe('the citation of one statement', () => {
  it('gives authors, year, dataset with version, the id and the paragraph', () => {
    const statement = realDataset.statements.find(({ id }) => id === 'p16-5')!;
    expect(statementCitation(realDataset, statement)).toBe(
      `Entente contributors (2026): The Mosul offensive in its third week. Dataset mosul-2016, version ${realDataset.version}, statement p16-5 (¶ 16). CC-BY-4.0. Coded from Jordan Shilton, “Sectarian tensions rise in Iraq as Mosul offensive enters third week”, World Socialist Web Site, 1 Nov 2016 (republished at Countercurrents).`,
    );
  });
});

it('the codebook cites in the form of the dialog', () => {
  const codebook = readFileSync(join(projectRoot, 'data/mosul-2016/README.md'), 'utf8');
  const [head] = citationText(view(realDataset)).split(' CC-BY');
  expect(codebook).toContain(`Cite as: ${head}`);
});

describe('the day of access', () => {
  it('is the reader’s day', () => {
    expect(localDay(new Date(2026, 0, 5, 0, 10))).toBe('2026-01-05');
    expect(localDay(new Date(2026, 11, 31, 23, 50))).toBe('2026-12-31');
  });
});
