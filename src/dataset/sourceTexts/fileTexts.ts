/**
 * Texts in the one-file form, where somebody asked for them: a text is seldom one's own to pass on. And which of their
 * paragraphs hold nothing to code, which says nothing of the words.
 */
import * as z from 'zod';
import { outOfBounds } from '#dataset/inputBounds.ts';
import type { Issue } from '#dataset/issue.ts';
import { schemaFindings } from '#dataset/schemaFindings.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { SourceId } from '#domain/ids.ts';
import { type Edition, editionOf, type ParagraphPlace } from './edition.ts';

const textsSchema = z
  .array(
    z.strictObject({
      source: z.string().describe('Id of a source of dataset.json.'),
      paragraphs: z.array(z.string()).describe('Its paragraphs, in order.'),
    }),
  )
  .describe('The texts of the sources, at most one each.');

/** Texts as they stand in a file. */
export function printedTexts(texts: readonly Edition[]): z.output<typeof textsSchema> {
  return texts.map(({ source, paragraphs }) => ({ source, paragraphs: [...paragraphs] }));
}

const marksSchema = z
  .array(
    z.strictObject({
      source: z.string().describe('Id of a source of dataset.json.'),
      paragraph: z.int().min(1).describe('Number of a paragraph of its text, from 1.'),
    }),
  )
  .describe('Paragraphs that were read and hold nothing to code.');

const countsSchema = z
  .array(z.string())
  .describe('The switches of what counts in its picture that are on. One that is not known is left out.');

type Part = 'texts' | 'nothingToCode' | 'counts';
type Issues = { readonly issues: readonly Issue[] };

const issueIn = (part: Part, path: Issue['path'], message: string, expected: string): Issue => ({
  file: 'whole',
  path: [part, ...path],
  message,
  expected,
});

/** What is wrong with the shape of a part. */
function shapeIssues(part: Part, schema: z.ZodType, value: unknown): readonly Issue[] {
  const excess = outOfBounds(value);
  const findings = excess ? [excess] : schemaFindings(schema, value);
  return findings.map(([path, message, expected]) => issueIn(part, path, message, expected));
}

const noSource = (part: Part, at: number, source: string) =>
  issueIn(part, [at, 'source'], `there is no source “${source}”`, 'the id of a source');

/** Reads the texts of a file: tidied, each of a source that is there, at most one each; or what is wrong with them. */
export function parseTexts(
  value: unknown,
  { sources }: Dataset,
): { readonly texts: readonly Edition[] } | Issues {
  const misshapen = shapeIssues('texts', textsSchema, value);
  if (misshapen.length > 0) return { issues: misshapen };
  const given = textsSchema.parse(value);
  const known = new Set<string>(sources.map(({ id }) => id));
  const seen = new Set<string>();
  const issues = given.flatMap(({ source }, at): Issue[] => {
    const isSecond = seen.has(source);
    seen.add(source);
    if (!known.has(source)) return [noSource('texts', at, source)];
    return isSecond
      ? [issueIn('texts', [at, 'source'], `“${source}” has a text already`, 'one text for each source')]
      : [];
  });
  if (issues.length > 0) return { issues };
  const texts = given.map(({ source, paragraphs }) => editionOf(source as SourceId, paragraphs));
  return { texts: texts.filter(({ paragraphs }) => paragraphs.length > 0) };
}

/** Reads which switches of what counts are on, each once; or what is wrong with that. */
export function parseCounts(value: unknown): { readonly counts: readonly string[] } | Issues {
  const misshapen = shapeIssues('counts', countsSchema, value);
  return misshapen.length > 0 ? { issues: misshapen } : { counts: [...new Set(countsSchema.parse(value))] };
}

/**
 * Reads which paragraphs of a file's sources hold nothing to code, each once, of sources that are there; or what is wrong with
 * that. A paragraph behind the end of its text is left out.
 */
export function parseNothingToCode(
  value: unknown,
  { sources }: Dataset,
  texts: readonly Edition[],
): { readonly nothingToCode: readonly ParagraphPlace[] } | Issues {
  const misshapen = shapeIssues('nothingToCode', marksSchema, value);
  if (misshapen.length > 0) return { issues: misshapen };
  const given = marksSchema.parse(value);
  const known = new Set<string>(sources.map(({ id }) => id));
  const issues = given.flatMap(({ source }, at) =>
    known.has(source) ? [] : [noSource('nothingToCode', at, source)],
  );
  if (issues.length > 0) return { issues };
  const endOf = new Map(texts.map(({ source, paragraphs }) => [source, paragraphs.length]));
  const places = new Map(
    given.map(({ source, paragraph }) => [
      `${paragraph} ${source}`,
      { source: source as SourceId, paragraph },
    ]),
  );
  return {
    nothingToCode: [...places.values()].filter(
      ({ source, paragraph }) => paragraph <= (endOf.get(source) ?? paragraph),
    ),
  };
}
