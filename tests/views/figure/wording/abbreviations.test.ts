import { describe, expect, test } from 'vitest';
import { abbreviationsOf } from '#views/figure/wording/abbreviations.ts';

const same = (name: string) => ({ name, shortName: name });
const glosses = (...actors: readonly { readonly name: string; readonly shortName: string }[]) =>
  abbreviationsOf(actors).map(({ short, long }) => `${short}: ${long}`);

describe('A bracket is an abbreviation', () => {
  test.each([
    ['Popular Mobilization Units (PMU)', 'PMU: Popular Mobilization Units'],
    ['Islamic State of Iraq and the Levant (ISIL)', 'ISIL: Islamic State of Iraq and the Levant'],
    ['Islamic State of Iraq and al-Sham (ISIS)', 'ISIS: Islamic State of Iraq and al-Sham'],
    ['Counter-Terrorism Service (CTS)', 'CTS: Counter-Terrorism Service'],
    ['United Nations (UN)', 'UN: United Nations'],
    ['Forces armées maliennes (FAM)', 'FAM: Forces armées maliennes'],
    ['Democratic Republic of the Congo (DRC)', 'DRC: Democratic Republic of the Congo'],
    ['International Committee of the Red Cross (ICRC)', 'ICRC: International Committee of the Red Cross'],
    ['Федеральная служба безопасности (ФСБ)', 'ФСБ: Федеральная служба безопасности'],
  ])('where its letters begin the words of the name before it: %s', (name, gloss) => {
    expect(glosses(same(name))).toEqual([gloss]);
  });

  test.each([
    'Shan (RCSS)',
    'Shan (SSPP)',
    'Shan (SHAN)',
    'Kachin army (KIO)',
    'Sudan Liberation Army (MM)',
    'Sudan Liberation Movement (SL)',
    'France (FR)',
    'Fatah (PLO)',
    'Mai Mai group (RENEGADE)',
    'Front for the Liberation (AW)',
  ])('and else a qualifier, which says which of several is meant: %s', (name) => {
    expect(glosses(same(name))).toEqual([]);
  });

  test('where the file gives the short form too', () => {
    expect(glosses({ name: 'Kurdistan Workers’ Party (PKK)', shortName: 'PKK' })).toEqual([
      'PKK: Kurdistan Workers’ Party',
    ]);
    expect(glosses({ name: 'Saudi Arabia', shortName: 'KSA' })).toEqual(['KSA: Saudi Arabia']);
  });

  test('A name that was cut is spelt out', () => {
    expect(
      glosses({ name: 'Government of National Accord', shortName: 'Government of National…' }, same('Egypt')),
    ).toEqual(['Government of National…: Government of National Accord']);
  });

  test('of one name: neither of two that would stand for the same words is glossed', () => {
    const wings = [
      { name: 'Shan State Army (RCSS)', shortName: 'RCSS' },
      { name: 'Shan State Army (SSPP)', shortName: 'SSPP' },
    ];
    expect(glosses(...wings)).toEqual([]);
    const two = [
      { name: 'Front A', shortName: 'FA' },
      { name: 'Force A', shortName: 'FA' },
    ];
    expect(glosses(...two)).toEqual([]);
  });
});
