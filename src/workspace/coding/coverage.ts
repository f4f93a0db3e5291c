import type { Edition } from '#dataset/texts/edition.ts';
import type { OwnData } from '#workspace/ownData.ts';

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
  /** It was marked as read, with nothing to code. */
  readonly isEmpty: boolean;
}

/** True if somebody has dealt with the paragraph: who withdraws what was coded has read it, too. */
export const isRead = ({ statements, withdrawn, omissions, isEmpty }: Coverage): boolean =>
  statements > 0 || withdrawn > 0 || omissions > 0 || isEmpty;

/** What has been done with each paragraph of a text. Omissions name no source: they belong to the first. */
export function coverageOf({ dataset, nothingToCode }: OwnData, edition: Edition): readonly Coverage[] {
  const { source, paragraphs } = edition;
  const statements = paragraphs.map(() => 0);
  const withdrawn = paragraphs.map(() => 0);
  const omissions = paragraphs.map(() => 0);
  const count = (counts: number[], paragraph: number | undefined) => {
    const at = (paragraph ?? 0) - 1;
    if (counts[at] !== undefined) counts[at] += 1;
  };
  for (const { cites, status } of dataset.statements) {
    const cited = cites.filter((cite) => cite.source === source).map(({ paragraph }) => paragraph);
    for (const paragraph of new Set(cited)) count(status === 'withdrawn' ? withdrawn : statements, paragraph);
  }
  if (dataset.sources[0]?.id === source)
    for (const { paragraph } of dataset.omissions) count(omissions, paragraph);
  const empty = new Set(nothingToCode.filter((mark) => mark.source === source).map((mark) => mark.paragraph));
  return paragraphs.map((_, at) => ({
    paragraph: at + 1,
    statements: statements[at] ?? 0,
    withdrawn: withdrawn[at] ?? 0,
    omissions: omissions[at] ?? 0,
    isEmpty: empty.has(at + 1),
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
