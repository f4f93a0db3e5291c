/** Whether our own words copy the source: seven words in a row are a copy, whatever stands between them. */

import type { Finding, Located } from '#dataset/issue.ts';
import { type Paragraph, wordsOf } from '#dataset/sourceTexts/sourceText.ts';
import type { Dataset } from '#domain/dataset.ts';

/** The longest run of the source's own words that our words may share with it. */
const maxSharedWords = 6;

/** Every seven words in a row of a text, with blanks between them. */
function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const count = Math.max(0, words.length - maxSharedWords);
  return Array.from({ length: count }, (_, from) => words.slice(from, from + maxSharedWords + 1).join(' '));
}

/** A text never changes, and a long one has many. */
const runsBySource = new WeakMap<readonly Paragraph[], ReadonlySet<string>>();

/** All runs of seven words of a source, in lower case. */
export function sourceRuns(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const known =
    runsBySource.get(paragraphs) ??
    new Set(runsOf(paragraphs.map(({ text }) => text).join(' ')).map((run) => run.toLowerCase()));
  runsBySource.set(paragraphs, known);
  return known;
}

/** The first seven words in a row that a text shares with a source; null if there are none. */
export function copiedRun(text: string, runs: ReadonlySet<string>): string | null {
  return runsOf(text).find((run) => runs.has(run.toLowerCase())) ?? null;
}

type Wording = readonly [file: Located[0], path: Finding[0], text: string | undefined];

function* ownWords(dataset: Dataset): Generator<Wording> {
  for (const field of ['title', 'description', 'scope'] as const) yield ['dataset', [field], dataset[field]];
  for (const [index, { standpoint }] of dataset.sources.entries())
    yield ['dataset', ['sources', index, 'standpoint'], standpoint];
  for (const [index, { description }] of dataset.factions.entries())
    yield ['dataset', ['factions', index, 'description'], description];
  for (const [index, type] of dataset.relationTypes.entries())
    for (const field of ['definition', 'example', 'counterExample'] as const)
      yield ['dataset', ['relationTypes', index, field], type[field]];
  for (const list of ['omissions', 'notNamed'] as const)
    for (const [index, { note }] of dataset[list].entries()) yield ['dataset', [list, index, 'note'], note];
  for (const [index, { what }] of (dataset.numbers ?? []).entries())
    yield ['dataset', ['numbers', index, 'what'], what];
  for (const [index, { summary }] of dataset.actors.entries()) yield ['actors', [index, 'summary'], summary];
  for (const [index, { gloss, note }] of dataset.statements.entries()) {
    yield ['statements', [index, 'gloss'], gloss];
    yield ['statements', [index, 'note'], note];
  }
}

/** Every text of ours that copies the source. */
export function copyFindings(dataset: Dataset, paragraphs: readonly Paragraph[]): readonly Located[] {
  const runs = sourceRuns(paragraphs);
  return [...ownWords(dataset)].flatMap(([file, path, text]): Located[] => {
    const run = text === undefined ? null : copiedRun(text, runs);
    return run === null
      ? []
      : [[file, [path, `it copies the source: “${run}”`, 'your own words', 'copied words']]];
  });
}
