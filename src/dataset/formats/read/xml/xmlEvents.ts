/** XML as a stream of elements with places, on saxes: no document type, no entity of a file's own, no network. */

import { SaxesParser } from 'saxes';
import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { fileProblems, graphProblems, type Problem } from '#words/importProblems.ts';

export interface XmlElement {
  /** Local name, in the spelling of the file. */
  readonly name: string;
  /** Attributes by local name; a prefixed one gives way to one without. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  readonly character: number;
}

export interface XmlHandler {
  readonly open: (element: XmlElement) => void;
  /** All text directly inside the element, and its name. */
  readonly close: (name: string, text: string) => void;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);
/** Parts in which a text is handed to the parser, so that a refusal comes early. */
const chunk = 1 << 16;

interface XmlReader {
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** Reads XML that comes in parts. Throws a `Refusal` with line and character where it breaks the rules. */
export function xmlReader(handler: XmlHandler): XmlReader {
  // Prefixes that are not declared are common in the wild, so names are taken apart here.
  const parser = new SaxesParser({ xmlns: false, position: true });
  const texts: string[][] = [];
  let places = 0;
  const fail = (problem: Problem): never => {
    throw new Refusal(...problem, { row: parser.line, column: String(parser.column + 1) });
  };
  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
    fail(fileProblems.notWellFormed(message, /unclosed|unexpected end|incomplete/i.test(message)));
  });
  parser.on('doctype', (doctype) => {
    // An empty one with a public name does no harm; anything else may hold entities or point elsewhere.
    if (/\[|SYSTEM/i.test(doctype) && !/^\s*graphml\s+(PUBLIC|SYSTEM)\s+"[^"]*graphml[^"]*"/i.test(doctype))
      fail(fileProblems.documentType);
    if (doctype.includes('[')) fail(fileProblems.entities);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (texts.length >= limits.depth) fail(graphProblems.depth(limits.depth));
    if (++places > limits.cells) fail(fileProblems.manyElements(limits.cells));
    const own = new Map<string, string>();
    for (const [key, value] of Object.entries(attributes as Record<string, string>)) {
      const local = localName(key);
      if (!own.has(local) || local === key) own.set(local, value);
    }
    texts.push([]);
    handler.open({
      name: localName(name),
      attributes: own,
      line: parser.line,
      character: parser.column + 1,
    });
  });
  const addText = (part: string) => {
    texts.at(-1)?.push(part);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    handler.close(localName(name), (texts.pop() ?? []).join(''));
  });
  return {
    write: (text) => {
      parser.write(text);
    },
    close: () => {
      parser.close();
    },
  };
}

/** Reads a whole text. What stood before it broke off is never kept: half a graph looks like a whole one. */
export function readXml(text: string, handler: XmlHandler): void {
  const reader = xmlReader(handler);
  for (let at = 0; at < text.length; at += chunk) reader.write(text.slice(at, at + chunk));
  reader.close();
}

/** The encoding that an XML declaration names, read from its bytes; null without one. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head.replace(/^ï»¿/, ''))?.[1] ?? null;
}
