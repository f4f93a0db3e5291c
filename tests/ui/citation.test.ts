import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { citationBibtex, citationText } from '#ui/dialogs/citation.ts';

const view = (dataset: Dataset, siteUrl = '') => ({
  dataset,
  sentence: 'Core actors and their relations: 1 of 2 actors.',
  query: 'data=small@1.0.0',
  siteUrl,
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
      'Core actors and their relations',
      '23 Nov 2026',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('gives the query alone where the copy has no public address', () => {
    expect(citationText(view(smallDataset))).toContain('; ?data=small@1.0.0.');
    expect(citationText(view(smallDataset))).not.toContain('http');
  });

  it('gives the link where there is one', () => {
    expect(citationText(view(smallDataset, 'https://example.org/'))).toContain(
      'https://example.org/?data=small@1.0.0',
    );
  });

  it('is dated by the issue of the dataset, not by what it speaks of', () => {
    const dataset = { ...smallDataset, issued: '2026-11-28' };
    expect(citationText(view(dataset))).toContain(`“${smallDataset.title}” (2026)`);
    expect(citationBibtex(view(dataset))).toContain('year = {2026}');
    const undated = { ...smallDataset, issued: undefined };
    expect(citationBibtex(view(undated))).toContain('year = {2020}');
  });

  it('as BibTeX says how it was published only where it has a public address', () => {
    expect(citationBibtex(view(smallDataset))).not.toContain('howpublished');
    expect(citationBibtex(view(smallDataset, 'https://example.org/'))).toContain(
      'howpublished = {https://example.org/?data=small@1.0.0}',
    );
  });

  it('as BibTeX has balanced braces whatever the data holds', () => {
    const hostile = { ...smallDataset, title: 'A } { \\ title' };
    const bibtex = citationBibtex(view(hostile));
    expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
    expect(bibtex).not.toContain('\\');
  });
});
