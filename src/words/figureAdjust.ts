/** What whoever made a figure changed by hand: in the file, which others read, and in the dialog. */
import { capitalised, listed, spelled } from './grammar/numbersAndLists.ts';

/** In metadata and alt text. */
export const figureNoteWords = {
  inPicture: 'Note by the maker of this figure',
  /** Under the picture. */
  remark: 'The note was added by the maker of this figure.',
  ownTitle: 'Title: written by the maker of this figure.',
  ownCaption: 'Caption: written by the maker of this figure.',
  shortNames: 'Names: shortened by the maker of this figure.',
  withoutLegend: 'Legend: left out by the maker of this figure.',
  moved: (names: readonly string[]) =>
    `Moved by the maker of this figure: ${names.length === 1 ? 'the name' : 'the names'} of ${listed(names)}.`,
  note: (text: string) => `Note by the maker of this figure: “${text}”`,
} as const;

export const figureAdjustWords = {
  title: 'Adjust',
  shortNames: 'Short names',
  shortNamesHint:
    'Without brackets, and as abbreviations (“US”), where these are clear. They are spelt out in the caption.',
  withoutLegend: 'Leave the legend out',
  withoutLegendHint: 'Source and credit stay.',
  move: 'Drag a name in the preview to move it, or select it there and use the arrow keys.',
  moveName: (name: string) => `Move the name “${name}”`,
  moved: (count: number) => `${capitalised(spelled(count, 'name'))} moved.`,
  reset: 'Reset moved names',
  note: 'Note',
  noteHint: 'One note in the picture. The file says that you added it.',
  arrow: 'With an arrow',
  across: { at: 'Note, % across', to: 'Arrow tip, % across' },
  down: { at: 'Note, % down', to: 'Arrow tip, % down' },
  dragNote: 'Move the note',
  dragTip: 'Move the tip of the arrow',
  removeNote: 'Remove the note',
} as const;
