import { pastedTableWords as words } from '#words/pastedTable.ts';

/** Text of several cells: at least two lines, and a sign that parts cells in the first. A sentence is none. */
export const isTable = (text: string): boolean => {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 && (lines[0]?.includes('\t') === true || lines.every((line) => /[;,|]/.test(line)));
};

/** Cells as a file that can be opened. */
export const tableFile = (text: string): File => new File([text], words.name(text.includes('\t')));

/** What was pasted, as files: those of the clipboard, or its cells; none for any other text. */
export function pastedFiles(data: DataTransfer | null): readonly File[] {
  const files = [...(data?.files ?? [])];
  const text = data?.getData('text/plain') ?? '';
  if (files.length > 0 && text === '') return files;
  return isTable(text) ? [tableFile(text)] : [];
}
