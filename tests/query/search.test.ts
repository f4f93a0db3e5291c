import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { lowerCaseWithoutDiacritics } from '#query/lowerCaseWithoutDiacritics.ts';
import { buildSearch, type SearchHit } from '#query/search.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const word = (hit: SearchHit | undefined) => {
  if (hit === undefined) return null;
  return hit.kind === 'actor' ? hit.actor : hit.kind === 'statement' ? hit.statement : hit.notNamed.term;
};
const search = buildSearch(smallDataset);
const first = (text: string) => word(search(text)[0]);

const [bresia, ...others] = [...smallDataset.actors].sort(({ id }) => (id === 'bresia' ? -1 : 1));
const renamed = (name: string, more: readonly string[] = []): Dataset => ({
  ...smallDataset,
  actors: [{ ...(bresia as NonNullable<typeof bresia>), name, shortName: name, aliases: more }, ...others],
});

describe('lowerCaseWithoutDiacritics', () => {
  it.each([
    ['case', 'ERDOGAN', 'erdogan'],
    ['diacritics', 'Erdoğan', 'erdogan'],
    ['the Turkish dotless i', 'Yıldırım', 'yildirim'],
    ['the Turkish dotted capital İ', 'İdlib', 'idlib'],
    ['the Turkish dotless capital I', 'IĞDIR', 'igdir'],
    ['combined or decomposed letters alike', 'Ba\u0308shi\u0307qa', 'bashiqa'],
    ['Arabic vowel marks', 'المَوْصِل', 'الموصل'],
  ])('ignores %s', (_, text, expected) => {
    expect(lowerCaseWithoutDiacritics(text)).toBe(expected);
  });
});

describe('search', () => {
  it.each([
    ['by name', 'Hill Front', 'hill-front'],
    ['by the start of a name', 'vall', 'valley-militia'],
    ['in any case', 'hILL fRONT', 'hill-front'],
    ['by an alias of the source', 'government troops of arland', 'arland-army'],
    ['by a word in the middle of an alias', 'oren', 'ilan-oren'],
    ['by a name it goes by elsewhere', 'arl', 'arland-government'],
    ['with a slip of the pen', 'Corlamd', 'corland'],
    ['whatever the order of the words', 'front hill', 'hill-front'],
    ['with punctuation around', '“Bresia”!', 'bresia'],
  ])('finds an actor %s: %s', (_, text, id) => {
    expect(search(text).flatMap((hit) => (hit.kind === 'actor' ? [hit.actor] : []))).toContain(id);
  });

  it.each([
    ['Erdoğan', 'erdogan'],
    ['Erdogan', 'ERDOĞAN'],
    ['Yıldırım', 'yildirim'],
    ['Yildirim', 'YILDIRIM'],
    ['İdlib', 'idlib'],
    ['Nînewa', 'Ninewa'],
  ])('finds %s by %s', (name, text) => {
    expect(word(buildSearch(renamed(name))(text)[0])).toBe('bresia');
    expect(word(buildSearch(renamed('Somebody', [name]))(text)[0])).toBe('bresia');
  });

  it('puts who bears a name before who is only spoken of', () => {
    expect(search('Bresia')[0]).toMatchObject({ kind: 'actor', actor: 'bresia' });
  });

  it('puts whose whole name was typed before who only has the word in a longer name', () => {
    const [army, ...rest] = smallDataset.actors.filter(({ id }) => id === 'arland-army' || id === 'bresia');
    const both = {
      ...smallDataset,
      actors: [
        {
          ...(army as NonNullable<typeof army>),
          aliases: ['Global coalition against Bresia, the Bresia coalition'],
        },
        ...rest,
      ],
      statements: [],
    };
    expect(word(buildSearch(both)('bresia ')[0])).toBe('bresia');
  });

  it('finds a statement by the words of its gloss, with its pair', () => {
    const hits = search('want Corland talks');
    expect(hits).toContainEqual({
      kind: 'statement',
      statement: 'p5-2',
      dyad: 'corland~hill-front',
      matched: 'The article reports that the Hill Front does not want Corland at the talks.',
    });
  });

  it('says of what the source does not name that it does not, and offers the nearest', () => {
    expect(search('keld brigade')[0]).toEqual({
      kind: 'notNamed',
      notNamed: { term: 'Keld Brigade', nearest: 'hill-front', note: 'Not named in this source.' },
    });
    expect(search('United Nations')[0]).toMatchObject({ kind: 'notNamed', notNamed: { nearest: null } });
  });

  it('asks for every word that was typed', () => {
    expect(first('Hill Zanzibar')).toBeNull();
  });

  it.each(['', ' ', '-', '…', '“”'])('finds nothing by “%s”', (text) => {
    expect(search(text)).toEqual([]);
  });

  it('gives no more than it is asked for', () => {
    expect(search('the').length).toBeLessThanOrEqual(12);
    expect(buildSearch(smallDataset, 3)('article')).toHaveLength(3);
  });

  it('does not mind strings that nobody would type', () => {
    for (const text of ['\\', '.*', '(', '__proto__', 'constructor', '\ud800', 'a'.repeat(5_000)]) {
      expect(Array.isArray(search(text))).toBe(true);
    }
  });
});

describe('search on the real dataset', () => {
  const find = buildSearch(realDataset);

  it('finds every actor first by its full name', () => {
    for (const { id, name } of realDataset.actors) {
      expect(word(find(name)[0])).toBe(id);
    }
  });

  it('finds every actor first by its short name and by each other name', () => {
    for (const { id, shortName, alsoKnownAs } of realDataset.actors) {
      for (const text of [shortName, ...alsoKnownAs]) expect(word(find(text)[0]), text).toBe(id);
    }
  });

  it('says first of every name that the source does not use that it is not named', () => {
    for (const { term } of realDataset.notNamed) expect(word(find(term)[0])).toBe(term);
  });
});
