import { inPlainLatin } from '#base/withoutAccents.ts';

/** A name as an id of a dataset: lower case, hyphens, at most 64 characters. */
export function kebab(name: string): string {
  const cut = inPlainLatin(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return cut.replace(/^-+|-+$/g, '') || 'own-data';
}
