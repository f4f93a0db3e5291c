import { printedKey, shortcutKeys } from '#shortcuts/shortcutKeys.ts';

const { everywhere, graph, text } = shortcutKeys;
const key = {
  find: printedKey(everywhere.find),
  undo: printedKey(everywhere.undo),
  relations: printedKey(graph.relations[0]),
  menu: printedKey(graph.menu[0]),
  zoomIn: printedKey(graph.zoomIn[0]),
  zoomOut: printedKey(graph.zoomOut[0]),
  fit: printedKey(graph.fit[0]),
  sentence: printedKey(text.sentence),
  nothing: printedKey(text.nothing),
  omission: printedKey(text.omission),
  unread: printedKey(text.unread),
  list: shortcutKeys.list,
};

/** Words of the list of shortcuts, by where they hold. The letters are in `shortcutKeys.ts`, which the handlers read too. */
export const keyWords = {
  title: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  graph: 'While the graph has focus',
  matrix: 'While the matrix has focus',
  table: 'While the table has focus',
  balance: 'In the balance view',
  text: 'While the text of your own data has focus',
  list: {
    everywhere: [
      [`Ctrl ${key.find} or ⌘ ${key.find}`, 'find an actor or relation'],
      [
        `Ctrl ${key.undo}, Ctrl Shift ${key.undo}`,
        'undo a move in the graph; undo or redo a change to your own data',
      ],
      ['Tab, Shift Tab', 'to the next or previous control'],
      ['Esc', 'close what is open; in the evidence: one step back'],
    ],
    graph: [
      ['← ↑ → ↓', 'move between actors'],
      ['Enter', 'select the actor'],
      ['Shift Enter or Shift-click', 'compare it with the selected actor'],
      [
        key.relations,
        `let the arrow keys follow the actor’s relations: ← → for the next relation, ↑ ↓ for its other end, Enter to open it; ${key.relations} again to return to moving between actors`,
      ],
      [key.menu, 'open the actor’s menu'],
      ['Shift ← ↑ → ↓', 'move the picture'],
      [`${key.zoomIn} and ${key.zoomOut}`, 'zoom in and out'],
      [key.fit, 'fit the whole picture'],
      ['Esc', 'clear the selection, leave the graph'],
      [key.list, 'this list'],
    ],
    text: [
      ['↑ ↓', 'previous or next paragraph'],
      ['← →', 'mark the previous or next word'],
      ['Shift ← →', 'shorten or extend the mark'],
      [`${key.sentence}, Shift ${key.sentence}`, 'mark the next or previous sentence'],
      ['Enter', 'code what is marked'],
      [
        'Tab or Enter',
        'in the statement form: accept the suggestion and go on; in the last open field, Enter adds the statement',
      ],
      ['Ctrl Enter', 'in the statement form: add the statement from any field'],
      ['Page Up, Page Down', 'in the statement form: go to the previous or next sentence'],
      [key.nothing, 'nothing to code in the paragraph, or nothing more; or undo that'],
      [key.omission, 'say why what is marked is not a relation'],
      [key.unread, 'next unread paragraph'],
      ['Esc', 'leave the statement form without keeping anything'],
      [key.list, 'this list'],
    ],
    matrix: [
      ['← ↑ → ↓', 'move between cells and headings'],
      ['Enter', 'select the pair, or the actor of a heading'],
      ['Shift Enter or Shift-click', 'on a heading: compare it with the selected actor'],
      ['Home, End', 'first or last cell of the row'],
      ['Ctrl Home, Ctrl End', 'first or last cell of the matrix'],
      ['Page Up, Page Down', 'a screen up or down'],
      ['Esc', 'clear the selection'],
      [key.list, 'this list'],
    ],
    table: [
      ['← ↑ → ↓', 'move between cells and headings'],
      ['Enter', 'on a heading: sort; on a row: select it'],
      ['F2 or double-click', 'in your own data: edit the cell'],
      ['Ctrl C', 'copy the row'],
      ['Home, End', 'first or last cell of the row'],
      ['Ctrl Home, Ctrl End', 'first or last row'],
      ['Page Up, Page Down', 'a screen up or down'],
      ['Esc', 'clear the selection'],
      [key.list, 'this list'],
    ],
    balance: [
      ['Tab, Shift Tab', 'to the next or previous control'],
      ['Enter', 'on an actor or relation: select it'],
      ['Esc', 'clear the selection'],
      [key.list, 'this list'],
    ],
  },
} as const;
