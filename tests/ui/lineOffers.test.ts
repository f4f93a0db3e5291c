import { describe, expect, test } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import type { StatementId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { defaultQuery, type Inclusion } from '#query/filter/query.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { emptyLine, isMissing, mayBeAlleged, missingIn, pairsIn } from '#ui/coding/line.ts';
import { lineOffers } from '#ui/coding/lineOffers.ts';
import { filled } from '#ui/coding/offer.ts';
import { missingFor, newStatementsIn } from '#ui/coding/undrawnStatement.ts';
import { deskWords } from '#words/codingDesk.ts';
import { firstTypes } from '#workspace/coding/completing/firstTypes.ts';

const offers = lineOffers(smallDataset, { actors: [], types: [] }, '', '');

test('verbs are offered before a letter is typed, those of the marked words first, and the others only to be chosen', () => {
  const shown = (quote: string) =>
    lineOffers(
      { ...smallDataset, relationTypes: firstTypes, statements: [] },
      { actors: [], types: [] },
      quote,
      '',
    )
      .verbs('')
      .map(({ label, isAsked }) => `${label}${isAsked ? '?' : ''}`);
  expect(shown('').slice(0, 3)).toEqual(['fights?', 'backs?', 'opposes?']);
  expect(shown('')).toHaveLength(firstTypes.length);
  expect(shown('Tarn was training them').slice(0, 2)).toEqual(['trains', 'fights?']);
});

test('a verb that is used here comes before the others', () => {
  const statements = smallDataset.statements.map((one) => ({ ...one, type: 'calls-on' as typeof one.type }));
  const { verbs } = lineOffers(
    { ...smallDataset, relationTypes: firstTypes, statements },
    { actors: [], types: [] },
    '',
    '',
  );
  expect(verbs('')[0]?.label).toBe('calls on');
});

test('another word for a verb says which', () => {
  const { verbs } = lineOffers(
    { ...smallDataset, relationTypes: firstTypes },
    { actors: [], types: [] },
    '',
    '',
  );
  expect(verbs('shelling')[0]).toMatchObject({ label: 'shells', note: 'counted as bombs, armed, opposed' });
});

const askedOf = (typed: string) => offers.verbs(typed).map(({ isAsked }) => isAsked === true);

test('a new verb is taken unasked only with the side that the word itself has, and never before a verb that fits', () => {
  expect(askedOf('ferries')).toEqual([true, true, true]);
  expect(askedOf('ravages')[0]).toBe(true);
  // It is also another word for “blocks”.
  expect(askedOf('besieges')).toEqual([false, false, true, true]);
});

test('“said by” offers who speaks in the paragraph first, as the actor that has the name, and who else is named', () => {
  const paragraph =
    'Bresia has left, a spokesman for the Army of Arland said. The paper Morning Post reported losses.';
  const { speakers } = lineOffers(smallDataset, { actors: [], types: [] }, 'Bresia has left', paragraph);
  const labels = (typed: string) => speakers(typed, 'article').map(({ label }) => label);
  expect(labels('').slice(2)).toEqual(['Army of Arland', 'New actor “Morning Post”', 'Bresia']);
  expect(labels('post')).toEqual(['New actor “Morning Post”', 'New actor “post”']);
});

test('a speaker who is named by a short form is the actor, once', () => {
  const paragraph = 'The Hill Front fights. “We stay,” the Front said, and the Hill Front reported losses.';
  const { speakers } = lineOffers({ ...smallDataset, actors: [] }, { actors: [], types: [] }, '', paragraph);
  expect(
    speakers('', 'article')
      .map(({ label }) => label)
      .slice(2),
  ).toEqual(['New actor “Hill Front”']);
});

test('whom the marked words name is offered before who was written last', () => {
  const [one, other] = smallDataset.actors;
  const called = (actor: typeof one, name: string) => ({ ...actor!, name, shortName: name, aliases: [] });
  const actors = [called(one, 'Vessin'), called(other, 'Vessinian Army')];
  const recent = { actors: [other!.id], types: [] };
  const typed = (quote: string) =>
    lineOffers({ ...smallDataset, actors }, recent, quote, quote).actors('ves')[0]?.label;
  expect(typed('It met them')).toBe('Vessinian Army');
  expect(typed('Vessin met them')).toBe('Vessin');
});

test('a new name of the marked words is not taken by a few letters with which an actor begins, too', () => {
  const [one] = smallDataset.actors;
  const called = (name: string) =>
    ({ ...one!, id: name, name, shortName: name, aliases: [] }) as typeof one & object;
  const first = (typed: string, name: string, quote: string) =>
    lineOffers({ ...smallDataset, actors: [called(name)] }, { actors: [], types: [] }, quote, quote).actors(
      typed,
    )[0];
  expect(first('Sar', 'Sarvia', 'attacked a Sarvian army convoy')).toMatchObject({
    label: 'Sarvia',
    isAsked: false,
  });
  expect(first('Os', 'Osric League', 'Ostmark attacks')).toMatchObject({
    label: 'New actor “Ostmark”',
    isAsked: true,
  });
  expect(first('Os', 'Kessa', 'Ostmark attacks')).toMatchObject({
    label: 'New actor “Ostmark”',
    isAsked: false,
  });
});

test('a speaker is named who is in the sentence of the marked words, and nobody of another sentence', () => {
  const paragraph =
    'Tarn shelled the harbour on Monday, said Ida Moreno. The valley was quiet. A commander said that Tarn would stay.';
  const speakerOf = (words: string) => {
    const start = paragraph.indexOf(words);
    const mark = { start, end: start + words.length };
    return lineOffers(smallDataset, { actors: [], types: [] }, words, paragraph, mark).speaker?.choice;
  };
  expect(speakerOf('shelled the harbour')).toEqual({ kind: 'newActor', name: 'Ida Moreno' });
  expect(speakerOf('was quiet')).toBeUndefined();
  expect(speakerOf('would stay')).toEqual({ kind: 'newActor', name: 'commander' });
});

describe('what was written and is not drawn', () => {
  const [first] = smallDataset.statements;
  const types = [...smallDataset.relationTypes, ...firstTypes];
  const written = (change: Partial<Statement>): Dataset =>
    ({
      ...smallDataset,
      relationTypes: types,
      statements: [{ ...first!, id: 'new', ...change }, ...smallDataset.statements],
    }) as Dataset;
  const missing = (change: Record<string, unknown>, included: readonly Inclusion[] = defaultQuery.included) =>
    missingFor(written(change as Partial<Statement>), 'new' as StatementId, included);

  test('lacks the switches that are off, and no other', () => {
    expect(missing({ type: 'fights', mode: 'done' })).toEqual([]);
    expect(missing({ type: 'meets', mode: 'done' })).toEqual(['contact']);
    expect(missing({ type: 'harms', mode: 'done' })).toEqual(['harm']);
    expect(missing({ type: 'arms', mode: 'accused' })).toEqual(['accused']);
    expect(missing({ type: 'arms', mode: 'accused', confidence: 'low' })).toEqual(['accused', 'low']);
    expect(missing({ type: 'arms', mode: 'accused', confidence: 'low' }, ['accused'])).toEqual(['low']);
  });

  test('is told by all of them, and one press names what it draws', () => {
    expect(deskWords.undrawn(['accused', 'low'])).toBe(
      'Kept, but not drawn: an alleged act is drawn only if you ask for it and it is only implied.',
    );
    expect(deskWords.draw(['accused'])).toBe('Draw alleged acts');
    expect(deskWords.draw(['accused', 'low'])).toBe('Draw alleged acts and implied statements');
  });

  test('is nothing where it was withdrawn, taken back, or is drawn', () => {
    expect(missing({ type: 'meets', status: 'withdrawn' })).toEqual([]);
    expect(missingFor(smallDataset, 'new' as StatementId, [])).toEqual([]);
    expect(missingFor(smallDataset, null, [])).toEqual([]);
    expect(missing({ type: 'meets', mode: 'done' }, ['done', 'contact'])).toEqual([]);
    expect(newStatementsIn(smallDataset, smallDataset)).toEqual([]);
    expect(newStatementsIn(smallDataset, written({}))).toEqual(['new']);
  });
});

test('a denial is taken unasked for words of a denial alone, and stands behind the verbs that fit', () => {
  const [one] = smallDataset.statements;
  const place = one!.cites[0]!;
  const dataset = { ...smallDataset, relationTypes: [...smallDataset.relationTypes, ...firstTypes] };
  const from = { kind: 'actor', actor: dataset.actors.find(({ id }) => id === one!.to)! } as const;
  const at = { source: place.source, paragraph: place.paragraph!, start: 0, end: 0 };
  const first = (typed: string, quote = '') => {
    const { deeds } = lineOffers(dataset, { actors: [], types: [] }, quote, quote);
    const offers = deeds(typed, { ...from, also: null }, at as unknown as Parameters<typeof deeds>[2]);
    const [top] = offers;
    const denials = offers.flatMap(({ choice }, place) => (choice.kind === 'denial' ? [place] : []));
    return { kind: top?.choice.kind, isAsked: top?.isAsked === true, hasDenial: denials.length > 0 };
  };
  expect(first('denies')).toEqual({ kind: 'denial', isAsked: false, hasDenial: true });
  expect(first('', 'It denied the charge')).toEqual({ kind: 'denial', isAsked: false, hasDenial: true });
  expect(first('rejects')).toEqual({ kind: 'newType', isAsked: false, hasDenial: true });
  expect(first('', 'It rejected the offer')).toMatchObject({ isAsked: true, hasDenial: true });
  // No verb fits: it is offered first, and waits.
  expect(first('dismisses')).toEqual({ kind: 'denial', isAsked: true, hasDenial: true });
  expect(first('fights')).toMatchObject({ kind: 'type', hasDenial: false });
});

test('a few letters mean whom the marked words name, also where that is new', () => {
  const paragraph = 'Lena Torvald spoke. Oslin thanked Lusania.';
  const lena = { ...smallDataset.actors[0]!, name: 'Lena Torvald', shortName: 'Lena Torvald', aliases: [] };
  const dataset = { ...smallDataset, actors: [lena] };
  const { actors } = lineOffers(dataset, { actors: [], types: [] }, 'Oslin thanked Lusania', paragraph);
  expect(actors('l', null).map(({ label }) => label)).toEqual([
    'New actor “Lusania”',
    'Lena Torvald',
    'New actor “l”',
  ]);
  expect(actors('lena', null)[0]).toMatchObject({ label: 'Lena Torvald' });
});

describe('Several names in one field', () => {
  const [one] = smallDataset.actors;
  const called = (name: string) => ({
    ...one!,
    id: name,
    name,
    shortName: name,
    aliases: [],
    alsoKnownAs: [],
  });
  const actors = ['Kalmar', 'Westmere', 'River Guard', 'Ministry of Trade and Labour'].map(
    called,
  ) as (typeof one & object)[];
  const { oneOrMore } = lineOffers({ ...smallDataset, actors }, { actors: [], types: [] }, '', '');
  const first = (typed: string) => oneOrMore(typed)[0];

  test('are completed one after the other, by comma or “and”', () => {
    for (const typed of [
      'Kal, Wes, Riv',
      'Kalmar, Westmere and River Guard',
      'kal and wes and riv',
      'Kal, Wes, and Riv',
    ])
      expect(first(typed)).toMatchObject({
        label: 'Kalmar, Westmere and River Guard',
        others: [{ actor: { name: 'Westmere' } }, { actor: { name: 'River Guard' } }],
      });
    expect(first('Kal and Osric')).toMatchObject({ label: 'Kalmar and Osric' });
  });

  test('are offered as one new name, too, first where none of them is known, and then to be chosen', () => {
    const shown = (typed: string) =>
      oneOrMore(typed).map(({ label, note, isAsked }) => [label, note, isAsked === true]);
    expect(shown('Bosnia and Herzegovina')).toEqual([
      ['New actor “Bosnia and Herzegovina”', null, true],
      ['Bosnia and Herzegovina', '2 actors', true],
    ]);
    expect(shown('Kalmar and Osric')).toEqual([
      ['Kalmar and Osric', '2 actors', false],
      ['New actor “Kalmar and Osric”', null, true],
    ]);
    const republic = { ...called('Republic of Trinidad and Tobago'), shortName: 'Trinidad and Tobago' };
    const other = lineOffers(
      { ...smallDataset, actors: [republic as unknown as typeof one & object] },
      { actors: [], types: [] },
      '',
      '',
    );
    expect(other.oneOrMore('Trinidad and Tobago').map(({ label }) => label)).toEqual([
      'Republic of Trinidad and Tobago',
    ]);
  });

  test('are none where one name has the “and” in it, or only one is typed', () => {
    expect(first('Ministry of Trade and')).not.toHaveProperty('others');
    expect(first('Ministry of Trade and Labour')).toMatchObject({ label: 'Ministry of Trade and Labour' });
    expect(first('Kal,')).not.toHaveProperty('others');
  });

  test('are pairs: of all among themselves where each is with each, and else of those who act with the others', () => {
    const filling = (typed: string) => filled(first(typed)!);
    const verb = (id: string) => ({
      text: id,
      choice: { kind: 'type', type: firstTypes.find((type) => type.id === id)!, isInverse: false } as const,
    });
    const nobody = { text: '', choice: null };
    const pairs = (who: string, id: string, whom: string) => {
      const line = {
        ...emptyLine('article'),
        who: filling(who),
        verb: verb(id),
        whom: whom === '' ? nobody : filling(whom),
      };
      return missingIn(line) === undefined
        ? pairsIn(line).map((pair) =>
            pair.map((choice) => (choice.kind === 'actor' ? choice.actor.name : '')).join(' '),
          )
        : missingIn(line);
    };
    expect(pairs('Kal, Wes and Riv', 'allied-with', '')).toEqual([
      'Kalmar Westmere',
      'Kalmar River Guard',
      'Westmere River Guard',
    ]);
    expect(pairs('Kal and Wes', 'sanctions', 'Riv')).toEqual(['Kalmar River Guard', 'Westmere River Guard']);
    expect(pairs('Kal', 'allied-with', 'Wes and Riv')).toEqual(['Kalmar Westmere', 'Kalmar River Guard']);
    expect(pairs('Kal and Wes', 'sanctions', '')).toBe('whom');
    expect(pairs('Kal', 'allied-with', '')).toBe('whom');
    // Nobody else is missing where each is with each.
    const among = { ...emptyLine('article'), who: filling('Kal and Wes'), verb: verb('allied-with') };
    expect([isMissing(among, 'whom'), isMissing({ ...among, verb: verb('sanctions') }, 'whom')]).toEqual([
      false,
      true,
    ]);
  });
});

test('a surname is offered as the whole name that another paragraph has, also where the person speaks', () => {
  const text = ['The spokesman, Pavel Morin, left. Ilse Tarrow stayed.', 'Morin said that Tarrow was late.'];
  const { actors, speaker } = lineOffers(
    { ...smallDataset, actors: [] },
    { actors: [], types: [] },
    text[1]!,
    text[1]!,
    { start: 0, end: 10 },
    text,
  );
  expect(actors('').map(({ label }) => label)).toEqual([
    'New actor “Pavel Morin”',
    'New actor “Ilse Tarrow”',
  ]);
  expect(speaker?.label).toBe('New actor “Pavel Morin”');
});

test('what somebody is accused of may be alleged, and the accusation itself or an act of who accuses is not', () => {
  const named = (name: string) => ({ kind: 'newActor', name }) as const;
  const may = (who: string, id: string, change = {}, isInverse = false) => {
    const type = firstTypes.find((one) => one.id === id)!;
    const line = {
      ...emptyLine('article'),
      who: { text: who, choice: named(who) },
      whom: { text: 'Front', choice: named('Front') },
      verb: { text: id, choice: { kind: 'type', type, isInverse } as const },
      ...change,
    };
    return mayBeAlleged(line, 'Sarvia accused Dromund of arming the Front', named('Sarvia'));
  };
  expect(may('Dromund', 'arms')).toBe(true);
  expect(may('Sarvia', 'accuses')).toBe(false);
  expect(may('Dromund', 'accuses')).toBe(false);
  expect(may('Sarvia', 'criticises')).toBe(false);
  expect(may('Dromund', 'arms', { mode: 'accused' })).toBe(false);
  expect(may('Dromund', 'threatens')).toBe(false);
});

test('whom words name last is by the last place of a name, and not by the first', () => {
  const last = (words: string) => {
    const { lastNamed } = lineOffers(
      { ...smallDataset, actors: [] },
      { actors: [], types: [] },
      words,
      words,
    );
    return lastNamed(words)?.choice;
  };
  expect(last('Sarvia met Dromund, and Sarvia')).toMatchObject({ name: 'Sarvia' });
  expect(last('Sarvia met Dromund, and the National Bloc')).toMatchObject({ name: 'National Bloc' });
});

test('an office stands first where “for” or “of” was typed, or nothing else matches', () => {
  const own = { ...firstTypes[0]!, id: 'speaks-with', label: 'speaks with', inverseLabel: 'speaks with' };
  const relationTypes = [...firstTypes, own as (typeof firstTypes)[number]];
  const { deeds } = lineOffers({ ...smallDataset, relationTypes }, { actors: [], types: [] }, '', '');
  const at = { source: smallDataset.sources[0]!.id, paragraph: 1, start: 0, end: 0 };
  const first = (typed: string) => deeds(typed, null, at)[0]?.choice;
  for (const typed of ['speaks for', 'spokesman of', 'spokesman', 'is foreign minister of'])
    expect(first(typed)).toMatchObject({ kind: 'office' });
  expect(first('speaks')).toMatchObject({ type: { id: 'speaks-with' } });
  expect(first('head')).not.toMatchObject({ kind: 'office' });
  expect(deeds('head', null, at).some(({ choice }) => choice.kind === 'office')).toBe(true);
});
