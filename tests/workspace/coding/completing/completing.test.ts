import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import type { RelationType } from '#domain/statement.ts';
import { type ActorChoice, completeActors } from '#workspace/coding/completing/actorCompletion.ts';
import { firstTypes } from '#workspace/coding/completing/firstTypes.ts';
import { completeVerbs, newVerbs, type VerbChoice } from '#workspace/coding/completing/verbCompletion.ts';
import { actorsNamedIn } from '#workspace/coding/sentences/namesIn.ts';
import { speakersIn } from '#workspace/coding/sentences/speakersIn.ts';
import { verbsIn } from '#workspace/coding/sentences/verbsIn.ts';

const actor = (
  name: string,
  shortName = name,
  aliases: string[] = [],
  alsoKnownAs: string[] = [],
): Actor => ({
  id: name as ActorId,
  name,
  shortName,
  aliases,
  alsoKnownAs,
  kind: 'unstated',
  countries: [],
  factions: [],
  communities: [],
  background: [],
  tier: 'core',
  mentions: [],
});
const actors = [
  actor('Tarn'),
  actor('Tarnish Army', 'Tarnish Army', ['the army of Tarn']),
  actor('Popular Harbour Units', 'Harbour Units'),
  actor('Ünal Front', 'Ünal Front', [], ['Daskh']),
  actor('Straits Militia'),
  actor('حزب الميناء'),
];
const shown = (choice: ActorChoice | VerbChoice) => {
  switch (choice.kind) {
    case 'actor':
      return choice.actor.name;
    case 'newActor':
      return `+ ${choice.name}`;
    case 'type':
      return choice.isInverse ? choice.type.inverseLabel : choice.type.label;
    case 'newType':
      return `+ ${choice.label} ${choice.sign}`;
  }
};
const offered = (typed: string, recent: string[] = [], unknown: string[] = []) =>
  completeActors(typed, actors, recent, unknown).map(shown);

describe('An actor is offered', () => {
  test('by its whole name, with the article that belongs to it or without', () => {
    const group = [actor('The Hague Group')];
    for (const typed of ['The Hague Group', 'Hague Group', 'the hague group'])
      expect(completeActors(typed, group, []).map(shown)).toEqual(['The Hague Group']);
  });

  test.each([
    ['its name first, and no new one of that name', 'tarn', ['Tarn', 'Tarnish Army']],
    ['by the first letters', 'ta', ['Tarn', 'Tarnish Army', '+ ta']],
    ['by its initials', 'phu', ['Popular Harbour Units', '+ phu']],
    ['by a later word', 'mil', ['Straits Militia', '+ mil']],
    ['by words in any order', 'units pop', ['Popular Harbour Units', '+ units pop']],
    ['without diacritics', 'unal', ['Ünal Front', '+ unal']],
    ['by a name from elsewhere', 'dask', ['Ünal Front', '+ dask']],
    ['in another script', 'حزب', ['حزب الميناء', '+ حزب']],
    ['not by the midst of a word', 'arn', ['+ arn']],
    ['as new where nobody has the name', 'Kessa', ['+ Kessa']],
  ])('%s', (_name, typed, expected) => {
    expect(offered(typed)).toEqual(expected);
  });

  test('not at all where nothing is typed', () => {
    expect(offered('')).toEqual([]);
    expect(offered('  ')).toEqual([]);
  });

  test.each([
    ['Harbour Units', 'the Fighters of the Harbour Units'],
    ['highland liberation front', 'Fighters of the Highland Liberation Front'],
    // Scripts without capitals have no sign of a whole name: a whole word is one.
    ['لبنان', 'جيش لبنان'],
    ['צבא', 'צבא הים'],
    ['ირანი', 'ირანი ფლოტი'],
    ['中国', '中国海军'],
    // What it is the beginning of may be another form of the word.
    ['ირან', 'ირანის ფლოტი'],
    // The longer name has the adjective of what may be a name.
    ['Orvania', 'Orvanian army'],
    ['Tarn', 'Tarnish forces'],
    ['Iran', 'Iranian forces'],
  ])('%s may be a name beside %s: both are offered, and neither is taken unasked', (typed, name) => {
    const offers = completeActors(typed, [actor(name)], []);
    expect(offers.map(shown)).toEqual([name, `+ ${typed}`]);
    expect(offers[0]).toMatchObject({ isAsked: true });
  });

  test('by a name that the text has elsewhere: it is no short form there', () => {
    const inText = new Set(['tarn', 'orvania']);
    const tarn = completeActors('Tarn', [actor('Tarn Coast Guard')], [], [], inText);
    expect(tarn.map(shown)).toEqual(['Tarn Coast Guard', '+ Tarn']);
    expect(tarn[0]).toMatchObject({ isAsked: true });
    // Of which the longer one has only the adjective: it is new.
    expect(completeActors('Orvania', [actor('Orvanian army')], [], [], inText).map(shown)).toEqual([
      '+ Orvania',
      'Orvanian army',
    ]);
  });

  const known = [
    'River Guard',
    'Highland Front',
    'Kalmar',
    'Westmere',
    'National Bloc',
    'Sarvia',
    'Kesteven',
  ].map((name) => actor(name));
  const others = ['Farmers’ Union', 'Ilse Tarrow', 'Rusk Adaran', 'Dromund', 'Sarvian army'].map((name) =>
    actor(name),
  );

  test('by every beginning of each name, which Enter never takes as a new one', () => {
    const all = [...known, ...others];
    for (const { name } of all)
      for (let length = 1; length < name.length; length += 1)
        for (const typed of [name.slice(0, length), name.slice(0, length).toLowerCase()]) {
          const [first] = completeActors(typed, all, []);
          expect(first, typed).toMatchObject({ kind: 'actor' });
          const mayBeOther = all.filter((one) =>
            one.name.toLowerCase().startsWith(typed.trim().toLowerCase()),
          );
          if (mayBeOther.length === 1) expect(first, typed).toMatchObject({ actor: { name } });
          if (mayBeOther.length === 1) expect(first, typed).not.toHaveProperty('isAsked');
        }
  });

  test.each([
    ['River', 'River Guard'],
    ['Ilse', 'Ilse Tarrow'],
    ['Farmers', 'Farmers’ Union'],
    ['Rive', 'River Guard'],
    ['Adaran', 'Rusk Adaran'],
    ['Tarrow', 'Ilse Tarrow'],
  ])('by one whole word of it, which is taken where it is no other name: %s', (typed, name) => {
    const [first] = completeActors(
      typed,
      [...known, ...others],
      [],
      [],
      new Set(['river guard', 'ilse tarrow']),
    );
    expect(first).toMatchObject({ kind: 'actor', actor: { name } });
    expect(first).not.toHaveProperty('isAsked');
  });

  test.each([
    // Still being typed, or a search.
    ['Orv', 'Orvanian army'],
    ['orvania', 'Orvanian army'],
    ['Riv', 'River Guard'],
    ['Tarn', 'Tarn Coast Guard'],
    ['Harbour Un', 'the Fighters of the Harbour Units'],
    ['tarn', 'Tarn Coast Guard'],
    ['Coast', 'Tarn Coast Guard'],
    // How texts shorten a name.
    ['Moreno', 'Ida Moreno'],
    ['League', 'League of Free Towns'],
    ['Tarnish', 'Tarnish forces'],
    ['the Coast', 'Tarn Coast Guard'],
    ['لبن', 'جيش لبنان'],
    ['中', '中国海军'],
  ])('%s is short for %s, which is taken, and a new one stands behind it', (typed, name) => {
    const [first, second, ...more] = completeActors(typed, [actor(name)], []);
    expect([first, second].map((one) => one && shown(one))).toEqual([name, `+ ${typed.replace('the ', '')}`]);
    expect(first).not.toHaveProperty('isAsked');
    expect(more).toEqual([]);
  });

  test('by its name with an article, and not a second time', () => {
    const offers = completeActors('the Tarn Coast Guard', [actor('Tarn Coast Guard')], []);
    expect(offers.map(shown)).toEqual(['Tarn Coast Guard']);
    expect(completeActors('The Hague', [], []).map(shown)).toEqual(['+ The Hague']);
  });

  test('the latest used first among equals, never before a better one', () => {
    const two = [actor('Harbour League'), actor('Harbour Guard')];
    const byUse = (recent: string[]) => completeActors('har', two, recent).map(shown).slice(0, 2);
    expect(byUse(['Harbour Guard'])).toEqual(['Harbour Guard', 'Harbour League']);
    expect(byUse(['Harbour League', 'Harbour Guard'])).toEqual(['Harbour League', 'Harbour Guard']);
    expect(offered('tarn', ['Tarnish Army'])[0]).toBe('Tarn');
  });

  test('as new with a name that the text has, before what is typed', () => {
    expect(offered('os', [], ['Ostmark', 'Kessa'])).toEqual(['+ Ostmark', '+ os']);
    expect(offered('ostmark', [], ['Ostmark'])).toEqual(['+ Ostmark']);
    // A whole name of the text comes before an actor whose name only begins so; an adjective is none.
    expect(offered('straits', [], ['Straits'])).toEqual(['+ Straits', 'Straits Militia']);
    // Whose they are is no short form of theirs.
    expect(offered('Varosha', [], ['Troops of Varosha'])).toEqual(['+ Varosha', '+ Troops of Varosha']);
    expect(offered('var', [], ['Troops of Varosha'])).toEqual(['+ Troops of Varosha', '+ var']);
    expect(offered('tarnish', [], ['Tarnish'])).toEqual(['Tarnish Army', '+ Tarnish']);
  });
});

describe('A verb is offered', () => {
  const verbs = (typed: string, recent: string[] = [], types: readonly RelationType[] = firstTypes) =>
    completeVerbs(typed, types, recent).map(shown);

  test.each([
    ['by its first letters', 'tr', 'trains'],
    ['from the other side', 'is tr', 'is trained by'],
    ['by another form of it', 'training', 'trains'],
    ['whole', 'meets', 'meets'],
  ])('%s', (_name, typed, first) => {
    expect(verbs(typed)[0]).toBe(first);
  });

  const countedAs = (choice: VerbChoice | undefined) =>
    choice?.kind === 'newType' ? [choice.label, choice.countedAs?.label] : choice && [shown(choice)];

  test.each([
    ['attack', 'attacks', 'fights'],
    ['shell', 'shells', 'bombs'],
    ['shells', 'shells', 'bombs'],
    ['shelled', 'shells', 'bombs'],
    ['shelling', 'shells', 'bombs'],
    ['thanked', 'thanks', 'welcomes'],
    ['blamed', 'blames', 'criticises'],
    ['fought alongside', 'fights alongside', 'supports militarily'],
    ['fights alongside', 'fights alongside', 'supports militarily'],
    ['sign', 'signs with', 'negotiates with'],
    ['talks to', 'talks to', 'meets'],
    ['agreed on', 'agrees on', 'negotiates with'],
    ['merge', 'merges with', 'is allied with'],
    ['praising', 'praises', 'welcomes'],
    ['kil', 'kills', 'fights'],
    ['overthr', 'overthrows', 'seeks to unseat'],
    ['supports', 'supports', 'backs'],
    ['rejects', 'rejects', 'opposes'],
  ])('as the word of the text, counted as the verb it is another word for: %s', (typed, label, type) => {
    const [first] = completeVerbs(typed, firstTypes, []);
    expect(countedAs(first)).toEqual([label, type]);
    expect(first).toMatchObject({ isKnown: true });
  });

  test.each([
    ['bomb', 'bombs'],
    ['back', 'backs'],
    ['arm', 'arms'],
    ['train', 'trains'],
    // What is left to type leads to the one who is acted on.
    ['is allied', 'is allied with'],
    ['allied', 'is allied with'],
    ['was allied with', 'is allied with'],
    ['were allied', 'is allied with'],
    ['had been allied with', 'is allied with'],
    ['belongs', 'belongs to'],
    // Nobody rockets anybody.
    ['rocket', 'bombs'],
  ])('itself, where it is typed: %s', (typed, label) => {
    const [first] = completeVerbs(typed, firstTypes, []);
    expect(first).toMatchObject({ kind: 'type', type: { label } });
    expect(first).not.toMatchObject({ isAsked: true });
  });

  test('behind the word of the text, and that word once', () => {
    expect(verbs('shells').slice(1)).toEqual(['bombs', '+ shells 1', '+ shells 0']);
    const shells = { ...(firstTypes[1] as RelationType), id: 'shells', label: 'shells' } as RelationType;
    for (const typed of ['shelled', 'shell', 'shells'])
      expect(verbs(typed, [], [...firstTypes, shells])[0]).toBe('shells');
    expect(verbs('shelled', [], [...firstTypes, shells]).filter((one) => one === 'shells')).toHaveLength(1);
  });

  test.each([
    ['fire on', 'fires on', true],
    ['fired on', 'fires on', true],
    ['fired at', 'fires at', true],
    ['fire', 'fires on', true],
    ['fired', 'fires on', false],
    ['fires', 'fires on', false],
    ['firing', 'fires on', false],
    ['merged', 'merges with', false],
    ['merged with', 'merges with', true],
  ])('at once only with the preposition that makes it that word: %s', (typed, label, isKnown) => {
    expect(completeVerbs(typed, firstTypes, [])[0]).toMatchObject({ label, isKnown });
  });

  test('by the first words of a verb of one’s own, which is taken', () => {
    const own = {
      ...(firstTypes[9] as RelationType),
      id: 'x',
      label: 'has good relations with',
    } as RelationType;
    for (const typed of ['has good', 'has good relations', 'has go']) {
      const [first] = completeVerbs(typed, [...firstTypes, own], []);
      expect(first).toMatchObject({ type: { id: 'x' } });
      expect(first).not.toMatchObject({ isAsked: true });
    }
  });

  test('only to be chosen where it says more than what is typed', () => {
    const types = firstTypes.filter(({ id }) => id !== 'backs');
    expect(completeVerbs('supports', types, [])[0]).toMatchObject({ isAsked: true });
    expect(completeVerbs('sends', firstTypes, [])[0]).toMatchObject({
      label: 'sends troops to',
      isKnown: false,
    });
    // No verb fits: the word's own side is taken.
    expect(completeVerbs('ravages', firstTypes, [])[0]).toMatchObject({ kind: 'newType' });
  });

  test('as new with each stance, where there is none of the name', () => {
    expect(verbs('ferries')).toEqual(['+ ferries 1', '+ ferries -1', '+ ferries 0']);
    expect(verbs('trains')).not.toContain('+ trains 1');
  });

  test('as new, as strong as its first word', () => {
    const families = (label: string) =>
      newVerbs(label).map((choice) => choice.kind === 'newType' && choice.family);
    expect(families('fights alongside')).toEqual(['armed', 'armed', 'contact']);
    expect(families('ferries')).toEqual(['political', 'political', 'contact']);
  });

  test('the latest used first among equals', () => {
    expect(verbs('b').slice(0, 4)).toEqual(['bombs', 'blocks', 'backs', 'belongs to']);
    expect(verbs('b', ['backs'])[0]).toBe('backs');
  });
});

describe('Marked words offer', () => {
  test('a person by the surname alone, and no place by its last word', () => {
    const people = [actor('Rusk Adaran'), actor('South Kessa'), actor('Vessin Ostrand')];
    const found = (text: string) => actorsNamedIn(text, people).map(shown);
    expect(found('Adaran calls them traitors.')).toEqual(['Rusk Adaran']);
    expect(found('It attacked Kessa.')).toEqual(['+ Kessa']);
    expect(actorsNamedIn('Ilse Tarrow spoke. Later Tarrow left.', []).map(shown)).toEqual(['+ Ilse Tarrow']);
    // Of two it is not known which.
    expect(actorsNamedIn('Adaran spoke.', [...people, actor('Ida Adaran')]).map(shown)).toEqual(['+ Adaran']);
  });

  test('the verb that “was allied with” is the past of', () => {
    expect(verbsIn('until 2028 it was allied with the Front', firstTypes).map(shown)).toEqual([
      'is allied with',
    ]);
  });

  test('the actors that they name, in their order, and names that are nobody’s yet', () => {
    const found = actorsNamedIn(
      'On Monday Ostmark called on the army of Tarn, Straits Militia’s ally, and Kessa.',
      actors,
    );
    expect(found.map(shown)).toEqual(['+ Ostmark', 'Tarnish Army', 'Straits Militia', '+ Kessa']);
  });

  test('once, wherever it stands, and never as new where an actor has that name', () => {
    const ministry = [...actors, actor('Tarn defence ministry')];
    const found = actorsNamedIn(
      'The Tarn defence ministry spoke for Tarn; Tarn’s army is the Tarnish Army.',
      ministry,
    );
    expect(found.map(shown)).toEqual(['Tarn defence ministry', 'Tarn', 'Tarnish Army']);
  });

  test('a name of several words as one, without the genitive', () => {
    const found = actorsNamedIn(
      'The Council of Ports met the Reform Party of Veldania and Tarn’s envoys.',
      actors,
    );
    expect(found.map(shown)).toEqual(['+ Council of Ports', '+ Reform Party of Veldania', 'Tarn']);
  });

  test('no adjective of a name, no word that only begins a sentence, and no body without its name before others', () => {
    const found = actorsNamedIn(
      'Salt is dear. The Vessinian guns and the Government: Kessa bought salt from Vessin in Boric towns.',
      actors,
    );
    expect(found.map(shown)).toEqual(['+ Kessa', '+ Vessin', '+ Government', '+ Boric']);
  });

  test('a short form as the one whom it means, once', () => {
    const around =
      'The Lake Confederation and the Council of Ports spoke. The Confederation met the Council and the Militia.';
    expect(actorsNamedIn(around, actors).map(shown)).toEqual([
      '+ Lake Confederation',
      '+ Council of Ports',
      'Straits Militia',
    ]);
    expect(actorsNamedIn('The Confederation met the Council', actors, around).map(shown)).toEqual([
      '+ Lake Confederation',
      '+ Council of Ports',
    ]);
    // A country is no short form of what is called after it.
    expect(actorsNamedIn('Veldania and the Reform Party of Veldania', []).map(shown)).toEqual([
      '+ Veldania',
      '+ Reform Party of Veldania',
    ]);
  });

  test('people without their ranks, and bodies with their whole names', () => {
    const found = actorsNamedIn(
      'Colonel Adan Brek met President Ilse Tarrant of Orland at the Foreign Ministry and the Salt Workers’ Union.',
      actors,
    );
    expect(found.map(shown)).toEqual([
      '+ Adan Brek',
      '+ Ilse Tarrant',
      '+ Orland',
      '+ Foreign Ministry',
      '+ Salt Workers’ Union',
    ]);
  });

  test('a body that is written with small letters behind the name of its state, before that name', () => {
    const found = actorsNamedIn(
      'The Vessin government and Vessin’s army met Vessinian border police.',
      actors,
    );
    expect(found.map(shown)).toEqual(['+ Vessin government', '+ Vessin', '+ Vessinian border police']);
    expect(actorsNamedIn('The Brennish militia met Velish fighters.', []).map(shown)).toEqual([
      '+ Brennish militia',
      '+ Velish fighters',
      '+ Brennish',
      '+ Velish',
    ]);
    expect(actorsNamedIn('The Tarn government met.', actors).map(shown)).toEqual([
      '+ Tarn government',
      'Tarn',
    ]);
  });

  test.each([
    ["The People's Union condemned Tarn’s Army.", ["+ People's Union", 'Tarn', 'Tarnish Army']],
    ['The People’s Union met Women’s League envoys.', ['+ People’s Union', '+ Women’s League']],
    ['He is known as Colonel Darr. Commander Adan Brek spoke.', ['+ Colonel Darr', '+ Adan Brek']],
    ['Fighting continued. Until two years ago Kessa was allied with Brae.', ['+ Kessa', '+ Brae']],
    ['Beijing met Kessa. Fighting Words, a paper, wrote.', ['+ Beijing', '+ Kessa', '+ Fighting Words']],
    ['Trained by Kessa, Brae left. Ahmed was met by it.', ['+ Kessa', '+ Brae', '+ Ahmed']],
    ['Was Kessa trained by Brae?', ['+ Kessa', '+ Brae']],
  ])('names as a reader takes them: %s', (text, expected) => {
    expect(actorsNamedIn(text, actors).map(shown)).toEqual(expected);
  });

  test('an actor by a name with an apostrophe of either sort', () => {
    const union = [actor("People's Union")];
    for (const sign of ["'", '’'])
      expect(actorsNamedIn(`The People${sign}s Union spoke.`, union).map(shown)).toEqual(["People's Union"]);
  });

  test('verbs in any form', () => {
    const ofTarn = 'which Tarn had trained and is now backing';
    expect(verbsIn(ofTarn, firstTypes, (words) => words.includes('Tarn')).map(shown)).toEqual([
      'trains',
      'backs',
    ]);
    // Of whom "which" stands for.
    expect(verbsIn(ofTarn, firstTypes).map(shown)).toEqual(['is trained by', 'is backed by']);
    expect(verbsIn('It called on them, met Tarn and fought', firstTypes).map(shown)).toEqual([
      'calls on',
      'meets',
      'fights',
    ]);
    // What is denied is not what is done.
    expect(verbsIn('Tarn denied backing them', firstTypes).map(shown)).toEqual(['denies ties with', 'backs']);
    expect(verbsIn('nothing of that sort', firstTypes)).toEqual([]);
    expect(verbsIn('armed men had fought alongside the Front', firstTypes)).toEqual([]);
    expect(verbsIn('Tarn armed the Front', firstTypes).map(shown)).toEqual(['arms']);
    expect(verbsIn('Its troops turned back forty lorries', firstTypes)).toEqual([]);
    expect(verbsIn('Two states back Tarn', firstTypes).map(shown)).toEqual(['backs']);
  });
});

describe('A new verb', () => {
  const offeredNew = (label: string) =>
    newVerbs(label).map((choice) =>
      choice.kind === 'newType' ? [choice.sign, choice.family, choice.isKnown] : [],
    );

  test.each([
    ['attacks', [-1, 'armed', true]],
    ['supports', [1, 'political', true]],
    ['talks to', [0, 'contact', true]],
    ['vows to attack', [-1, 'armed', true]],
    ['promises to support', [1, 'political', true]],
    ['denies backing', [0, 'contact', true]],
    ['denied that it attacks', [0, 'contact', true]],
  ])('that says itself on which side it is comes with that side first: %s', (label, first) => {
    expect(offeredNew(label)[0]).toEqual(first);
    expect(offeredNew(label)).toHaveLength(3);
  });

  test('that says nothing waits for a choice', () => {
    expect(offeredNew('ferries')).toEqual([
      [1, 'political', false],
      [-1, 'political', false],
      [0, 'contact', false],
    ]);
  });
});

test.each([
  [
    'Troops took the town on Monday, a spokesman for the Tarn defence ministry said.',
    ['Tarn defence ministry'],
  ],
  ['Ostmark receives training from Kessa, according to two Western diplomats.', ['Western diplomats']],
  ['“We send blankets,” its president, Ida Moreno, told reporters in the capital.', ['Ida Moreno']],
  ['He met Mr Halvik on Saturday, the newspaper Morning Post reported, and offered peace.', ['Morning Post']],
  ['“It burned our winter pastures,” said a commander who calls himself Old Tam.', ['Old Tam']],
  [
    'At least 4,000 people have left, the League’s relief office says; 62 have been killed.',
    ['League’s relief office'],
  ],
  [
    'On Monday the Coast Guard said that Tarn had attacked. Kessa later confirmed it.',
    ['Coast Guard', 'Kessa'],
  ],
  ['The Confederation, which trades with both states, offered to mediate.', []],
  ['The Confederation, which told both of it, states that it waits.', []],
  ['Bakers there say that flour is dear.', ['Bakers']],
  ['He said so. They have also said it, and nobody told them.', []],
  ['But, said Moreno, it is late. “It is a fairy tale,” the colonel said.', ['Moreno', 'colonel']],
  ['A fairy tale says more. But said in haste, the words told nothing.', []],
  ['Local officials said that the villagers told of it.', ['Local officials', 'villagers']],
])('Who speaks in “%s”', (text, expected) => {
  expect(speakersIn(text)).toEqual(expected);
});

test.each([
  ['support', 'supports', 'backs'],
  ['aid', 'aids', 'backs'],
  ['attack', 'attacks', 'fights'],
])('“%s” is first of all “%s”: a whole other word stands before longer verbs', (typed, label, type) => {
  expect(completeVerbs(typed, firstTypes, [])[0]).toMatchObject({ label, countedAs: { label: type } });
});
