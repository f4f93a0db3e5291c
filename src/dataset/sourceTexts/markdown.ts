/** The words of a text in Markdown, without its marks: what it would read as on a page. */
import { withoutEntities } from './htmlEntities.ts';
import { blocksOf, linesOf } from './plainText.ts';
import type { TextOfFile } from './textOfFile.ts';

/** Stand for escaped signs while marks are taken away: letters that no text may hold. */
const escapable = '\\`*_{}[]()#+-.!<>~|&';
const asPlaceholder = (sign: string) => String.fromCharCode(0xe000 + escapable.indexOf(sign));
const withoutPlaceholders = (text: string) =>
  text.replace(/[\ue000-\ue0ff]/g, (letter) => escapable[letter.charCodeAt(0) - 0xe000] ?? '\ufffd');

const shielded = (text: string) => text.replace(/[\\`*_{}[\]()#+\-.!<>~|&]/g, asPlaceholder);

/** The words of one paragraph: links as their words, emphasis and code without their signs. */
function wordsOf(paragraph: string): string {
  const plain = paragraph
    .replace(/\\([\\`*_{}[\]()#+\-.!<>~|&])/g, (_, sign: string) => asPlaceholder(sign))
    .replace(/(`+)(?!`)([^`]+)\1(?!`)/g, (_, _ticks, code: string) => shielded(code.trim()))
    .replace(/!\[[^[\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])?/g, '')
    .replace(/\[\^[^[\]\s]+\]/g, '')
    .replace(/\[([^[\]]+)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/gi, (_, address: string) => shielded(address))
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/(\*{1,3}|~~)(?=\S)([^*~]+?)(?<=\S)\1/g, '$2')
    .replace(/(\*{1,2})(?=\S)([^*]+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)([^_]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2');
  return withoutPlaceholders(withoutEntities(plain)).replace(/\s+/g, ' ').trim();
}

const fence = /^(`{3,}|~{3,})/;
const isRule = (line: string) => /^(?:[-*_]\s*){3,}$/.test(line);
const isTableRule = (line: string) =>
  /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$/.test(line) && line.includes('|');

/** The head of the file between two lines of three hyphens, as some programs write it, and the lines after it. */
function withoutFrontMatter(lines: readonly string[]): {
  readonly title: string | null;
  readonly body: readonly string[];
} {
  const end = lines[0] === '---' ? lines.findIndex((line, at) => at > 0 && /^(---|\.\.\.)$/.test(line)) : -1;
  const head = lines.slice(1, Math.max(end, 1));
  if (end < 0 || !head.every((line) => line === '' || /^(#|- |[\w-]+:)/.test(line)))
    return { title: null, body: lines };
  const title = head.map((line) => /^title:\s*(.+)$/i.exec(line)?.[1]).find((found) => found !== undefined);
  return { title: title?.replace(/^(["'])(.*)\1$/, '$2') ?? null, body: lines.slice(end + 1) };
}

/** One that never ends is text. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return kept.join('') + text.slice(at);
    kept.push(text.slice(at, start));
    at = end + 3;
  }
}

/** The text of a file in Markdown: a paragraph for each heading, paragraph, point of a list, cell, and block of code. */
export function textOfMarkdown(text: string): TextOfFile {
  const { title, body } = withoutFrontMatter(linesOf(withoutComments(text)));
  const paragraphs: string[] = [];
  let heading: string | null = null;
  let open: string[] = [];
  let code: { readonly sign: string; readonly lines: string[] } | null = null;
  const close = () => {
    if (open.length === 0) return '';
    const words = wordsOf(open.join(' '));
    open = [];
    if (words !== '') paragraphs.push(words);
    return words;
  };
  const head = (words: string, level: number) => {
    open = [words];
    const found = close();
    if (level === 1 && found !== '') heading ??= found;
  };
  const read = (spelled: string): void => {
    const line = spelled.replace(/^(?:>\s?)+/, '').trim();
    const underline = /^(?:=+|-+)$/.exec(line)?.[0];
    const atx = /^(#{1,6})(?:\s+(.*?))?(?:\s#+)?$/.exec(line);
    if (underline !== undefined && open.length > 0) head(open.join(' '), underline.startsWith('=') ? 1 : 2);
    else if (line === '' || isRule(line) || isTableRule(line)) close();
    else if (atx) {
      close();
      head(atx[2] ?? '', (atx[1] ?? '').length);
    }
    // Where a link leads is no word of the text.
    else if (/^\[(?!\^)[^[\]]+\]:\s*\S+/.test(line)) close();
    else if (/^\|.*\|$/.test(line)) {
      close();
      for (const cell of line.slice(1, -1).split(/(?<!\\)\|/)) {
        open = [cell];
        close();
      }
    } else {
      const point = /^[-*+]\s+(.*)$/.exec(line)?.[1];
      // The number of a point stays: a line that begins with a year looks the same.
      if (point !== undefined || /^\d{1,9}[.)]\s/.test(line)) close();
      open.push(point ?? line);
    }
  };
  for (const line of body) {
    const sign = fence.exec(line)?.[1];
    if (code !== null) {
      if (
        sign !== undefined &&
        sign[0] === code.sign[0] &&
        sign.length >= code.sign.length &&
        line === sign
      ) {
        paragraphs.push(...blocksOf(code.lines));
        code = null;
      } else code.lines.push(line);
    } else if (sign !== undefined) {
      close();
      code = { sign, lines: [] };
    } else read(line);
  }
  if (code !== null) paragraphs.push(...blocksOf(code.lines));
  close();
  return { title: title ?? heading, paragraphs, notes: [] };
}
