/** Texts in the one-file form, where somebody asked for them: a text is seldom one's own to pass on. */
import * as z from 'zod';
import { outOfBounds } from '#dataset/inputBounds.ts';
import type { Issue } from '#dataset/issue.ts';
import { schemaFindings } from '#dataset/schemaFindings.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { SourceId } from '#domain/ids.ts';
import { type Edition, editionOf } from './edition.ts';

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

const issueAt = (at: number, message: string, expected: string): Issue => ({
  file: 'whole',
  path: ['texts', at, 'source'],
  message,
  expected,
});

/** Reads the texts of a file: tidied, each of a source that is there, at most one each; or what is wrong with them. */
export function parseTexts(
  value: unknown,
  { sources }: Dataset,
): { readonly texts: readonly Edition[] } | { readonly issues: readonly Issue[] } {
  const excess = outOfBounds(value);
  const findings = excess ? [excess] : schemaFindings(textsSchema, value);
  if (findings.length > 0)
    return {
      issues: findings.map(
        ([path, message, expected]): Issue => ({
          file: 'whole',
          path: ['texts', ...path],
          message,
          expected,
        }),
      ),
    };
  const given = textsSchema.parse(value);
  const known = new Set<string>(sources.map(({ id }) => id));
  const seen = new Set<string>();
  const issues = given.flatMap(({ source }, at): Issue[] => {
    const isSecond = seen.has(source);
    seen.add(source);
    if (!known.has(source)) return [issueAt(at, `there is no source “${source}”`, 'the id of a source')];
    return isSecond ? [issueAt(at, `“${source}” has a text already`, 'one text for each source')] : [];
  });
  if (issues.length > 0) return { issues };
  const texts = given.map(({ source, paragraphs }) => editionOf(source as SourceId, paragraphs));
  return { texts: texts.filter(({ paragraphs }) => paragraphs.length > 0) };
}
