import { expect, it } from 'vitest';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { passiveLabel } from '#words/grammar/formsOfVerb.ts';
import { gerundPhrase } from '#words/grammar/gerundPhrase.ts';
import { stancePhrase } from '#words/grammar/stanceWord.ts';
import {
  formerLabel,
  formOfMode,
  loneVerbInForm,
  pastLabel,
  pastVerbPhrase,
  verbInForm,
  verbPhrase,
  verbWithModal,
} from '#words/grammar/verbPhrase.ts';
import { firstTypes } from '#workspace/coding/completing/firstTypes.ts';

it.each([
  ['fights', 'fights', 'fight', 'will fight'],
  ['supports militarily', 'militarily supports', 'militarily support', 'will militarily support'],
  ['nominally controls', 'nominally controls', 'nominally control', 'will nominally control'],
  [
    'unlawfully keeps troops in the country of',
    'unlawfully keeps troops in the country of',
    'unlawfully keep troops in the country of',
    'will unlawfully keep troops in the country of',
  ],
  ['at odds with', 'is at odds with', 'are at odds with', 'will be at odds with'],
  ['allied with', 'is allied with', 'are allied with', 'will be allied with'],
  ['is allied with', 'is allied with', 'are allied with', 'will be allied with'],
  ['seeks to unseat', 'seeks to unseat', 'seek to unseat', 'will seek to unseat'],
  ['attaches itself to', 'attaches itself to', 'attach itself to', 'will attach itself to'],
  ['denies', 'denies', 'deny', 'will deny'],
  ['presses', 'presses', 'press', 'will press'],
  ['blames', 'blames', 'blame', 'will blame'],
  ['has a pact with', 'has a pact with', 'have a pact with', 'will have a pact with'],
  ['союзник', 'has the tie “союзник” to', 'have the tie “союзник” to', 'will have the tie “союзник” to'],
  ['split from', 'split from', 'split from', 'split from'],
  ['clung to power with', 'clung to power with', 'clung to power with', 'clung to power with'],
  ['could arm', 'could arm', 'could arm', 'could arm'],
  ['wanted to let pass', 'wanted to let pass', 'wanted to let pass', 'wanted to let pass'],
])('“%s” is “%s” of one, “%s” of many, “%s” later', (label, one, many, later) => {
  expect([verbPhrase(label, false), verbPhrase(label, true), verbWithModal(label, 'will')]).toEqual([
    one,
    many,
    later,
  ]);
});

it.each([
  ['hostile', 'is hostile to', 'are hostile to', 'was hostile to'],
  ['Hostile', 'is hostile to', 'are hostile to', 'was hostile to'],
  ['is hostile', 'is hostile to', 'are hostile to', 'was hostile to'],
  ['hostile towards', 'is hostile towards', 'are hostile towards', 'was hostile towards'],
  ['friendly', 'is friendly to', 'are friendly to', 'was friendly to'],
  ['friendly with', 'is friendly with', 'are friendly with', 'was friendly with'],
  ['neutral', 'is neutral towards', 'are neutral towards', 'was neutral towards'],
  ['allied', 'is allied with', 'are allied with', 'was allied with'],
  ['at war', 'is at war with', 'are at war with', 'was at war with'],
  ['openly hostile', 'is openly hostile to', 'are openly hostile to', 'was openly hostile to'],
  ['ally', 'is an ally of', 'are allies of', 'was an ally of'],
  ['allies', 'is an ally of', 'are allies of', 'was an ally of'],
  ['ally of', 'is an ally of', 'are allies of', 'was an ally of'],
  ['an ally', 'is an ally of', 'are allies of', 'was an ally of'],
  ['rival', 'is a rival of', 'are rivals of', 'was a rival of'],
  ['enemies', 'is an enemy of', 'are enemies of', 'was an enemy of'],
  [
    'coalition partner',
    'is a coalition partner of',
    'are coalition partners of',
    'was a coalition partner of',
  ],
  ['part', 'is part of', 'are part of', 'was part of'],
  ['alliance', 'has an alliance with', 'have an alliance with', 'had an alliance with'],
  ['good relations', 'has good relations with', 'have good relations with', 'had good relations with'],
  ['war', 'is at war with', 'are at war with', 'was at war with'],
  ['support', 'supports', 'support', 'supported'],
  ['opposing', 'is opposing', 'are opposing', 'was opposing'],
  ['controlling', 'is controlling', 'are controlling', 'was controlling'],
  ['equipping', 'is equipping', 'are equipping', 'was equipping'],
  ['quarrelling', 'is quarrelling with', 'are quarrelling with', 'was quarrelling with'],
  ['quarreling', 'is quarreling with', 'are quarreling with', 'was quarreling with'],
  ['belies', 'belies', 'belie', 'belied'],
  ['cooperates', 'cooperates with', 'cooperate with', 'cooperated with'],
  ['cooperates with', 'cooperates with', 'cooperate with', 'cooperated with'],
])('“%s” of a column is “%s” of one, “%s” of many, “%s” before', (label, one, many, before) => {
  expect([verbPhrase(label, false), verbPhrase(label, true), pastVerbPhrase(label, false)]).toEqual([
    one,
    many,
    before,
  ]);
  expect(verbPhrase(one, false)).toBe(one);
});

it('keeps a word of a column alone on its line', () => {
  expect(['hostile', 'ally', 'allies', 'rival'].map(pastLabel)).toEqual([
    'hostile',
    'ally',
    'allies',
    'rival',
  ]);
});

it.each([
  ['is affiliated with', 'formerly affiliated with', 'was formerly affiliated with'],
  ['belongs to', 'formerly belonged to', 'formerly belonged to'],
  ['trains', 'formerly trained', 'formerly trained'],
  ['supports militarily', 'formerly supported militarily', 'formerly militarily supported'],
])('“%s” that has ended is “%s” as a label, “%s” in a sentence', (label, alone, told) => {
  expect([formerLabel(label), verbInForm(label, 'former', false)]).toEqual([alone, told]);
});

it.each([
  ['meets', 'plans to meet'],
  ['supports militarily', 'plans to militarily support'],
  ['at odds with', 'plans to be at odds with'],
])('“%s” still to come is “%s”', (label, planned) => {
  expect(verbInForm(label, 'plan', false)).toBe(planned);
});

it.each([
  ['fights', 'fought', 'fought'],
  ['supports militarily', 'militarily supported', 'supported militarily'],
  ['commits to', 'committed to', 'committed to'],
  ['welcomes', 'welcomed', 'welcomed'],
  ['denies', 'denied', 'denied'],
  ['hides', 'hid', 'hid'],
  ['hurts', 'hurt', 'hurt'],
  ['bans', 'banned', 'banned'],
  ['seeks to unseat', 'sought to unseat', 'sought to unseat'],
  [
    'unlawfully keeps troops in the country of',
    'unlawfully kept troops in the country of',
    'unlawfully kept troops in the country of',
  ],
  ['has a pact with', 'had a pact with', 'had a pact with'],
  ['at odds with', 'was at odds with', 'at odds with'],
  ['wanted to let pass', 'wanted to let pass', 'wanted to let pass'],
])('“%s” was “%s”, and “%s” on a line', (label, past, onLine) => {
  expect([pastVerbPhrase(label, false), pastLabel(label)]).toEqual([past, onLine]);
});

it('a past of several that is none of their own verb', () => {
  expect(pastVerbPhrase('is allied with', true)).toBe('were allied with');
});

it.each([
  ['blocks', 'announced', false, 'plan', 'plans to block'],
  ['supports militarily', 'announced', false, 'plan', 'plans to militarily support'],
  ['at odds with', 'threatened', false, 'threat', 'threatens to be at odds with'],
  ['defends', 'threatened', true, 'would', 'would defend'],
  ['threatens', 'threatened', false, 'present', 'threatens'],
  ['vows to leave', 'announced', false, 'present', 'vows to leave'],
  ['commits to', 'announced', false, 'present', 'commits to'],
  ['wanted to let pass', 'announced', false, 'plan', 'wanted to let pass'],
  ['ally', 'announced', false, 'plan', 'plans to be an ally of'],
  ['blocks', 'done', false, 'present', 'blocks'],
  ['blocks', 'accused', false, 'present', 'blocks'],
] as const)('“%s” that is %s is told as to come', (label, mode, isConditional, form, told) => {
  expect(formOfMode(label, mode, isConditional)).toBe(form);
  expect(verbInForm(label, form, false)).toBe(told);
});

it.each([
  ['trains', 'is trained by', 'trained', 'training'],
  ['retakes', null, 'retook', 'retaking'],
  ['overruns', null, 'overran', 'overrunning'],
  ['misleads', null, 'misled', 'misleading'],
  ['beats', null, 'beat', 'beating'],
  ['sinks', null, 'sank', 'sinking'],
  ['catches', null, 'caught', 'catching'],
  ['quits', null, 'quit', 'quitting'],
  ['limits', 'is limited by', 'limited', 'limiting'],
  ['offers', 'is offered by', 'offered', 'offering'],
  ['admits', 'is admitted by', 'admitted', 'admitting'],
  ['equips', 'is equipped by', 'equipped', 'equipping'],
  ['controls', 'is controlled by', 'controlled', 'controlling'],
  ['plunders', 'is plundered by', 'plundered', 'plundering'],
  ['overturns', 'is overturned by', 'overturned', 'overturning'],
  ['outguns', 'is outgunned by', 'outgunned', 'outgunning'],
  ['relays', 'is relayed by', 'relayed', 'relaying'],
  ['reports', 'is reported by', 'reported', 'reporting'],
  ['embargoes', 'is embargoed by', 'embargoed', 'embargoing'],
  ['vetoes', 'is vetoed by', 'vetoed', 'vetoing'],
  ['shoes', 'is shoed by', 'shoed', 'shoeing'],
  ['unties', 'is untied by', 'untied', 'untying'],
  ['traffics', 'is trafficked by', 'trafficked', 'trafficking'],
])('“%s” is %j, “%s”, “%s”', (label, passive, past, gerund) => {
  expect([passiveLabel(label), pastLabel(label), gerundPhrase(label)]).toEqual([passive, past, gerund]);
});

it.each([
  ['embargoes', 'embargo'],
  ['vetoes', 'veto'],
  ['vies with', 'vie with'],
])('“%s” of many is “%s”', (label, many) => {
  expect(verbPhrase(label, true)).toBe(many);
});

it.each([
  ['supports militarily', 'plan', 'plans to support militarily'],
  ['supports militarily', 'present', 'supports militarily'],
  ['supports militarily', 'past', 'supported militarily'],
  ['blocks', 'plan', 'plans to block'],
  ['at odds with', 'present', 'is at odds with'],
] as const)('“%s” where nothing follows it, as %s: “%s”', (label, form, told) => {
  expect(loneVerbInForm(label, form, false)).toBe(told);
});

it('leaves the verbs of the bundled codebooks and of a text as they are', () => {
  for (const { label } of [...realDataset.relationTypes, ...firstTypes])
    expect(stancePhrase(label, false), label).toBeNull();
});

it.each([
  ['critical of', 'is critical of', 'are critical of'],
  ['openly critical of', 'is openly critical of', 'are openly critical of'],
  ['supportive of', 'is supportive of', 'are supportive of'],
  ['dependent on', 'is dependent on', 'are dependent on'],
  ['hostile towards', 'is hostile towards', 'are hostile towards'],
  ['opposed to', 'is opposed to', 'are opposed to'],
  ['rivalry with', 'has a rivalry with', 'have a rivalry with'],
  ['alliance with', 'has an alliance with', 'have an alliance with'],
  ['ties to', 'has ties to', 'have ties to'],
  ['war with', 'is at war with', 'are at war with'],
  ['hostility towards', 'is hostile to', 'are hostile to'],
  ['support for', 'supports', 'support'],
  ['trade with', 'trades with', 'trade with'],
  ['clash with', 'clashes with', 'clash with'],
  ['attack by', 'has the tie “attack by” to', 'have the tie “attack by” to'],
  ['fights against', 'fights against', 'fight against'],
])('a stance word with its preposition, “%s”, is “%s” of one and “%s” of many', (label, one, many) => {
  expect([verbPhrase(label, false), verbPhrase(label, true)]).toEqual([one, many]);
});
