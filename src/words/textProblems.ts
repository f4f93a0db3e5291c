import { says } from './importProblems.ts';

/** Of a file that is opened as a text. */
export const textProblems = {
  manyParagraphs: (most: number) =>
    says('it has too many paragraphs', `at most ${most.toLocaleString('en')}`),
  workbook: says('it is an Excel workbook, not a text', 'a text; a table opens with “Open a file”'),
  pdf: says('it is a PDF file, whose paragraphs cannot be told', 'its text, copied and pasted'),
  rtf: says('it is an RTF document', 'the same document saved as .docx or .txt'),
  word97: says(
    'it is a Word 97 document (.doc), or has a password',
    'the same document saved as .docx, without a password',
  ),
  manyLetters: (count: number) =>
    says(`it has ${count.toLocaleString('en')} characters`, 'a text of a usual size'),
  noWords: says('it holds no words', 'a text of at least one paragraph'),
  tooLong: (letters: number, paragraphs: number, most: number) =>
    says(
      `its text has ${letters.toLocaleString('en')} characters in ${paragraphs.toLocaleString('en')} paragraphs`,
      `at most ${most.toLocaleString('en')} characters; a longer text in parts`,
    ),
  empty: says('the file is empty', 'a text of at least one paragraph'),
  unreadable: (why: string) => says(`it could not be read: ${why}`, 'a text as .txt, .md, .html or .docx'),
  openOffice: says('it is an OpenOffice or LibreOffice file', 'a document saved as .docx'),
  packedNoDocument: says('it is a packed file, but not a Word document', 'a document saved as .docx'),
} as const;
