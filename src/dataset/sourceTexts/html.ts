/** The words of a web page, taken from its text: no element is made of it, so nothing of it runs and nothing is loaded. */

import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { textProblems } from '#words/textProblems.ts';
import { withoutEntities } from './htmlEntities.ts';
import { blocksOf, linesOf } from './plainText.ts';
import type { TextOfFile } from './textOfFile.ts';

const words = (list: string) => new Set(list.split(' '));

/** What begins a paragraph and ends it. */
const blocks = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul',
);
/** What holds no words of the text. */
const skipped = words(
  'audio button canvas datalist dialog iframe map math menu meter nav noembed noframes noscript object progress rp rt script select style svg template textarea title video',
);
/** Around the text of a page; an article has a head and a foot of its own. */
const surroundings = words('aside footer header');
/** Their content is text, whatever it looks like. */
const raw = words('iframe noembed noframes noscript script style textarea title xmp');
const voids = words('area base br col embed hr img input link meta param source track wbr');

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
}

/** Calls back for each tag and each text between tags, in one pass. */
function eachPart(page: string, onTag: (tag: Tag) => void, onText: (text: string) => void): void {
  const tag = /<(?:!--|(\/?)([a-z][^\s/>]*)|[!?/])/gi;
  let at = 0;
  for (;;) {
    tag.lastIndex = at;
    const found = tag.exec(page);
    if (found === null) break;
    onText(page.slice(at, found.index));
    const [start, slash = '', spelled] = found;
    const behind = found.index + start.length;
    if (spelled === undefined) {
      const end = start === '<!--' ? '-->' : '>';
      const close = page.indexOf(end, behind);
      at = close < 0 ? page.length : close + end.length;
      continue;
    }
    const close = endOfTag(page, behind);
    const name = spelled.toLowerCase();
    at = close + 1;
    const isEnd = slash === '/';
    onTag({ name, isEnd, attributes: page.slice(behind, close) });
    if (isEnd || !raw.has(name)) continue;
    const last = indexOfEnd(page, name, at);
    onText(page.slice(at, last));
    at = last;
  }
  onText(page.slice(at));
}

/** Where a tag ends: a bracket in a quoted attribute is none. */
function endOfTag(page: string, from: number): number {
  const bracket = /[>"']/g;
  for (let at = from; ; ) {
    bracket.lastIndex = at;
    const found = bracket.exec(page);
    if (found === null) return page.length;
    if (found[0] === '>') return found.index;
    // A quote that begins no value belongs to a name.
    const close = /=\s*$/.test(page.slice(Math.max(from, found.index - 20), found.index))
      ? page.indexOf(found[0], found.index + 1)
      : found.index;
    if (close < 0) return page.length;
    at = close + 1;
  }
}

function indexOfEnd(page: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(page)?.index ?? page.length;
}

const isHidden = (attributes: string) =>
  /(?:^|\s)hidden(?=[\s/=]|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""')) ||
  /\sstyle\s*=\s*["'][^"']*display\s*:\s*none/i.test(attributes);

/** Which part of a page holds its text: its only article, else its main part, else all of it. */
function regionOf(page: string): 'article' | 'main' | null {
  const counts = { article: 0, main: 0 };
  eachPart(
    page,
    ({ name, isEnd }) => {
      if (!isEnd && (name === 'article' || name === 'main')) counts[name] += 1;
    },
    () => {},
  );
  if (counts.article === 1) return 'article';
  return counts.main > 0 ? 'main' : null;
}

interface Paragraphs {
  readonly add: (text: string) => void;
  readonly close: (isPre?: boolean) => void;
  readonly list: string[];
}

function paragraphsInMaking(): Paragraphs {
  const list: string[] = [];
  let parts: string[] = [];
  return {
    list,
    add: (text) => {
      parts.push(text);
    },
    close: (isPre = false) => {
      const text = withoutEntities(parts.join(''));
      parts = [];
      const found = isPre ? blocksOf(linesOf(text)) : [text.replace(/\s+/g, ' ').trim()];
      list.push(...found.filter((paragraph) => paragraph !== ''));
      if (list.length > limits.rows) throw new Refusal(...textProblems.manyParagraphs(limits.rows));
    },
  };
}

/** Elements that are left out, by the one that is open: what is inside it is passed over until it ends. */
function passage(region: 'article' | 'main' | null) {
  let skipping: { readonly name: string; depth: number } | null = null;
  let depth = 0;
  const leaves = ({ name, attributes }: Tag) =>
    skipped.has(name) ||
    (surroundings.has(name) && (region === null || name === 'aside')) ||
    isHidden(attributes);
  return {
    /** True while words count. */
    isOpen: () => skipping === null && (region === null || depth > 0),
    /** Takes in a tag; true if it stands in what counts. */
    pass: (tag: Tag): boolean => {
      const { name, isEnd } = tag;
      if (skipping !== null) {
        if (name === skipping.name) skipping.depth += isEnd ? -1 : 1;
        if (skipping.depth === 0) skipping = null;
        return false;
      }
      if (name === region) depth = Math.max(0, depth + (isEnd ? -1 : 1));
      if (!isEnd && !voids.has(name) && leaves(tag)) skipping = { name, depth: 1 };
      return skipping === null;
    },
  };
}

/** The text of a page: a paragraph for each block and each cell, without scripts, menus and what is hidden. */
export function textOfHtml(page: string): TextOfFile {
  const region = regionOf(page);
  const { isOpen, pass } = passage(region);
  const paragraphs = paragraphsInMaking();
  let title = '';
  let heading: string | null = null;
  let isTitle = false;
  let isPre = false;
  let breaks = 0;
  eachPart(
    page,
    (tag) => {
      const { name, isEnd } = tag;
      isTitle = name === 'title' && !isEnd;
      pass(tag);
      if (name === 'br') {
        breaks += 1;
        // Two in a row part paragraphs.
        if (breaks === 2) paragraphs.close(isPre);
        else paragraphs.add('\n');
      }
      if (!blocks.has(name)) return;
      const before = paragraphs.list.length;
      paragraphs.close(isPre);
      if (name === 'pre') isPre = !isEnd;
      if (name === 'h1' && isEnd) heading ??= paragraphs.list[before] ?? null;
    },
    (text) => {
      if (isTitle && title === '') title = withoutEntities(text).replace(/\s+/g, ' ').trim();
      if (!isOpen()) return;
      if (text.trim() !== '') breaks = 0;
      paragraphs.add(text);
    },
  );
  paragraphs.close(isPre);
  return { title: heading ?? (title === '' ? null : title), paragraphs: paragraphs.list, notes: [] };
}
