/** Notes on an address that could not be taken as it stands. Foreign text is shortened before it is repeated. */

import { facetWords } from './facets.ts';
import { capitalised, inSentence, listed } from './grammar/numbersAndLists.ts';

/** What a parameter sets, where its name in the address is not the word on screen. */
const settings: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(facetWords).map(([facet, { name }]) => [facet, inSentence(name)])),
  undated: 'choice on undated statements',
  officials: 'choice on officials',
  periphery: 'choice on minor actors',
  isolated: 'choice on unconnected actors',
  hulls: 'areas',
  beside: 'second view',
  order: 'matrix order',
  cells: 'matrix cells',
  table: 'table',
  ties: 'choice on troops',
};
const settingOf = (name: string) => settings[name] ?? short(name);

/** Several of one setting, where they have a plural: "the countries “A” and “B”". */
const plurals: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(facetWords).map(([facet, { noun }]) => [facet, noun[1]]),
);

/** Settings that are choices and no things. */
const choices: ReadonlySet<string> = new Set(['undated', 'officials', 'periphery', 'isolated', 'ties']);

/** What a link does to what is on the page. */
const verbs: Readonly<Record<string, string>> = {
  counts: 'sets “What counts” to',
  select: 'tries to select',
  hide: 'tries to hide',
  moved: 'tries to move',
};

/** What a link says of a setting, before the value: "asks for the country", "tries to hide", "assumes the sign". */
function asksFor(name: string, values: number): string {
  const verb = verbs[name];
  if (verb !== undefined) return verb;
  if (choices.has(name)) return `sets the ${settingOf(name)} to`;
  if (name === 'whatif') return `assumes the ${values > 1 ? 'signs' : 'sign'}`;
  return `asks for the ${values > 1 ? (plurals[name] ?? settingOf(name)) : settingOf(name)}`;
}

/** Defaults that have another word in their menu. */
const menuWords: Readonly<Record<string, string>> = {
  acts: 'Who acts on whom',
  counterparts: 'everyone they are linked to',
  done: 'Done or ongoing',
  out: 'Left out',
  '2': 'Two',
};

/** What holds instead of a choice that does not exist, by its default, where that has no word of its own. */
const instead: Readonly<Record<string, string>> = {
  undated: 'Undated statements are shown',
  officials: 'Officials are shown with their organisation',
  periphery: 'Minor actors are hidden',
  isolated: 'Unconnected actors are hidden',
  ties: 'Troops are kept with their side',
};

/** Why a value is not taken, behind "which". */
function isWrong(name: string, values: number): string {
  const isOne = values === 1;
  if (name === 'counts') return isOne ? 'does not exist' : 'do not exist';
  if (name === 'whatif') return isOne ? 'does not fit this dataset' : 'do not fit this dataset';
  return isOne ? 'is not in this dataset' : 'are not in this dataset';
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const quoted = (texts: readonly string[]) => {
  const shown = texts.slice(0, 5).map((text) => `“${short(text)}”`);
  return listed(texts.length > 5 ? [...shown, `${texts.length - 5} more`] : shown);
};

export const addressWords = {
  notes: 'About this link',
  unknownValue: (name: string, text: string, fallback: string) =>
    `This link ${asksFor(name, 1)} “${short(text)}”, which does not exist. ${instead[name] ?? `“${menuWords[fallback] ?? capitalised(fallback)}” is used instead`}.`,
  leftOut: (name: string, texts: readonly string[]) =>
    `This link ${asksFor(name, texts.length)} ${quoted(texts)}, which ${isWrong(name, texts.length)}.`,
  unknownNames: (names: readonly string[]) =>
    `This link contains settings that Entente does not know: ${quoted(names)}.`,
  whoAddsUp:
    'When this link was made, an actor had to match the country, faction and actor filters all at once. Now one of them is enough, so more may be shown.',
  besideItself: 'This link asks for the graph twice; it is shown once.',
  repeated: (names: readonly string[]) =>
    `This link contains ${quoted(names)} more than once; only the first is used.`,
  noDay: (name: string, text: string) =>
    `This link gives “${short(text)}” for “${name}”, which is not a date (a date looks like 2016-10-31). That end of the range is left open.`,
  otherDataset: (id: string, title: string) =>
    `This link names the dataset “${short(id)}”, which is not available here. “${title}” is shown instead.`,
  ownElsewhere: (title: string) =>
    `This link opens a dataset kept in another browser, where it was made. “${title}” is shown instead. Ask the sender for the file (.entente.json) and open it.`,
  otherVersion: (asked: string, here: string) =>
    `This link was made with version ${short(asked)} of the data. This is version ${here}, so statements may differ.`,
} as const;
