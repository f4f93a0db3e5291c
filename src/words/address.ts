/** Notes on an address that could not be taken as it stands. Foreign text is shortened before it is repeated. */
import { listed } from './grammar.ts';

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const quoted = (texts: readonly string[]) => {
  const shown = texts.slice(0, 5).map((text) => `“${short(text)}”`);
  return listed(texts.length > 5 ? [...shown, `${texts.length - 5} more`] : shown);
};

export const addressWords = {
  unknownValue: (name: string, text: string, fallback: string) =>
    `The address asks for ${short(name)} “${short(text)}”, which does not exist; showing “${fallback}”.`,
  leftOut: (name: string, texts: readonly string[]) =>
    `Left out of “${short(name)}” in the address, because this dataset has no such thing: ${quoted(texts)}.`,
  unknownNames: (names: readonly string[]) =>
    `The address holds what Entente does not know: ${quoted(names)}.`,
  whoAddsUp:
    'Country, faction and actor now add up: the picture shows whom any of them names. When this address was made, they narrowed each other.',
  besideItself: 'The address asks for the graph beside the graph; showing it once.',
  repeated: (names: readonly string[]) =>
    `The address holds ${quoted(names)} more than once; the first one counts.`,
  noDay: (name: string, text: string) =>
    `“${short(text)}” is no day for “${name}”: it would be like 2016-10-31. That end of the range is left open.`,
  otherDataset: (id: string, title: string) =>
    `The address names the dataset “${short(id)}”, which is not here; showing “${title}”.`,
  ownElsewhere: (title: string) =>
    `This address opens a dataset on the device and in the browser where it was made, and it is not on this one; showing “${title}”. Ask for the file (.entente.json) and open it.`,
  otherVersion: (asked: string, here: string) =>
    `The address was made with version ${short(asked)} of the data; this is version ${here}, so claims may differ.`,
} as const;
