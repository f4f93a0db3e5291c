import { expect, it } from 'vitest';
import '#words/grammar/pluralNames.ts';
import { isPluralName, nameInSentence, owned, possessive } from '#words/grammar/nameInSentence.ts';

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
  ['Al-Nusra Front', 'the al-Nusra Front'],
  ['Al-Qaida', 'al-Qaida'],
  ['Kurdistan Region', 'the Kurdistan Region'],
  ['Turkey and its forces', 'Turkey and its forces'],
  ['Iraqi government and forces', 'the Iraqi government and forces'],
  ['US and coalition', 'the US and coalition'],
  ['Foreign and Commonwealth Office', 'the Foreign and Commonwealth Office'],
  ['Peshmerga', 'the Peshmerga'],
  ['Turkmen of Tal Afar', 'the Turkmen of Tal Afar'],
  ['Republic of Arland', 'the Republic of Arland'],
  ['Government of Iraq', 'the Government of Iraq'],
  ['Ministry of Defence', 'the Ministry of Defence'],
  ['Movement for Democratic Change', 'the Movement for Democratic Change'],
  ['Red Cross', 'the Red Cross'],
  ['Kremlin', 'the Kremlin'],
  ['Pentagon', 'the Pentagon'],
  ["Lord's Resistance Army", "the Lord's Resistance Army"],
  ['Houthis', 'the Houthis'],
  ['Iraqi Kurds', 'the Iraqi Kurds'],
  ['Palestinians', 'the Palestinians'],
  ['Sunnis (Ramadi/Fallujah)', 'the Sunnis (Ramadi/Fallujah)'],
  ['Civilians (Mosul)', 'civilians (Mosul)'],
  ['Civilians of Mosul', 'the civilians of Mosul'],
  ['Rebels', 'rebels'],
  ['New Orleans', 'New Orleans'],
  ['Cyprus', 'Cyprus'],
  ['Hamas', 'Hamas'],
  ['Human Rights Watch', 'Human Rights Watch'],
  ['Barack Obama', 'Barack Obama'],
  ['Arland (government)', 'Arland (government)'],
  ['Walid al-Muallem', 'Walid al-Muallem'],
  ['Valéry d’Estaing', 'Valéry d’Estaing'],
  ['Iran’s foreign minister', 'Iran’s foreign minister'],
  ["Iran's foreign minister", "Iran's foreign minister"],
])('%s inside a sentence is %s', (name, expected) => {
  expect(nameInSentence(name)).toBe(expected);
});

it.each([
  ['Iraqi forces', true],
  ['Houthis', true],
  ['Sunnis (Ramadi/Fallujah)', true],
  ['Civilians (Mosul)', true],
  ['Lord’s Resistance Army', false],
  ['Honduras', false],
  ['Sunni militias (Mosul)', true],
  ['US media', true],
  ['United States', false],
  ['Iraqi government', false],
  ['Armed groups (Aleppo)', true],
  ['Christians of Bartilla', true],
  ['Turkmen of Tal Afar', true],
  ['Government of Iraq', false],
  ['Bank of Arland', false],
  ['United States of America', false],
  ['council of the highlands', false],
  ['fighters of the highlands', true],
  ['ISIS', false],
  ['League of Communists', false],
  ['Party of European Socialists', false],
  ['Council of Serbs', false],
  ['Movement for Kurds', false],
  ['Army of Mujahideen', false],
  ['Ministry for Civilians', false],
  ['council for the highlands', false],
  ['Kurds of Afrin', true],
  ['Guards of the Revolution', true],
])('%s is one or many', (name, expected) => {
  expect(isPluralName(name)).toBe(expected);
});

it('makes the possessive', () => {
  expect(possessive('PMU')).toBe('the PMU’s');
  expect(possessive('Iraqi forces')).toBe('the Iraqi forces’');
});

it.each([
  ['PMU', 'the PMU’s position'],
  ['Iraqi forces', 'the Iraqi forces’ position'],
  ['Iraq before 2003', 'the position of Iraq before 2003'],
  ['Sunni militias (Mosul)', 'the position of the Sunni militias (Mosul)'],
])('what belongs to %s is %s', (name, expected) => {
  expect(owned(name, 'position')).toBe(expected);
});
