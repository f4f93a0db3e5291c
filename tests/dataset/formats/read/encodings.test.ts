/** What is offered where a file is no UTF-8: each reading of it once, the one that looks like a text first. */
import { expect, test } from 'vitest';
import { decodeText } from '#dataset/formats/read/text/decodeText.ts';

/** The bytes of a text in an encoding of one byte for each character. */
function bytesIn(encoding: string, text: string): Uint8Array {
  const byCharacter = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte += 1) byCharacter.set(decoder.decode(new Uint8Array([byte])), byte);
  return new Uint8Array(
    [...text].map((character) => {
      const byte = byCharacter.get(character);
      if (byte === undefined) throw new Error(`${encoding} has no ${character}`);
      return byte;
    }),
  );
}

const texts = [
  [
    'windows-1252',
    'Akteur A;Akteur B;Verhältnis\nÖsterreich-Ungarn;Großbritannien;verbündet\nRussland;Serbien;verfeindet\n',
  ],
  ['windows-1252', "acteur;cible;relation\nFrance;Côte d'Ivoire;alliée\nSénégal;Guinée-Bissau;hostilité\n"],
  ['windows-1250', 'kto;komu;vztah\nČesko;Łódź;spojenec\nMaďarsko;Příbram;nepřítel\n'],
  ['windows-1251', 'кто;кому;связь\nРоссия;Сербия;союзник\nАвстрия;Сербия;враг\n'],
  ['koi8-u', 'кто;кому;связь\nРоссия;Сербия;союзник\nАвстрия;Сербия;враг\n'],
  ['ibm866', 'кто;кому;связь\nРоссия;Сербия;союзник\nАвстрия;Сербия;враг\n'],
  ['windows-1253', 'ποιος;ποιον;σχέση\nΕλλάδα;Κύπρος;σύμμαχος\nΤουρκία;Συρία;εχθρός\n'],
  ['windows-1256', 'من;إلى;علاقة\nالعراق;سوريا;حليف\nالحشد;داعش;عدو\n'],
  ['macintosh', 'Akteur A;Akteur B;Verhältnis\nÖsterreich-Ungarn;Großbritannien;verbündet\n'],
] as const;

test.each(texts)('%s is the likely one, and stands first: %s', (encoding, text) => {
  const { question, text: read } = decodeText(bytesIn(encoding, text));
  expect(read).toBe(text);
  const [first, ...others] = question?.options ?? [];
  expect(first).toMatchObject({ value: encoding, isLikely: true });
  expect(question?.chosen).toBe(encoding);
  expect(others.some(({ isLikely }) => isLikely)).toBe(false);
});

test.each(texts)('no two options read alike: %s', (encoding, text) => {
  const bytes = bytesIn(encoding, text);
  const { question } = decodeText(bytes);
  const readings = (question?.options ?? []).map(({ value }) => new TextDecoder(value).decode(bytes));
  expect(new Set(readings).size).toBe(readings.length);
});

test('encodings that read alike stand in one option, all named', () => {
  const { question } = decodeText(bytesIn('windows-1252', 'Österreich,Rußland,verbündet\n'));
  expect(question?.options[0]?.label).toBe(
    'Western European (Windows), windows-1252 (the same in Turkish (Windows), windows-1254 and Central European (Windows), windows-1250)',
  );
});

test('where several look like a text, none is called likely', () => {
  const { question } = decodeText(new Uint8Array([...new TextEncoder().encode('a,b\nx'), 0xe8, 10]));
  expect(question?.mustAnswer).toBe(true);
  expect(question?.options.some(({ isLikely }) => isLikely)).toBe(false);
});
