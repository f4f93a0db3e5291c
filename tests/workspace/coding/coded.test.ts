/** A statement from marked words to the dataset, and what a text knows of what is coded in it. */
import { describe, expect, test } from 'vitest';
import { parseDataset } from '#dataset/parseDataset.ts';
import { paragraphsOfText } from '#dataset/sourceTexts/plainText.ts';
import type { Mode, Voice } from '#domain/statement.ts';
import { madeUpArticle, madeUpTitle } from '#tests/fixtures/madeUpArticle.ts';
import { type Coded, glossOf } from '#words/grammar/gloss.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import { type CodedLine, type Passage, writeDenials, writeOmission } from '#workspace/acts/codePassage.ts';
import { followingForm } from '#workspace/acts/forms/following.ts';
import { formFields } from '#workspace/acts/forms/formFields.ts';
import { formOf } from '#workspace/acts/forms/readForm.ts';
import { markEmpty } from '#workspace/acts/marks.ts';
import { withdraw } from '#workspace/acts/statements.ts';
import { change } from '#workspace/acts/things.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { usualModeOf } from '#workspace/coding/completing/usualMode.ts';
import { completeVerbs, type VerbChoice } from '#workspace/coding/completing/verbCompletion.ts';
import { coverageOf, isBegun, isHeadline, isRead, nextUnread } from '#workspace/coding/coverage.ts';
import { newDataset } from '#workspace/coding/newDataset.ts';
import { omissionPlaces, quoteAt, quotePlaces, quotesAt } from '#workspace/coding/quotePlaces.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { parseSnapshot, printSnapshot } from '#workspace/storing/snapshot.ts';
import { writeStatement } from './writeStatement.ts';

const start = newDataset(madeUpTitle, { author: ' A. Writer ', url: '' }, paragraphsOfText(madeUpArticle));
const [edition] = start.texts;
const source = edition!.source;

function passage(paragraph: number, words: string): Passage {
  const at = edition!.paragraphs[paragraph - 1]!.indexOf(words);
  if (at < 0) throw new Error(`¶ ${paragraph} does not say “${words}”`);
  return { source, paragraph, start: at, end: at + words.length };
}
const fresh = (name: string) => ({ kind: 'newActor', name }) as const;
const type = (id: string, isInverse = false) => ({
  kind: 'type' as const,
  type: start.dataset.relationTypes.find((one) => one.id === id)!,
  isInverse,
});
const line = (change: Partial<CodedLine> = {}): CodedLine => ({
  who: fresh('Tarn'),
  verb: type('backs'),
  whom: fresh('Ostmark'),
  saidBy: { kind: 'narrator' },
  mode: 'done',
  voice: null,
  when: null,
  where: [],
  ...change,
});
function done(made: Made) {
  if (!made.ok) throw new Error(made.why);
  return made;
}
const known = ({ dataset }: OwnData, name: string) => {
  const actor = dataset.actors.find((one) => one.name === name)!;
  return { kind: 'actor', actor, also: null } as const;
};
const backs = passage(3, 'Tarn backs Ostmark');

test('a new dataset is fit, with types, one source and its text, and without actors', () => {
  const { actors, statements, ...dataset } = start.dataset;
  expect(parseDataset({ dataset, actors, statements })).toMatchObject({ ok: true });
  expect(dataset.sources).toEqual([{ id: source, form: 'article', title: madeUpTitle, author: 'A. Writer' }]);
  expect(edition!.paragraphs).toHaveLength(8);
});

test('a text of more paragraphs than are checked at a time is kept and read again', () => {
  const long = newDataset(
    'Long',
    {},
    Array.from({ length: 2001 }, (_, at) => `Tarn said it ${at} times.`),
  );
  expect(parseSnapshot(printSnapshot(long))).toEqual({ ok: true, data: long });
});

describe('Writing a statement', () => {
  test('is one act with what is new in it', () => {
    const { data, act } = done(writeStatement(start, line(), backs));
    expect(data.dataset.actors.map(({ name }) => name)).toEqual(['Tarn', 'Ostmark']);
    expect(data.dataset.statements).toEqual([
      {
        id: 'p3-1',
        from: 'Tarn',
        to: 'Ostmark',
        type: 'backs',
        voice: 'report',
        mode: 'done',
        saidBy: 'narrator',
        when: null,
        theatre: [],
        cites: [
          {
            source,
            paragraph: 3,
            quote: 'Tarn backs Ostmark',
            start: 0,
            end: 18,
            before: '',
            after: expect.stringMatching(/^in the dispute/),
          },
        ],
        gloss: 'The article reports that Tarn backs Ostmark.',
        confidence: 'high',
      },
    ]);
    expect(whatChanged(act)).toBe('Added “The article reports that Tarn backs Ostmark.”, with 2 new actors');
  });

  test('under a condition keeps it, told in its sentence, which follows it', () => {
    const threat = { verb: type('backs'), mode: 'threatened' as const, condition: 'If Ostmark asked.' };
    const { data } = done(writeStatement(start, line(threat), backs));
    expect(data.dataset.statements[0]).toMatchObject({
      note: 'Condition: if Ostmark asked (¶ 3).',
      gloss: 'The article reports that Tarn would back Ostmark, if Ostmark asked.',
    });
    const renamed = done(change(data, 'actor', data.dataset.actors[0]!.id, { name: 'Tarnland' })).data;
    expect(renamed.dataset.statements[0]!.gloss).toBe(
      'The article reports that Tarnland would back Ostmark, if Ostmark asked.',
    );
    const record = renamed.dataset.statements[0]!;
    const form = formOf(formFields(renamed.dataset, 'statement', record), record, renamed);
    const note = 'Condition: if nobody asked (¶ 3).';
    expect(followingForm(renamed.dataset, record, form, { note }).gloss).toBe(
      'The article reports that Tarnland would back Ostmark, if nobody asked.',
    );
  });

  test('from the other side turns who and whom', () => {
    const { data } = done(
      writeStatement(
        start,
        line({ who: fresh('Ostmark'), verb: type('backs', true), whom: fresh('Tarn') }),
        backs,
      ),
    );
    expect(data.dataset.statements[0]).toMatchObject({ from: 'Tarn', to: 'Ostmark' });
  });

  test('with a new verb adds its type', () => {
    const verb = { kind: 'newType', label: 'ferries', sign: 0, family: 'contact', isKnown: false } as const;
    const { data } = done(writeStatement(start, line({ verb }), backs));
    expect(data.dataset.relationTypes.at(-1)).toMatchObject({ label: 'ferries', sign: 0, family: 'contact' });
  });

  test('with another word for a verb adds it, counted as that verb in all, and uses it again', () => {
    const coded = (typed: string) => {
      const [verb] = completeVerbs(typed, start.dataset.relationTypes, []);
      return line({ verb: verb as VerbChoice, mode: usualModeOf(verb as VerbChoice) });
    };
    const { data } = done(writeStatement(start, coded('warned'), backs));
    expect(data.dataset.relationTypes.at(-1)).toEqual({
      id: 'warns',
      label: 'warns',
      inverseLabel: 'is warned by',
      family: 'coercive',
      sign: -1,
      symmetric: false,
      usualMode: 'threatened',
      definition: 'Counted as “threatens”.',
    });
    expect(data.dataset.statements[0]?.mode).toBe('threatened');
    const [again] = completeVerbs('warn', data.dataset.relationTypes, []);
    expect(again).toMatchObject({ kind: 'type', type: { id: 'warns' } });
    const talks = done(writeStatement(start, coded('talks to'), backs)).data.dataset.relationTypes.at(-1);
    expect(talks).toMatchObject({ label: 'talks to', inverseLabel: 'talks to', symmetric: true, sign: 0 });
  });

  test.each([
    ['threatens', 'threatened'],
    ['vows to attack', 'announced'],
    ['promises arms to', 'announced'],
    ['plans', 'announced'],
    ['attacks', 'done'],
    ['plants', 'done'],
  ])('with the verb “%s” proposes the status %s, and a new verb keeps it', (label, mode) => {
    const verb = { kind: 'newType', label, sign: -1, family: 'political', isKnown: true } as const;
    expect(usualModeOf(verb)).toBe(mode);
    const { data } = done(writeStatement(start, line({ verb, mode: usualModeOf(verb) }), backs));
    const added = data.dataset.relationTypes.find((one) => one.label === label && one.id !== 'threatens');
    if (added) expect(added.usualMode).toBe(mode === 'done' ? undefined : mode);
    expect(data.dataset.statements[0]?.gloss).toContain(`Tarn ${label} Ostmark`);
  });

  test('with a verb that speaks of what is to come proposes the status of its type, also where that is of one’s own', () => {
    expect(usualModeOf(type('threatens'))).toBe('threatened');
    expect(usualModeOf(type('fights'))).toBe('done');
    expect(usualModeOf(type('fights'), 'would shell the port')).toBe('announced');
    expect(usualModeOf(type('fights'), 'would shell the port if it opened')).toBe('threatened');
    const own = { ...type('fights').type, usualMode: 'announced' as const };
    expect(usualModeOf({ kind: 'type', type: own, isInverse: false })).toBe('announced');
    // Of a dataset that was begun before types said so.
    const { usualMode: _, ...before } = type('threatens').type;
    expect(usualModeOf({ kind: 'type', type: before, isInverse: true })).toBe('threatened');
  });

  test.each([
    ['would close both bridges on Sunday', 'announced'],
    ['The minister announced that Tarn will leave', 'announced'],
    ['its troops are to leave', 'announced'],
    ['plans to send engineers', 'announced'],
    // The deed may be what is coded.
    ['Tarn bombed the port and would go on', 'done'],
    ['would have left', 'done'],
    ['closed both bridges', 'done'],
  ])('on the words “%s” proposes the status %s', (quote, mode) => {
    expect(usualModeOf(type('blocks'), quote)).toBe(mode);
    expect(usualModeOf(type('threatens'), quote)).toBe('threatened');
  });

  test('takes a long name whole, for the picture breaks it into lines', () => {
    const name = 'Fighters of the Highland Liberation Front';
    const { data } = done(writeStatement(start, line({ who: fresh(name) }), backs));
    expect(data.dataset.actors[0]).toMatchObject({ name, shortName: name });
  });

  test('with a new verb that has come meanwhile adds none', () => {
    const verb = { kind: 'newType', label: 'ferries', sign: 0, family: 'contact', isKnown: false } as const;
    const once = done(writeStatement(start, line({ verb }), backs)).data;
    const again = line({ who: fresh('Kessa'), whom: fresh('Brae'), verb });
    const twice = done(writeStatement(once, again, backs)).data;
    expect(twice.dataset.relationTypes).toEqual(once.dataset.relationTypes);
  });

  test('notes where a known actor is named, once, and not where it is not', () => {
    const once = done(writeStatement(start, line(), backs)).data;
    const arms = passage(3, 'Tarn arms the Straits Militia');
    const again = line({ who: known(once, 'Tarn'), verb: type('arms'), whom: fresh('Straits Militia') });
    const twice = done(writeStatement(once, again, arms)).data;
    expect(known(twice, 'Tarn').actor.mentions).toEqual([{ source, paragraph: 3 }]);
    const meets = line({
      who: known(twice, 'Tarn'),
      verb: type('meets'),
      whom: known(twice, 'Straits Militia'),
    });
    const later = done(writeStatement(twice, meets, passage(2, 'met envoys of Tarn'))).data;
    expect(known(later, 'Tarn').actor.mentions).toHaveLength(2);
    expect(known(later, 'Straits Militia').actor.mentions).toEqual([{ source, paragraph: 3 }]);
  });

  test('is refused for one actor with itself, under any name, and for what the passage says already', () => {
    expect(writeStatement(start, line({ whom: fresh(' Tarn ') }), backs)).toMatchObject({ ok: false });
    const once = done(writeStatement(start, line(), backs)).data;
    const again = line({ who: known(once, 'Tarn'), whom: known(once, 'Ostmark') });
    expect(writeStatement(once, again, backs)).toMatchObject({ ok: false });
    expect(writeStatement(once, { ...again, mode: 'announced' }, backs)).toMatchObject({ ok: true });
  });

  test.each([
    ['the author', { kind: 'narrator' }, 'narrator', 'report'],
    ['nobody named', { kind: 'unnamed' }, 'unnamed', 'unnamed'],
    ['the one who acts', fresh('Tarn'), 'Tarn', 'party'],
    ['the other', fresh('Ostmark'), 'Ostmark', 'other'],
    ['a third, who is new', fresh('Kessa'), 'Kessa', 'other'],
  ] as const)('said by %s', (_name, saidBy, speaker, voice) => {
    const { data } = done(writeStatement(start, line({ saidBy }), backs));
    expect(data.dataset.statements[0]).toMatchObject({ saidBy: speaker, voice });
  });
});

const trains: Coded['type'] = { label: 'trains', sign: 1 };
test.each([
  ['report', 'done', null, 'The article reports that the Coast Guard trains Tarn.'],
  ['report', 'announced', null, 'The article reports that the Coast Guard plans to train Tarn.'],
  ['report', 'threatened', null, 'The article reports that the Coast Guard would train Tarn (conditional).'],
  [
    'party',
    'threatened',
    'Kessa',
    'Kessa says that the Coast Guard threatens to fight Tarn.',
    { label: 'fights', sign: -1 },
  ],
  [
    'party',
    'threatened',
    'Kessa',
    'Kessa says that the Coast Guard could act for Tarn.',
    { label: 'commits to', conditionalLabel: 'could act for', sign: 1 },
  ],
  ['view', 'done', null, 'In the author’s view, the Coast Guard trains Tarn.'],
  ['unnamed', 'done', null, 'An unnamed speaker says that the Coast Guard trains Tarn.'],
  ['unnamed', 'accused', null, 'An unnamed speaker alleges that the Coast Guard trains Tarn.'],
  ['other', 'accused', 'Kessa', 'Kessa alleges that the Coast Guard trains Tarn.'],
  ['party', 'done', 'Tarnish forces', 'The Tarnish forces say that the Coast Guard trains Tarn.'],
] as [Voice, Mode, string | null, string, Coded['type']?][])(
  'the words for %s, %s, said by %s',
  (voice, mode, saidBy, words, type = trains) => {
    const from = 'Coast Guard command';
    const gloss = glossOf({
      from,
      to: 'Tarn',
      type,
      voice,
      mode,
      saidBy,
      sourceForm: 'article',
    });
    expect(gloss).toBe(words.replace('Coast Guard', 'Coast Guard command'));
  },
);

describe('A text knows', () => {
  const coded = done(writeStatement(start, line(), backs)).data;
  const both = done(
    writeStatement(
      coded,
      line({ who: known(coded, 'Tarn'), verb: type('criticises'), whom: known(coded, 'Ostmark') }),
      passage(3, 'backs Ostmark in the dispute'),
    ),
  ).data;

  test('where coded words stand, and of those that overlap the shorter ones', () => {
    const places = quotePlaces(both.dataset, edition!);
    expect(places.map(({ start: from, end, kind }) => [from, end, kind])).toEqual([
      [0, 18, 'aligned'],
      [5, 33, 'opposed'],
    ]);
    const kindAt = (offset: number) => quoteAt(places, 3, offset)?.kind;
    expect([0, 10, 17, 18, 32, 33].map(kindAt)).toEqual([
      'aligned',
      'aligned',
      'aligned',
      'opposed',
      'opposed',
      undefined,
    ]);
    expect(quoteAt(places, 2, 0)).toBeNull();
    // All that overlap at a place, for clicks that go through them.
    expect(quotesAt(places, 3, 10).map(({ kind }) => kind)).toEqual(['aligned', 'opposed']);
  });

  test('a paragraph as read when each of its sentences is coded, or when it is marked so', () => {
    const line7 = line({ who: fresh('Ostmark'), whom: fresh('Coast Guard'), verb: type('leads') });
    const seven = (...words: string[]) =>
      words.reduce((data, one) => done(writeStatement(data, line7, passage(7, one))).data, start);
    const third = (data: OwnData) => coverageOf(data, edition!)[6]!;
    const most = seven('The Straits Militia fights', 'Northern Garrison belongs to Veldania');
    expect(third(most)).toMatchObject({ statements: 2, sentencesLeft: 1, leftFrom: expect.any(Number) });
    expect(isRead(third(most))).toBe(false);
    const whole = seven(
      'The Straits Militia fights',
      'Northern Garrison belongs',
      'Ostmark leads the Coast Guard',
    );
    expect(isRead(third(whole))).toBe(true);
    const marked = done(markEmpty(most, { source, paragraph: 7 })).data;
    expect(isRead(third(marked))).toBe(true);
  });

  test('a paragraph as unread where what was noted names no words, however often', () => {
    const line7 = line({ who: fresh('Ostmark'), whom: fresh('Coast Guard'), verb: type('leads') });
    const { data } = done(writeStatement(start, line7, passage(7, 'Ostmark leads the Coast Guard')));
    const [statement] = data.dataset.statements;
    const { quote: _, start: _start, end: _end, ...cite } = statement!.cites[0]!;
    const wordless = ['a', 'b', 'c'].map((id) => ({ ...statement!, id, cites: [cite] }));
    const told = { ...data, dataset: { ...data.dataset, statements: wordless } } as unknown as OwnData;
    expect(isRead(coverageOf(told, edition!)[6]!)).toBe(false);
  });

  test('words that are no relation, with the reason', () => {
    const omission = { actors: [fresh('Tarn')], reason: 'forecast', note: '' } as const;
    const { data } = done(writeOmission(start, omission, passage(8, 'Tarn could join')));
    const [place] = omissionPlaces(data.dataset, edition!);
    expect(edition!.paragraphs[7]!.slice(place!.start, place!.end)).toBe('Tarn could join');
    expect(place!.omission.reason).toBe('forecast');
  });

  test('the words of a denial, which deal with their sentence', () => {
    const [statement] = coded.dataset.statements;
    const words = 'Officers from Tarn train the Coast Guard at two bases';
    const denied = done(writeDenials(coded, [fresh('Ostmark')], statement!.id, passage(3, words))).data;
    const place = quotePlaces(denied.dataset, edition!).find(({ isDenial }) => isDenial);
    expect(edition!.paragraphs[2]!.slice(place!.start, place!.end)).toBe(words);
    expect(place!.statement.id).toBe(statement!.id);
    expect(coverageOf(denied, edition!)[2]).toMatchObject({ statements: 1, denials: 1, sentencesLeft: 0 });
    // Of a statement that is withdrawn there is nothing to deny.
    const { dataset } = denied;
    const statements = dataset.statements.map((one) =>
      one.id === statement!.id ? { ...one, status: 'withdrawn' as const } : one,
    );
    const withdrawn = { ...denied, dataset: { ...dataset, statements } };
    expect(coverageOf(withdrawn, edition!)[2]).toMatchObject({ denials: 0 });
    const elsewhere = passage(6, 'Fishing has been poor since March');
    const only = done(writeDenials(coded, [fresh('Ostmark')], statement!.id, elsewhere)).data;
    expect(coverageOf(only, edition!)[5]).toMatchObject({ statements: 0, denials: 1, sentencesLeft: 1 });
    expect(isBegun(coverageOf(only, edition!)[5]!)).toBe(true);
  });

  test.each([
    ['without a full stop', ['The bridge is shut', 'Orland shut it.'], 'Any title', true],
    ['the title itself, also as a question', ['Is it shut?', 'It is.'], 'Is it shut?', true],
    ['no sentence', ['Orland shut the bridge.', 'It is shut.'], 'Orland shut the bridge.', false],
    ['no sentence of another script', ['伊朗军队进攻了摩苏尔。', 'B'], 'T', false],
    ['no question of another script', ['هل هاجم العراق؟', 'B'], 'T', false],
    ['no sentence in guillemets', ['« Il attaque. »', 'B'], 'T', false],
    ['no sentence with the number of a note', ['They left Iraq.[1]', 'B'], 'T', false],
    ['words in quotation marks alone', ['“Shut”', 'B'], 'T', true],
    ['no text of one paragraph', ['The bridge is shut'], 'The bridge is shut', false],
  ])('a headline: %s', (_name, paragraphs, title, expected) => {
    expect(isHeadline(paragraphs, title)).toBe(expected);
  });

  test('what is coded, noted, empty and unread in each paragraph', () => {
    const omission = { actors: [fresh('Tarn')], reason: 'forecast', note: '' } as const;
    const noted = done(writeOmission(both, omission, passage(8, 'Tarn could join'))).data;
    const marked = done(markEmpty(noted, { source, paragraph: 6 })).data;
    const coverage = coverageOf(marked, edition!);
    // A statement in one of two sentences, and a passage in one of two, leave the other.
    expect(coverage.map((one) => isRead(one))).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(coverage[2]).toMatchObject({ statements: 2, omissions: 0, isEmpty: false, sentencesLeft: 1 });
    expect(coverage[7]).toMatchObject({ omissions: 1, sentencesLeft: 1 });
    expect([1, 2, 5, 7, 8].map((after) => nextUnread(coverage, after))).toEqual([2, 3, 7, 8, 2]);
    expect(nextUnread(coverage.filter(isRead), 1)).toBeNull();
    // Who withdraws the only statement has read that sentence.
    const taken = done(withdraw(coded, coded.dataset.statements[0]!.id)).data;
    const [, , third] = coverageOf(taken, edition!);
    expect(third).toMatchObject({ statements: 0, withdrawn: 1, sentencesLeft: 1 });
    expect(isRead({ ...third!, sentencesLeft: 0 })).toBe(true);
  });
});
