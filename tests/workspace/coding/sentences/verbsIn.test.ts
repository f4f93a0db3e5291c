import { describe, expect, test } from 'vitest';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lineOffers } from '#ui/coding/lineOffers.ts';
import { firstTypes } from '#workspace/coding/completing/firstTypes.ts';
import { verbsIn } from '#workspace/coding/sentences/verbsIn.ts';

const [one] = smallDataset.actors;
const called = (name: string) =>
  ({ ...one!, id: name, name, shortName: name, aliases: [], alsoKnownAs: [] }) as typeof one & object;
const actors = ['Arland', 'Brenn', 'Tarn', 'Corl'].map(called);
const dataset = { ...smallDataset, actors, relationTypes: firstTypes, statements: [] };
const at = { source: smallDataset.sources[0]!.id, paragraph: 1, start: 0, end: 0 };

/** Who is offered first, the verbs of the marked words with him, and who is offered then: as Enter takes them. */
function read(sentence: string, chosen?: string) {
  const offers = lineOffers(dataset, { actors: [], types: [] }, sentence, sentence);
  const who =
    chosen === undefined
      ? offers.actors('')[0]!.choice
      : ({ kind: 'actor', actor: called(chosen), also: null } as const);
  const verbs = offers.deeds('', who, at).filter(({ isAsked }) => !isAsked);
  const name = who.kind === 'actor' ? who.actor.name : who.name;
  const whom = offers.actors('', who)[0]?.choice;
  return [name, ...verbs.map(({ label }) => label), whom?.kind === 'actor' ? whom.actor.name : ''].join(', ');
}

describe('who did it to whom, as marked words have it', () => {
  test.each([
    ['Arland trained Brenn.', 'Arland, trains, Brenn'],
    ['Arland trains Brenn.', 'Arland, trains, Brenn'],
    ['Arland has trained Brenn.', 'Arland, trains, Brenn'],
    ['Arland will train Brenn.', 'Arland, trains, Brenn'],
    ['Arland is training Brenn.', 'Arland, trains, Brenn'],
    ['Arland had been training Brenn.', 'Arland, trains, Brenn'],
    ['Arland is blocking Brenn.', 'Arland, blocks, Brenn'],
    ['Arland bombed Brenn by night.', 'Arland, bombs, Brenn'],
    ['Arland harmed Brenn by bombing.', 'Arland, harms, bombs, Brenn'],
    ['Arland was attacked and trained Brenn.', 'Arland, trains, Brenn'],
    ['Arland, which trained Brenn in May, left.', 'Arland, trains, Brenn'],
    ['Arland said that it trained Brenn.', 'Arland, trains, Brenn'],
    ['The minister said that Arland trained Brenn.', 'Arland, trains, Brenn'],
  ])('in the active: %s', (sentence, expected) => expect(read(sentence)).toBe(expected));

  test.each([
    ['Brenn was trained by Arland.', 'Brenn, is trained by, Arland'],
    ['Brenn is trained by Arland.', 'Brenn, is trained by, Arland'],
    ['Brenn is being trained by Arland.', 'Brenn, is trained by, Arland'],
    ['Brenn has been trained by Arland.', 'Brenn, is trained by, Arland'],
    ['Brenn will be trained by Arland.', 'Brenn, is trained by, Arland'],
    ['Brenn got trained by Arland.', 'Brenn, is trained by, Arland'],
    ['Brenn was not secretly trained by Arland.', 'Brenn, is trained by, Arland'],
    ['Was Brenn trained by Arland?', 'Brenn, is trained by, Arland'],
    ['Brenn, trained by Arland, left.', 'Brenn, is trained by, Arland'],
    ['Brenn, trained in 2028 by the army of Arland, left.', 'Brenn, is trained by, Arland'],
    ['Brenn was trained and armed by Arland.', 'Brenn, is trained by, is armed by, Arland'],
    ['Brenn was trained, armed and led by Arland.', 'Brenn, is trained by, is armed by, is led by, Arland'],
    ['Brenn was fought and is led by Arland.', 'Brenn, is fought by, is led by, Arland'],
    ['Brenn was called on by Arland to leave.', 'Brenn, is called on by, Arland'],
    ['Brenn was split by the war.', 'Brenn, splits from, '],
  ])('in the passive: %s', (sentence, expected) => expect(read(sentence)).toBe(expected));

  test.each([
    ['Tarn and Brenn were trained by Arland.', 'Tarn, is trained by, Brenn'],
    ['Brenn was trained by Arland and Tarn.', 'Brenn, is trained by, Arland'],
    ['Tarn, Arland said, was trained by Brenn.', 'Tarn, is trained by, Arland'],
    ['Brenn, whom Arland trained, left.', 'Brenn, is trained by, Arland'],
    [
      'Brenn, which Arland had trained and is now backing, left.',
      'Brenn, is trained by, is backed by, Arland',
    ],
    ['Arland, by whom Brenn was trained, left.', 'Arland, trains, Brenn'],
    ['Arland, by which Brenn had been trained, left.', 'Arland, trains, Brenn'],
    ['Trained by Arland, Brenn left.', 'Arland, trains, Brenn'],
    ['They were trained by Arland.', 'Arland, trains, '],
    ['Arland trained Tarn and was trained by Brenn.', 'Arland, trains, is trained by, Tarn'],
    ['Arland is allied with Brenn.', 'Arland, is allied with, Brenn'],
  ])('with two before or behind the verb: %s', (sentence, expected) => expect(read(sentence)).toBe(expected));

  test.each([
    ['Brenn, trained and armed by Arland, left.', 'Brenn, is trained by, is armed by, Arland'],
    [
      'Brenn, trained, armed and led by Arland, left.',
      'Brenn, is trained by, is armed by, is led by, Arland',
    ],
    [
      'Brenn, trained in May and secretly armed by Arland, left.',
      'Brenn, is trained by, is armed by, Arland',
    ],
    ['Brenn was trained in the north and armed by Arland.', 'Brenn, is trained by, is armed by, Arland'],
    ['Arland trained and armed Brenn.', 'Arland, trains, arms, Brenn'],
    ['Arland trained Brenn, and was armed by Tarn.', 'Arland, trains, is armed by, Brenn'],
  ])('with several participles that share one “by”: %s', (sentence, expected) =>
    expect(read(sentence)).toBe(expected),
  );

  test.each([
    ['Brenn was bombed in a raid led by Tarn.', 'Tarn', 'bombs'],
    ['Brenn was criticised for a raid that was led by Corl.', 'Corl', 'criticises'],
    ['Brenn was criticised for a war begun by Corl.', 'Corl', 'criticises'],
    ['Brenn was criticised after talks that were held by Corl.', 'Corl', 'criticises'],
    ['Brenn was bombed with guns sold by Tarn.', 'Tarn', 'bombs'],
    ['Brenn was bombed and Corl was armed by Tarn.', 'Tarn', 'bombs'],
  ])('“by” belongs to the nearest verb: %s', (sentence, who, verb) =>
    expect(read(sentence, who).split(', ')).not.toContain(verb),
  );

  test.each([
    ['Brenn was bombed during the planned talks by Tarn.', 'Tarn', 'bombs'],
    ['Brenn was trained for ten months by Arland.', 'Arland', 'trains'],
    ['Brenn was trained and armed by Arland.', 'Arland', 'trains'],
    ['Fighters of Brenn trained and armed by Arland left.', 'Arland', 'trains'],
    ['Trained and armed by Arland, Brenn left.', 'Arland', 'trains'],
  ])('and to that verb over what is none: %s', (sentence, who, verb) =>
    expect(read(sentence, who).split(', ')).toContain(verb),
  );

  test('also where the one who acts was chosen first, by hand', () => {
    expect(read('Brenn was trained by Arland.', 'Arland')).toBe('Arland, trains, Brenn');
    expect(read('Brenn was trained by Arland and Tarn.', 'Tarn')).toBe('Tarn, trains, Brenn');
    expect(read('Trained by Arland, Brenn left.', 'Brenn')).toBe('Brenn, is trained by, Arland');
    expect(read('Brenn, whom Arland trained, left.', 'Arland')).toBe('Arland, trains, Brenn');
  });
});

test('verbs are found in every form, with the letters that they double', () => {
  const labels = ['controls', 'stops', 'overthrows', 'drives out', 'defers to', 'signals to', 'ties'];
  const types = labels.map((label) => ({ ...firstTypes[0]!, id: label as never, label }));
  const found = (text: string) =>
    verbsIn(text, types).map((verb) => (verb.kind === 'type' ? verb.type.label : ''));
  for (const text of ['is controlling Brenn', 'controlled Brenn', 'controls Brenn', 'to control Brenn'])
    expect(found(`Arland ${text}`)).toEqual(['controls']);
  expect(found('Arland is stopping Brenn and deferring to it')).toEqual(['stops', 'defers to']);
  expect(found('Brenn was overthrown, and driven out')).toEqual(['overthrows', 'drives out']);
  // Both sides of the Atlantic.
  expect(found('signaling, signalling')).toEqual(['signals to']);
  expect(found('tying')).toEqual(['ties']);
});
