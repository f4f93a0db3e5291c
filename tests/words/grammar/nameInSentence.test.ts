import { expect, it } from 'vitest';
import '#words/grammar/knownNames.ts';
import {
  isPluralName,
  nameInSentence,
  namesInSentence,
  owned,
  possessive,
} from '#words/grammar/nameInSentence.ts';

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
  ["Lord's Resistance Army", 'the Lord’s Resistance Army'],
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
  ["Iran's foreign minister", 'Iran’s foreign minister'],
  ["Students' Union", 'the Students’ Union'],
])('%s inside a sentence is %s', (name, expected) => {
  expect(nameInSentence(name)).toBe(expected);
});

it.each([
  // Offices, and bodies named by a common noun.
  ['Foreign minister of Iran', 'the foreign minister of Iran', false],
  ['Prime minister of Iraq', 'the prime minister of Iraq', false],
  ['President of Turkey', 'the president of Turkey', false],
  ['Governor of Kirkuk', 'the governor of Kirkuk', false],
  ['Pre-2003 government of Iraq', 'the pre-2003 government of Iraq', false],
  ['Interim government of Arland', 'the interim government of Arland', false],
  ['Former officers of the army', 'the former officers of the army', true],
  ['Iraqi embassy in Ankara', 'the Iraqi embassy in Ankara', false],
  ['Sunni tribes of Anbar', 'the Sunni tribes of Anbar', true],
  ['Foreign ministers', 'the foreign ministers', true],
  ['President Assad', 'President Assad', false],
  ['Prime Minister of Iraq', 'the Prime Minister of Iraq', false],
  ['Bashar of Aleppo', 'Bashar of Aleppo', false],
  // States, empires, bodies.
  ['State of Israel', 'the State of Israel', false],
  ['Islamic State', 'Islamic State', false],
  ['Islamic State of Iraq and the Levant', 'the Islamic State of Iraq and the Levant', false],
  ['Ottoman Empire', 'the Ottoman Empire', false],
  ['Sultanate of Oman', 'the Sultanate of Oman', false],
  ['Department of Defense', 'the Department of Defense', false],
  ['State Department', 'the State Department', false],
  ['Quds Force', 'the Quds Force', false],
  ['Haqqani Network', 'the Haqqani Network', false],
  ['Sinaloa Cartel', 'the Sinaloa Cartel', false],
  ['World Health Organization', 'the World Health Organization', false],
  // Countries that have an article, and a singular verb.
  ['Maldives', 'the Maldives', false],
  ['Bahamas', 'the Bahamas', false],
  ['Gambia', 'the Gambia', false],
  ['Netherlands', 'the Netherlands', false],
  // Several, with a capital.
  ['Central Powers', 'the Central Powers', true],
  ['Allied Powers', 'the Allied Powers', true],
  ['Gary Powers', 'Gary Powers', false],
  ['Tamil Tigers', 'the Tamil Tigers', true],
  ['White Helmets', 'the White Helmets', true],
  ['Grey Wolves', 'the Grey Wolves', true],
  ['Federal Police', 'the Federal Police', true],
  ['James Mattis', 'James Mattis', false],
  ['Médecins Sans Frontières', 'Médecins Sans Frontières', false],
])('%s is %s in a sentence, one or many', (name, expected, isPlural) => {
  expect([nameInSentence(name), isPluralName(name)]).toEqual([expected, isPlural]);
});

it.each([
  [['PMU'], 0, 'the PMU'],
  [['PMU', 'Turkey'], 0, 'the PMU and Turkey'],
  [['PMU'], 1, 'the PMU and one other'],
  [['PMU', 'Turkey'], 14, 'the PMU, Turkey and 14 others'],
  [[], 0, ''],
])('%j and %i more are listed as %s: a number is no name', (names, others, expected) => {
  expect(namesInSentence(names, others)).toBe(expected);
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
