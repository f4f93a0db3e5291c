import { expect, it } from 'vitest';
import { isPluralName, nameInSentence, possessive } from '#words/nameInSentence.ts';

it.each([
  ['Turkey', 'Turkey'],
  ['United States', 'the United States'],
  ['PMU', 'the PMU'],
  ['KRG', 'the KRG'],
  ['ISIS', 'ISIS'],
  ['NATO', 'NATO'],
  ['Iraqi government', 'the Iraqi government'],
  ['Shia militias (Aleppo)', 'the Shia militias (Aleppo)'],
  ['US-led coalition', 'the US-led coalition'],
  ['Hill Front', 'the Hill Front'],
  ['Al-Nusra Front', 'Al-Nusra Front'],
  ['Peshmerga', 'Peshmerga'],
  ['Barack Obama', 'Barack Obama'],
  ['Arland (government)', 'Arland (government)'],
])('%s inside a sentence is %s', (name, expected) => {
  expect(nameInSentence(name)).toBe(expected);
});

it.each([
  ['Iraqi forces', true],
  ['Sunni militias (Mosul)', true],
  ['US media', true],
  ['United States', false],
  ['Iraqi government', false],
  ['ISIS', false],
])('%s is one or many', (name, expected) => {
  expect(isPluralName(name)).toBe(expected);
});

it('makes the possessive', () => {
  expect(possessive('PMU')).toBe('the PMU’s');
  expect(possessive('Iraqi forces')).toBe('the Iraqi forces’');
});
