/**
 * The way in for texts: the bytes of a .txt, .md, .html or .docx file become paragraphs. Pure, fit for a worker, and never
 * throws; nothing of a file runs, and nothing is fetched for it.
 */
import { limits, Refusal, refuseLargeFile } from '#dataset/formats/read/limits.ts';
import { decodeText } from '#dataset/formats/read/text/decodeText.ts';
import { textOfDocx } from './docx.ts';
import { tidyLine } from './edition.ts';
import { textOfHtml } from './html.ts';
import { textOfMarkdown } from './markdown.ts';
import { paragraphsOfText } from './plainText.ts';
import type { TextOfFile } from './textOfFile.ts';
import type { TextReading } from './textReading.ts';

/** Four times a text of 200,000 words. */
const mostLetters = 5_000_000;

const isPage = (file: string, text: string) =>
  /\.x?html?$/i.test(file) ||
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(text);

/** The encoding that a page or an XML declaration names; undefined if none. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const name = /<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  try {
    return name === undefined ? undefined : new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

const starts = (bytes: Uint8Array, signs: string) =>
  [...signs].every((sign, at) => bytes[at] === sign.charCodeAt(0));

/** Refuses what is known to be something else. */
function refuseOthers(bytes: Uint8Array): void {
  if (starts(bytes, '%PDF'))
    throw new Refusal('it is a PDF file, whose paragraphs cannot be told', 'its text, copied and pasted');
  if (starts(bytes, '{\\rtf'))
    throw new Refusal('it is a document in RTF', 'the same document saved as .docx or .txt');
  if (starts(bytes, '\xd0\xcf\x11\xe0'))
    throw new Refusal(
      'it is a document of Word 97 (.doc), or one with a password',
      'the same document saved as .docx, without a password',
    );
  if (starts(bytes, '\x1f\x8b')) throw new Refusal('it is packed with gzip', 'the unpacked file');
}

function encodedText(file: string, bytes: Uint8Array, encoding: string | undefined) {
  const declared = /\.(?:txt|md|markdown)$/i.test(file) ? undefined : declaredEncoding(bytes);
  // A page that says it is something else is UTF-8 if it reads as such.
  const decoded = decodeText(bytes, encoding);
  const isAsked = decoded.question !== null && declared !== undefined;
  return isAsked ? decodeText(bytes, declared) : decoded;
}

function textOf(file: string, bytes: Uint8Array, encoding: string | undefined) {
  if (starts(bytes, 'PK\x03\x04')) return { found: textOfDocx(bytes), question: null };
  refuseOthers(bytes);
  const { text, question } = encodedText(file, bytes, encoding);
  if (text.length > 10 * mostLetters)
    throw new Refusal(`it has ${text.length.toLocaleString('en')} characters`, 'a text of a usual size');
  const found: TextOfFile = isPage(file, text)
    ? textOfHtml(text)
    : /\.(?:md|markdown)$/i.test(file)
      ? textOfMarkdown(text)
      : { title: null, paragraphs: paragraphsOfText(text), notes: [] };
  return { found, question };
}

function readTextFile(file: string, bytes: Uint8Array, encoding: string | undefined): TextReading {
  refuseLargeFile(bytes);
  const { found, question } = textOf(file, bytes, encoding);
  const paragraphs = found.paragraphs.map(tidyLine).filter((paragraph) => paragraph !== '');
  const letters = paragraphs.reduce((sum, { length }) => sum + length, 0);
  if (letters === 0) throw new Refusal('it holds no words', 'a text of at least one paragraph');
  if (letters > mostLetters || paragraphs.length > limits.rows)
    throw new Refusal(
      `its text has ${letters.toLocaleString('en')} characters in ${paragraphs.length.toLocaleString('en')} paragraphs`,
      `at most ${mostLetters.toLocaleString('en')} characters; a longer text in parts`,
    );
  const title =
    tidyLine(found.title ?? '')
      .slice(0, 300)
      .trim() || tidyLine(file.replace(/\.[^.]{1,8}$/, ''));
  return { ok: true, title: title || 'Text', paragraphs, notes: found.notes, question };
}

/** Reads the bytes of a text file. `encoding` answers the question of an earlier reading. Never throws. */
export function readText(name: string, bytes: Uint8Array, encoding?: string): TextReading {
  const file = name.trim() || 'file';
  const issue = (message: string, expected: string, place: Refusal['place'] = {}): TextReading => ({
    ok: false,
    issues: [{ file, ...place, message, expected }],
  });
  try {
    if (bytes.length === 0) return issue('the file is empty', 'a text of at least one paragraph');
    return readTextFile(file, bytes, encoding);
  } catch (error) {
    if (error instanceof Refusal) return issue(error.message, error.expected, error.place);
    const message = error instanceof Error ? error.message : String(error);
    return issue(`it could not be read: ${message.slice(0, 200)}`, 'a text as .txt, .md, .html or .docx');
  }
}
