import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { lowerCaseWithoutDiacritics } from '#query/find/lowerCaseWithoutDiacritics.ts';
import { buildSearch, foundBy, isSubstitute } from '#query/find/search.ts';
import type { SearchHit } from '#query/find/searchEntries.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const word = (hit: SearchHit | undefined) => {
  if (hit === undefined) return null;
  switch (hit.kind) {
    case 'actor':
      return hit.actor;
    case 'statement':
      return hit.statement;
    case 'pair':
      return hit.dyad;
    case 'omission':
      return `¶ ${hit.omission.paragraph}`;
    case 'number':
      return hit.number.number;
    case 'notNamed':
      return hit.notNamed.term;
    case 'question':
      return hit.question.label;
  }
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
    ['Arabic hamza and the stretched line', 'إيــران', 'ايران'],
    ['ß', 'Große Straße', 'grosse strasse'],
    ['ligatures and letters with a stroke', 'ﬁ Łódź Ærø', 'fi lodz aero'],
    ['full width', 'ＵＮ', 'un'],
    ['the Greek final sigma', 'Σπύρος', 'σπυροσ'],
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
      part: 'gloss',
      text: 'The article reports that the Hill Front does not want Corland at the talks.',
    });
  });

  it('says of what the source does not name that it does not, and offers the nearest', () => {
    expect(search('keld brigade')[0]).toEqual({
      kind: 'notNamed',
      notNamed: { term: 'Keld Brigade', nearest: 'hill-front', note: 'Not named in this source.' },
    });
    expect(search('United Nations')[0]).toMatchObject({ kind: 'notNamed', notNamed: { nearest: null } });
  });

  it.each([
    ['Große Straße', 'strasse'],
    ['Große Straße', 'grosse'],
    ['人民解放軍', '解放軍'],
    ['الحشد الشعبي', 'حشد'],
    ['الحشد الشعبي', 'الشعبي'],
    ['İstanbul Group', 'istanbul'],
    ['กองทัพบก', 'ทัพบก'],
    ['צה״ל והצבא', 'צבא'],
  ])('finds %s by %s, inside a word only in scripts that join words', (name, text) => {
    expect(word(buildSearch(renamed(name))(text)[0])).toBe('bresia');
  });

  it.each(['ill', 'ront', 'res'])('finds no word of a script with spaces by its inside: %s', (text) => {
    expect(search(text).filter(({ kind }) => kind === 'actor' || kind === 'notNamed')).toEqual([]);
  });

  it.each([
    ['a short word', 'hilt'],
    ['a person’s name', 'orem'],
    ['a person’s longer name', 'Ilam Oren'],
  ])('does not guess at %s: %s', (_, text) => {
    expect(search(text)).toEqual([]);
  });

  it('does not guess at a name that is a person’s too', () => {
    const [person] = smallDataset.actors.filter(({ id }) => id === 'ilan-oren');
    const actors = smallDataset.actors.map((actor) =>
      actor.id === 'ilan-oren' ? { ...person, name: 'Ilan Corland', shortName: 'Ilan Corland' } : actor,
    ) as Dataset['actors'];
    expect(buildSearch({ ...smallDataset, actors })('Corlamd')).toEqual([]);
  });

  it('guesses only where nothing matches, and marks a guess as a substitute', () => {
    const [guess] = search('Corlamd');
    expect(guess).toMatchObject({ kind: 'actor', actor: 'corland', part: 'alike', text: 'Corland' });
    expect(isSubstitute(guess as SearchHit)).toBe(true);
    expect(search('Corland').some(isSubstitute)).toBe(false);
    expect(isSubstitute(search('keld brigade')[0] as SearchHit)).toBe(true);
  });

  it.each([
    ['Bresia Corland', 'bresia~corland'],
    ['Corland Bresia', 'bresia~corland'],
    ['bresia and hill front', 'bresia~hill-front'],
    ['Hill Front – Corland', 'corland~hill-front'],
    ['bres hill', 'bresia~hill-front'],
  ])('finds the pair of two names first: %s', (text, dyad) => {
    const [hit] = search(text);
    expect(hit).toMatchObject({ kind: 'pair', dyad });
  });

  it('finds no pair in the name of one actor', () => {
    expect(search('Hill Front').some(({ kind }) => kind === 'pair')).toBe(false);
  });

  it('finds passages that were left out, numbers, and quotes', () => {
    expect(search('drawn in')[0]).toMatchObject({ kind: 'omission', omission: { paragraph: 8 } });
    expect(search('nine times')[0]).toMatchObject({ kind: 'number', number: { paragraph: 5 } });
    const quoted = smallDataset.statements.find(({ cites: [cite] }) => cite?.quote);
    const quote = quoted?.cites[0]?.quote ?? '';
    expect(search(quote).map(word)).toContain(quoted?.id);
  });

  it('says by which name an actor was found', () => {
    expect(search('government troops of arland')[0]).toMatchObject({ actor: 'arland-army', part: 'alias' });
    expect(search('Bresia')[0]).toMatchObject({ actor: 'bresia', part: 'name' });
  });

  it('asks for every word that was typed', () => {
    expect(first('Hill Zanzibar')).toBeNull();
  });

  it.each(['', ' ', '-', '…', '“”'])('finds nothing by “%s”', (text) => {
    expect(search(text)).toEqual([]);
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

  it.each([
    ['FSA', 'FSA'],
    ['al-Abadi', 'Haider al-Abadi'],
  ])('says of %s only that it is not named', (text, term) => {
    const [hit, ...others] = find(text);
    expect(hit).toMatchObject({ kind: 'notNamed', notNamed: { term } });
    expect(others.filter(({ kind }) => kind === 'actor')).toEqual([]);
  });

  it.each(['dead', 'terror', 'casualty'])('finds no actor by %s', (text) => {
    expect(find(text).filter((hit) => hit.kind === 'actor' && hit.part !== 'alike')).not.toContainEqual(
      expect.objectContaining({ actor: 'hakari' }),
    );
  });

  it('finds pairs by two names, also where no statement is about them', () => {
    expect(word(find('US Iran')[0])).toBe('iran~united-states');
    expect(word(find('united states iran')[0])).toBe('iran~united-states');
    expect(word(find('ISIS vs PMU')[0])).toBe('isis~pmu');
  });

  const actorsBy = (text: string) =>
    find(text)
      .flatMap((hit) => (hit.kind === 'actor' ? [hit.actor] : []))
      .sort();

  it.each(['Kurds', 'Kurdish', 'kurd', 'the Kurds'.slice(4)])('lists all actors of a group: %s', (text) => {
    expect(actorsBy(text)).toEqual(expect.arrayContaining(['krg', 'kurdish-region-syria', 'peshmerga']));
  });

  it.each(['Sunnis', 'sunni'])('lists all actors of a group in the data: %s', (text) => {
    const members = realDataset.actors.filter(({ communities }) => communities.some((id) => id === 'sunni'));
    expect(members.length).toBeGreaterThan(0);
    expect(actorsBy(text)).toEqual(expect.arrayContaining(members.map(({ id }) => id)));
  });

  it.each(['Turkey Kurds', 'Turkey and the Kurds', 'kurdish turkey'])(
    'pairs a name with each actor of a group: %s',
    (text) => {
      const pairs = find(text).flatMap((hit) => (hit.kind === 'pair' ? [hit.dyad] : []));
      expect([...pairs].sort()).toEqual(['krg~turkey', 'kurdish-region-syria~turkey', 'peshmerga~turkey']);
    },
  );

  it.each([
    ['who fights isis', 'Who fights ISIS?'],
    ['Who is fighting ISIS', null],
    ['where do the kurds stand', 'Where do the Kurds stand: with Baghdad, with Turkey, in Syria?'],
    ['who met', 'Who met, spoke or plans to meet?'],
  ])('finds a question by its words: %s', (text, label) => {
    const asked = [
      'Who fights ISIS?',
      'Where do the Kurds stand: with Baghdad, with Turkey, in Syria?',
      'Who met, spoke or plans to meet?',
    ].map((one) => ({ label: one, address: '' }));
    const hits = buildSearch(realDataset, asked)(text).filter(({ kind }) => kind === 'question');
    expect(hits.map(word)).toEqual(label === null ? [] : [label]);
    expect(find(text).some(({ kind }) => kind === 'question')).toBe(false);
  });

  it('finds nothing by words that only ask', () => {
    expect(buildSearch(realDataset, [{ label: 'Who is it?', address: '' }])('who is')).not.toContainEqual(
      expect.objectContaining({ kind: 'question' }),
    );
  });

  it.each([
    ['17,000', 'more than 17,000'],
    ['funeral', 'between 15 and 20 civilians'],
    ['a nation of their own', '¶ 18'],
    ['flags', '¶ 17'],
  ])('finds what is no relation: %s', (text, where) => {
    expect(find(text).map(word)).toContain(where);
  });
});

describe('what is found on the real dataset, counted', () => {
  const find = buildSearch(realDataset, [
    { label: 'Where does Turkey stand, and who stands against it?', address: '' },
  ]);

  it('is all of it: the start of a name finds whatever the name does', () => {
    const byStart = find('turk').map(word);
    expect(byStart.length).toBeGreaterThan(30);
    for (const hit of find('Turkey')) expect(byStart).toContain(word(hit));
  });

  it('pairs each actor of a group with each of another', () => {
    const pairs = find('kurds shia').filter(({ kind }) => kind === 'pair');
    expect(pairs.length).toBeGreaterThan(4);
  });

  it.each([
    ['who opposes turkey', 'turkey', 'turkey'],
    ['What about the Peshmerga?', 'peshmerga', 'peshmerga'],
    ['where is the PMU', 'pmu', 'pmu'],
    ['Turkey', null, 'turkey'],
    ['who zanzibar', null, null],
  ])('leaves out words that only ask where nothing has them all: %s', (text, by, first) => {
    const found = foundBy(find, text);
    if (first === null) expect(found).toEqual({ hits: [], by: null });
    else expect([found.by, word(found.hits[0])]).toEqual([by, first]);
  });

  it('answers a question about a stance with the questions about that actor', () => {
    expect(foundBy(find, 'who opposes turkey').hits.map(({ kind }) => kind)).toContain('question');
  });
});
