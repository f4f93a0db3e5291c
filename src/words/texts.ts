/** Words of the texts of sources: opening one from a file, another edition, what becomes of the quotes. */
import { counted, number } from './grammar/numbersAndLists.ts';

export const textFileWords = {
  open: 'Open a text file…',
  reading: (file: string) => `Reading ${file}…`,
  cancel: 'Cancel',
  kinds: 'Plain text, Markdown, a web page or a Word document (.docx)',
  read: (file: string, paragraphs: number) => `${file}: ${counted(paragraphs, 'paragraph')}.`,
  encoding: 'The file does not state its encoding. Which of these reads correctly?',
} as const;

export const sourceTextWords = {
  open: 'Texts',
  title: 'Texts of the sources',
  source: 'Source',
  withText: (title: string, paragraphs: number) => `${title} (${counted(paragraphs, 'paragraph')})`,
  withoutText: (title: string) => `${title} (no text yet)`,
  another: 'Another source…',
  name: 'Title of the source',
  paste: 'Text',
  hint: 'Open a file or paste the text. It stays in this browser.',
  count: (paragraphs: number) => counted(paragraphs, 'paragraph'),
  add: 'Add the text',
  replace: 'Replace the text',
  remove: 'Remove the text',
  lost: (count: number) => `Lost: ${counted(count, 'quote')}`,
  lostNote:
    'These words are not in the new text. Their statements stay, with the quote marked as not found, unless you choose other words.',
  moved: (count: number) => `Moved: ${counted(count, 'quote')}, word for word`,
  same: (count: number) => `In the same place: ${counted(count, 'quote')}`,
  place: (paragraph: number | undefined) => (paragraph === undefined ? '' : `¶ ${number(paragraph)}`),
  movedTo: (from: number | undefined, to: number | undefined) =>
    from === to ? `¶ ${number(to ?? 0)}` : `¶ ${number(from ?? 0)} → ${number(to ?? 0)}`,
  use: (quote: string, paragraph: number | undefined) =>
    `Use “${quote}”${paragraph === undefined ? '' : ` (¶ ${number(paragraph)})`} instead`,
  notFound: (quote: string, title: string) => `“${quote}” is not found in the text of “${title}”.`,
  none: 'No quote is affected.',
  unchanged: 'This is the text it already has.',
} as const;
