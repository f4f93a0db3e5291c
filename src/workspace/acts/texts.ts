/** Texts of sources: adding one, another edition for it, and taking it away. Quotes follow their words. */
import { anchored, type Fate } from '#dataset/sourceTexts/anchoring.ts';
import { type Edition, editionOf, tidyLine } from '#dataset/sourceTexts/edition.ts';
import type { ParagraphMap } from '#dataset/sourceTexts/paragraphMap.ts';
import type { SourceId } from '#domain/ids.ts';
import type { Cite } from '#domain/statement.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { isSame } from '#workspace/undo/change.ts';
import { type ActBuilder, actBuilder, itemsOf, type Made, refusal } from './actBuilder.ts';
import { newId } from './things.ts';

/** What becomes of one quote by another edition. */
export interface QuoteFate {
  readonly before: Cite;
  readonly fate: Fate;
  /** What it is the evidence of: the paraphrase of a statement, or the name of an operation. */
  readonly of: string;
}

/** What another edition would change, before anything is changed. */
interface EditionPreview {
  readonly edition: Edition;
  readonly quotes: readonly QuoteFate[];
  readonly paragraphs: ParagraphMap;
  readonly before: readonly string[] | null;
}

const placeOfText = ({ texts }: OwnData, source: SourceId) =>
  texts.findIndex((text) => text.source === source);

/** All cites of a source, and what they are the evidence of. */
function citesOf({ dataset }: OwnData, source: SourceId): readonly (readonly [Cite, string])[] {
  const { statements, operations } = dataset;
  const all = [
    ...statements.flatMap(({ cites, gloss }) => cites.map((cite) => [cite, gloss] as const)),
    ...operations.flatMap(({ participants, label }) =>
      participants.map(({ cite }) => [cite, label] as const),
    ),
  ];
  return all.filter(([cite]) => cite.source === source);
}

/** What the paragraphs of another edition, or of a first text, would change for a source. */
export function previewEdition(
  data: OwnData,
  source: SourceId,
  paragraphs: readonly string[],
): EditionPreview {
  const edition = editionOf(source, paragraphs);
  const before = data.texts[placeOfText(data, source)]?.paragraphs ?? null;
  const cites = citesOf(data, source);
  const found = anchored(
    cites.map(([cite]) => cite),
    before,
    edition.paragraphs,
  );
  const quotes = cites.flatMap(([cite, of], at): QuoteFate[] => {
    const fate = found.fates[at] ?? null;
    return fate === null ? [] : [{ before: cite, fate, of }];
  });
  return { edition, quotes, paragraphs: found.paragraphs, before };
}

const unique = <Item>(items: readonly Item[]) =>
  items.filter((item, at) => items.findIndex((one) => isSame(one, item)) === at);

/** Cites, and whatever else names a paragraph of the source, follow the text. */
function follow(
  builder: ActBuilder,
  { edition, quotes, paragraphs, before }: EditionPreview,
  accepted: ReadonlySet<number>,
) {
  const { source } = edition;
  const became = new Map(
    quotes.map(({ before: cite, fate }, at) => [
      cite,
      fate.fate === 'lost' && accepted.has(at) ? (fate.suggestion ?? fate.cite) : fate.cite,
    ]),
  );
  const moved = (paragraph: number) => paragraphs.get(paragraph) ?? paragraph;
  const followed = <Place extends { readonly source: SourceId; readonly paragraph?: number | undefined }>(
    place: Place,
  ): Place =>
    place.source !== source || place.paragraph === undefined
      ? place
      : { ...place, paragraph: moved(place.paragraph) };
  const cited = (cite: Cite): Cite => became.get(cite) ?? followed(cite);
  const { data } = builder;
  for (const [at, statement] of itemsOf(data, 'statements').entries())
    builder.replace('statements', at, { ...statement, cites: unique(statement.cites.map(cited)) });
  for (const [at, operation] of itemsOf(data, 'operations').entries()) {
    const participants = operation.participants.map((one) => ({ ...one, cite: cited(one.cite) }));
    builder.replace('operations', at, { ...operation, participants });
  }
  for (const [at, actor] of itemsOf(data, 'actors').entries())
    builder.replace('actors', at, { ...actor, mentions: unique(actor.mentions.map(followed)) });
  // These name no source: they belong to the first.
  if (data.dataset.sources[0]?.id === source) {
    for (const [at, item] of itemsOf(data, 'numbers').entries())
      builder.replace('numbers', at, { ...item, paragraph: moved(item.paragraph) });
    for (const [at, { start, end, ...item }] of itemsOf(data, 'omissions').entries()) {
      const paragraph = moved(item.paragraph);
      // Its words are in no record: elsewhere than in the same paragraph they have no place.
      const isUnchanged = before !== null && before[item.paragraph - 1] === edition.paragraphs[paragraph - 1];
      builder.replace('omissions', at, {
        ...item,
        paragraph,
        ...(isUnchanged && start !== undefined ? { start, end } : {}),
      });
    }
  }
  // A paragraph that reads otherwise has not been read.
  for (const [at, mark] of [...itemsOf(data, 'nothingToCode').entries()].reverse()) {
    if (mark.source !== source) continue;
    const paragraph = moved(mark.paragraph);
    const isUnchanged = before === null || before[mark.paragraph - 1] === edition.paragraphs[paragraph - 1];
    if (isUnchanged) builder.replace('nothingToCode', at, { source, paragraph });
    else builder.remove('nothingToCode', at);
  }
}

/**
 * Gives a source its first text, or another edition of it. Quotes are found again at identical words; one that is not loses
 * its place. `accepted` are the numbers, in the preview's list, of lost quotes whose suggestion somebody has confirmed.
 */
export function putText(
  data: OwnData,
  source: SourceId,
  paragraphs: readonly string[],
  accepted: ReadonlySet<number> = new Set(),
): Made {
  if (!data.dataset.sources.some(({ id }) => id === source))
    return refusal(actRefusals.notThere('sources', source));
  const preview = previewEdition(data, source, paragraphs);
  if (preview.edition.paragraphs.length === 0) return refusal(actRefusals.emptyText);
  const at = placeOfText(data, source);
  const builder = actBuilder(data);
  if (at < 0) builder.insert('texts', preview.edition);
  else builder.replace('texts', at, preview.edition);
  follow(builder, preview, accepted);
  return builder.act(at < 0 ? 'textAdded' : 'editionReplaced');
}

/** Adds a source and its text, in one act. */
export function addSourceText(data: OwnData, title: string, paragraphs: readonly string[]): Made {
  const name = tidyLine(title);
  const edition = editionOf(newId(data, 'sources', name) as SourceId, paragraphs);
  if (edition.paragraphs.length === 0) return refusal(actRefusals.emptyText);
  const builder = actBuilder(data);
  builder.insert('sources', { id: edition.source, form: 'article', title: name });
  builder.insert('texts', edition);
  return builder.act('sourceAdded');
}

/** Takes the text of a source away; statements keep their quotes. */
export function removeText(data: OwnData, source: SourceId): Made {
  const at = placeOfText(data, source);
  if (at < 0) return refusal(actRefusals.noText);
  const builder = actBuilder(data);
  builder.remove('texts', at);
  return builder.act('textRemoved');
}
