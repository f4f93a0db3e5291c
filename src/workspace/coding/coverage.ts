import { type Edition, tidyLine } from '#dataset/sourceTexts/edition.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { denialMarks, placeOfCite } from './quotePlaces.ts';
import { type Mark, sentencesOf } from './sentences/wordMarks.ts';

/** What has been done with a paragraph. */
export interface Coverage {
  /** From 1. */
  readonly paragraph: number;
  /** How many statements cite it. */
  readonly statements: number;
  /** How many more cite it, and were withdrawn. */
  readonly withdrawn: number;
  /** How many passages in it were noted as no relation. */
  readonly omissions: number;
  /** How many words in it were noted as a denial. */
  readonly denials: number;
  /** The headline over the text: it may be coded, and nobody has to. */
  readonly isHeadline: boolean;
  /** It was marked as read, with nothing to code, or nothing more. */
  readonly isEmpty: boolean;
  /** How many of its sentences nobody has dealt with, where any was. */
  readonly sentencesLeft: number;
  /** Where the first of these begins; null where there is none. */
  readonly leftFrom: number | null;
}

/** In characters. */
const longestHeadline = 160;

/** True if something was coded or noted in the paragraph, or was once. */
export const isBegun = ({
  statements,
  withdrawn,
  omissions,
  denials,
}: Pick<Coverage, 'statements' | 'withdrawn' | 'omissions' | 'denials'>): boolean =>
  statements > 0 || withdrawn > 0 || omissions > 0 || denials > 0;

/**
 * True if the whole paragraph was read: it is marked so, or each of its sentences was dealt with. One statement is not all that a
 * paragraph may say.
 */
export const isRead = (coverage: Coverage): boolean =>
  coverage.isEmpty || coverage.isHeadline || (isBegun(coverage) && coverage.sentencesLeft === 0);

/** True for a first paragraph that is a headline: short, and no sentence, unless it is the title of the source itself. */
export function isHeadline(paragraphs: readonly string[], title: string): boolean {
  const [first = '', ...others] = paragraphs;
  if (others.length === 0 || first.length > longestHeadline) return false;
  // In any script, and before closing marks and the number of a note.
  const bare = first.replace(/(?:\s|\[\d+\]|["'«»]|\p{Pe}|\p{Pf}|\p{Pi})+$/u, '');
  const isCalled = /[!?！？؟]$/u.test(bare);
  if (!isCalled && /[\p{Sentence_Terminal}…:;,：；，、،؛]$/u.test(bare)) return false;
  return tidyLine(first) === tidyLine(title) || !isCalled;
}

/** What has been done with each paragraph of a text. Omissions name no source: they belong to the first. */
export function coverageOf({ dataset, nothingToCode }: OwnData, edition: Edition): readonly Coverage[] {
  const { source, paragraphs } = edition;
  const statements = paragraphs.map(() => 0);
  const withdrawn = paragraphs.map(() => 0);
  const omissions = paragraphs.map(() => 0);
  const denials = paragraphs.map(() => 0);
  const quoted = paragraphs.map((): Mark[] => []);
  /** Passages without a place: nobody knows which sentence they are of. */
  const unplaced = paragraphs.map(() => 0);
  const count = (counts: number[], paragraph: number | undefined) => {
    const at = (paragraph ?? 0) - 1;
    if (counts[at] !== undefined) counts[at] += 1;
  };
  for (const statement of dataset.statements) {
    const { cites, status } = statement;
    const here = cites.filter((cite) => cite.source === source);
    if (here.length > 0 && status !== 'withdrawn' && statement.note !== undefined)
      for (const { paragraph, ...mark } of denialMarks(statement, paragraphs)) {
        count(denials, paragraph);
        quoted[paragraph - 1]?.push(mark);
      }
    const cited = here.map(({ paragraph }) => paragraph);
    for (const cite of here) {
      const mark = placeOfCite(paragraphs[(cite.paragraph ?? 0) - 1] ?? '', cite);
      if (mark === null) count(unplaced, cite.paragraph);
      else quoted[(cite.paragraph ?? 0) - 1]?.push(mark);
    }
    for (const paragraph of new Set(cited)) count(status === 'withdrawn' ? withdrawn : statements, paragraph);
  }
  if (dataset.sources[0]?.id === source)
    for (const { paragraph, start, end } of dataset.omissions) {
      count(omissions, paragraph);
      if (start === undefined || end === undefined) count(unplaced, paragraph);
      else quoted[paragraph - 1]?.push({ start, end });
    }
  const empty = new Set(nothingToCode.filter((mark) => mark.source === source).map((mark) => mark.paragraph));
  const leftIn = (text: string, at: number) => {
    const marks = quoted[at] ?? [];
    const known = unplaced[at] ?? 0;
    if (marks.length + known === 0) return [];
    const sentences = sentencesOf(text);
    if (sentences.length === 1) return [];
    return sentences.filter(
      (sentence) => !marks.some(({ start, end }) => start < sentence.end && sentence.start < end),
    );
  };
  const title = dataset.sources.find(({ id }) => id === source)?.title ?? '';
  const hasHeadline = isHeadline(paragraphs, title);
  const left = paragraphs.map(leftIn);
  return paragraphs.map((_, at) => ({
    paragraph: at + 1,
    statements: statements[at] ?? 0,
    withdrawn: withdrawn[at] ?? 0,
    omissions: omissions[at] ?? 0,
    denials: denials[at] ?? 0,
    isHeadline: at === 0 && hasHeadline,
    isEmpty: empty.has(at + 1),
    sentencesLeft: left[at]?.length ?? 0,
    leftFrom: left[at]?.[0]?.start ?? null,
  }));
}

/** The next paragraph, from 1, behind a given one that nobody has dealt with, from the start again at the end; null if none. */
export function nextUnread(coverage: readonly Coverage[], after: number): number | null {
  const { length } = coverage;
  for (let step = 1; step <= length; step += 1) {
    const at = (after - 1 + step) % length;
    const here = coverage[at];
    if (here !== undefined && !isRead(here)) return at + 1;
  }
  return null;
}
