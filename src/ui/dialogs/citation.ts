import type { Dataset } from '#domain/dataset.ts';
import type { Statement } from '#domain/statement.ts';
import { placeText } from '#ui/detail/placeText.ts';
import { citeWords as words } from '#words/cite.ts';
import { dateText, listed } from '#words/grammar/numbersAndLists.ts';
import { sourceLine } from '#words/sourceForm.ts';

interface CitedView {
  readonly dataset: Dataset;
  /** The filter as a sentence. */
  readonly sentence: string;
  /** The whole address of the view, as it can be shared. */
  readonly link: string;
  /** ISO day. */
  readonly accessed: string;
}

/** The sources, each with what was read in place of the original. */
const sourceText = ({ sources }: Dataset): string =>
  sources
    .map((source) =>
      source.originalUrl === undefined && source.urlNote !== undefined
        ? words.readAs(sourceLine(source), source.urlNote)
        : sourceLine(source),
    )
    .join('; ');

/** The year in which this version came out; where it does not say, the year that it speaks of; null where neither is known. */
const yearOf = ({ issued, asOf }: Dataset) => (issued ?? asOf)?.slice(0, 4) ?? null;

const asSentences = (parts: readonly string[]) => parts.map((part) => `${part}.`).join(' ');

/** Authors, year and title: "Entente contributors (2026): The Mosul offensive". */
const headOf = (dataset: Dataset) => words.head(listed(dataset.curators), yearOf(dataset), dataset.title);

/** Dataset with version, source, and view as one paragraph of text. */
export function citationText(view: CitedView): string {
  const { dataset } = view;
  return asSentences([
    headOf(dataset),
    words.dataset(dataset.id, dataset.version),
    ...(dataset.licence === undefined ? [] : [dataset.licence]),
    words.codedFrom(sourceText(dataset)),
    words.view(`${view.sentence.replace(/\.$/, '')}; ${view.link}`),
    words.accessed(dateText(view.accessed)),
  ]);
}

/** One statement as text: its id, which never changes, the version of the data, and its place in the source. */
export function statementCitation(dataset: Dataset, { id, cites }: Pick<Statement, 'id' | 'cites'>): string {
  const places = [...new Set(cites.map(placeText))].join(', ');
  return asSentences([
    headOf(dataset),
    words.statement(dataset.id, dataset.version, id, places),
    ...(dataset.licence === undefined ? [] : [dataset.licence]),
    words.codedFrom(sourceText(dataset)),
  ]);
}

const texOf: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX prints it: its special characters escaped. */
const inTex = (text: string) => text.replace(/[\\{}&%#_$~^]/g, (one) => texOf[one] ?? `\\${one}`);

/** An address inside `\url`, which prints all but these as they stand. */
const inTexUrl = (address: string) =>
  address.replace(
    /[\\{}^~\s]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** The same as a BibTeX entry. Curators are organisations: braces keep BibTeX from parting their names. */
export function citationBibtex(view: CitedView): string {
  const { dataset } = view;
  const raw = (name: string, text: string) => `  ${name} = {${text}}`;
  const field = (name: string, text: string) => raw(name, inTex(text));
  const key = `entente-${dataset.id}-${dataset.version}`.replace(/[^\w.:-]/g, '');
  return [
    `@misc{${key},`,
    [
      field('title', `${dataset.title} (dataset ${dataset.id}, version ${dataset.version})`),
      ...(dataset.curators.length === 0
        ? []
        : [raw('author', dataset.curators.map((curator) => `{${inTex(curator)}}`).join(' and '))]),
      ...[yearOf(dataset)].flatMap((year) => (year === null ? [] : [field('year', year)])),
      field('publisher', 'Entente'),
      raw('howpublished', `\\url{${inTexUrl(view.link)}}`),
      field(
        'note',
        `${words.codedFrom(sourceText(dataset))}. ${words.view(view.sentence)} ${dataset.licence ?? ''}`.trim(),
      ),
      field('urldate', view.accessed),
    ].join(',\n'),
    '}',
  ].join('\n');
}

/** The ISO day of a moment where the reader is. */
export function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
