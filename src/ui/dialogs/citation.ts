import type { Dataset } from '#domain/dataset.ts';
import { citeWords as words } from '#words/dialogs.ts';
import { dateText, listed } from '#words/grammar.ts';

export interface CitedView {
  readonly dataset: Dataset;
  /** The filter as a sentence. */
  readonly sentence: string;
  /** Address without "?". */
  readonly query: string;
  /** Public address of this copy; empty where it has none. */
  readonly siteUrl: string;
  /** ISO day. */
  readonly accessed: string;
}

function sourceText(dataset: Dataset): string {
  return dataset.sources
    .map(
      ({ author, title, publisher, published }) =>
        `${author}, “${title}”, ${publisher}, ${dateText(published)}`,
    )
    .join('; ');
}

const where = ({ siteUrl, query }: CitedView) => (siteUrl === '' ? `?${query}` : `${siteUrl}?${query}`);

/** The year in which this version came out; where it does not say, the year that it speaks of. */
const yearOf = ({ issued, asOf }: Dataset) => (issued ?? asOf).slice(0, 4);

/** Source, dataset with version, and view as one paragraph of text. */
export function citationText(view: CitedView): string {
  const { dataset } = view;
  return [
    `Entente: “${dataset.title}” (${yearOf(dataset)})`,
    words.coding(listed(dataset.curators), dataset.id, dataset.version),
    dataset.licence,
    words.statedIn(sourceText(dataset)),
    words.view(`${view.sentence.replace(/\.$/, '')}; ${where(view)}`),
    words.accessed(dateText(view.accessed)),
  ]
    .map((part) => `${part}.`)
    .join(' ');
}

/** The same as a BibTeX entry; braces and backslashes of the data are dropped, for they would end a field. */
export function citationBibtex(view: CitedView): string {
  const { dataset } = view;
  const field = (name: string, text: string) => `  ${name} = {${text.replace(/[{}\\]/g, '')}}`;
  return [
    `@misc{entente-${dataset.id}-${dataset.version},`,
    [
      field('title', `${dataset.title} (dataset ${dataset.id}, version ${dataset.version})`),
      field('author', dataset.curators.join(' and ')),
      field('year', yearOf(dataset)),
      field('publisher', 'Entente'),
      ...(view.siteUrl === '' ? [] : [field('howpublished', where(view))]),
      field(
        'note',
        `${words.statedIn(sourceText(dataset))}. ${words.view(view.sentence)} ${dataset.licence}`,
      ),
      field('urldate', view.accessed),
    ].join(',\n'),
    '}',
  ].join('\n');
}
