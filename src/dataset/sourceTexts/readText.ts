/**
 * The way in for texts: the bytes of a .txt, .md, .html or .docx file become paragraphs. Pure, fit for a worker, and never
 * throws; nothing of a file runs, and nothing is fetched for it.
 */

import { limits, Refusal, refuseLargeFile } from '#dataset/formats/read/limits.ts';
import { decodeText } from '#dataset/formats/read/text/decodeText.ts';
import { fileProblems } from '#words/importProblems.ts';
import { textProblems } from '#words/textProblems.ts';
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
  if (starts(bytes, '%PDF')) throw new Refusal(...textProblems.pdf);
  if (starts(bytes, '{\\rtf')) throw new Refusal(...textProblems.rtf);
  if (starts(bytes, '\xd0\xcf\x11\xe0')) throw new Refusal(...textProblems.word97);
  if (starts(bytes, '\x1f\x8b')) throw new Refusal(...fileProblems.gzip);
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
  if (text.length > 10 * mostLetters) throw new Refusal(...textProblems.manyLetters(text.length));
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
  if (letters === 0) throw new Refusal(...textProblems.noWords);
  if (letters > mostLetters || paragraphs.length > limits.rows)
    throw new Refusal(...textProblems.tooLong(letters, paragraphs.length, mostLetters));
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
    if (bytes.length === 0) return issue(...textProblems.empty);
    return readTextFile(file, bytes, encoding);
  } catch (error) {
    if (error instanceof Refusal) return issue(error.message, error.expected, error.place);
    const message = error instanceof Error ? error.message : String(error);
    return issue(...textProblems.unreadable(message.slice(0, 200)));
  }
}
