/** The words of a document of Word (.docx): its paragraphs as they read with all changes accepted. */

import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { readPart, relationsOf } from '#dataset/formats/read/office/officeParts.ts';
import { zipEntries } from '#dataset/formats/read/office/zipEntries.ts';
import type { XmlElement, XmlHandler } from '#dataset/formats/read/xml/xmlEvents.ts';
import { counted } from '#words/grammar/numbersAndLists.ts';
import { textProblems } from '#words/textProblems.ts';
import type { TextOfFile } from './textOfFile.ts';

/** Deleted text, text where it was before it was moved, and what older programs draw in place of something newer. */
const leftOut = new Set(['del', 'moveFrom', 'Fallback']);
const blanks = new Set(['tab', 'br', 'cr', 'ptab']);
const footnotes = new Set(['footnoteReference', 'endnoteReference']);

interface OpenParagraph {
  readonly parts: string[];
  style: string;
}

interface Document {
  readonly handler: XmlHandler;
  readonly paragraphs: string[];
  readonly title: () => string | null;
  readonly notes: () => readonly string[];
}

const isOff = ({ attributes }: XmlElement) => /^(0|false|off)$/i.test(attributes.get('val') ?? '');

function documentText(): Document {
  const paragraphs: string[] = [];
  /** A text box stands in a paragraph and holds paragraphs of its own. */
  const open: OpenParagraph[] = [];
  let title: string | null = null;
  let isHidden = false;
  let skipped = 0;
  let inProperties = 0;
  const left = { deleted: 0, hidden: 0, footnotes: 0 };
  const add = (text: string) => open.at(-1)?.parts.push(text);
  const close = () => {
    const { parts, style } = open.pop() ?? { parts: [], style: '' };
    const text = parts.join('').replace(/\s+/g, ' ').trim();
    if (text === '') return;
    paragraphs.push(text);
    if (paragraphs.length > limits.rows) throw new Refusal(...textProblems.manyParagraphs(limits.rows));
    if (style === 'title' || (style === 'heading1' && paragraphs.length === 1)) title ??= text;
  };
  return {
    paragraphs,
    title: () => title,
    notes: () => [
      ...(left.footnotes > 0 ? [`${counted(left.footnotes, 'footnote')} left out.`] : []),
      ...(left.deleted > 0
        ? [`${counted(left.deleted, 'deleted passage')} left out (tracked changes).`]
        : []),
      ...(left.hidden > 0 ? [`${counted(left.hidden, 'hidden passage')} left out.`] : []),
    ],
    handler: {
      open: (element) => {
        const { name, attributes } = element;
        if (name === 'rPr' || name === 'pPr' || name === 'trPr') inProperties += 1;
        // In properties the same name says that the end of a paragraph is deleted.
        else if (leftOut.has(name) && inProperties === 0) {
          skipped += 1;
          if (name === 'del') left.deleted += 1;
        }
        if (skipped > 0) return;
        if (name === 'p') open.push({ parts: [], style: '' });
        else if (name === 'r') isHidden = false;
        else if (name === 'vanish' && !isOff(element)) isHidden = true;
        else if (name === 'pStyle') {
          const paragraph = open.at(-1);
          if (paragraph !== undefined) paragraph.style = (attributes.get('val') ?? '').toLowerCase();
        } else if (footnotes.has(name)) left.footnotes += 1;
        else if (blanks.has(name) && inProperties === 0 && !isHidden) add(' ');
        else if (name === 'noBreakHyphen' && !isHidden) add('\u2011');
      },
      close: (name, text) => {
        if (name === 'rPr' || name === 'pPr' || name === 'trPr') inProperties -= 1;
        else if (leftOut.has(name) && inProperties === 0) skipped -= 1;
        if (skipped > 0) return;
        if (name === 't' && isHidden) left.hidden += 1;
        else if (name === 't') add(text);
        else if (name === 'p') close();
      },
    },
  };
}

/** Reads a document. Throws a `Refusal` for a packed file that is none. */
export function textOfDocx(bytes: Uint8Array): TextOfFile {
  const entries = zipEntries(bytes);
  if (entries.has('content.xml')) throw new Refusal(...textProblems.openOffice);
  if (entries.has('xl/workbook.xml')) throw new Refusal(...textProblems.workbook);
  const path = relationsOf(entries, '').byType.get('officeDocument') ?? 'word/document.xml';
  const { handler, paragraphs, title, notes } = documentText();
  let isDocument = false;
  const found = readPart(entries.get(path), {
    open: (element) => {
      if (element.name === 'document') isDocument = true;
      handler.open(element);
    },
    close: handler.close,
  });
  if (!found || !isDocument) throw new Refusal(...textProblems.packedNoDocument);
  return { title: title(), paragraphs, notes: notes() };
}
