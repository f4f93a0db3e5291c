/** What can be filled in about each thing, in order: one list for the form on screen and for reading it. */

import { groupBy } from '#base/groupBy.ts';
import { actorKinds, actorTiers, longestShortName, partOfBases } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import { reservedSpeakers } from '#domain/freeId.ts';
import { confidences, families, modes, type Statement, voices } from '#domain/statement.ts';
import { isModeUnsaid } from '#domain/unsaid.ts';
import { byHandVoice, isByHand } from '#words/changedByHand.ts';
import { formWords } from '#words/forms.ts';
import { editWords } from '#words/ownEditing.ts';
import { modeTerm, statementVoiceTerm, terms } from '#words/terms.ts';
import { listOfThing } from '#workspace/acts/thingLists.ts';
import type { Thing } from '#workspace/undo/act.ts';
import { itemSchemas } from '#workspace/undo/schemas.ts';

export type GroupList = 'countries' | 'factions' | 'communities';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** How a field is typed. `names` and `groups` are several, with semicolons between them; `yes` is 'yes' or empty. */
type FieldKind =
  | { readonly kind: 'text' | 'long' | 'names' | 'yes' | 'period' | 'day' | 'address' | 'number' }
  | { readonly kind: 'groups'; readonly list: GroupList }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] };

export type FormField = FieldKind & {
  /** The field of the record; of a place in a source, with its number behind it: `quote 0`. */
  readonly name: string;
  readonly label: string;
  /** What the schema says of it. */
  readonly help: string | null;
  readonly isNeeded: boolean;
  /** Characters. */
  readonly most: number | null;
  /** Seldom changed: folded. */
  readonly isRare: boolean;
};

/** Things that have a form; rows, numbers and the like are changed elsewhere. */
export const formThings = [
  'actor',
  'statement',
  'relationType',
  'source',
  'country',
  'faction',
  'community',
  'operation',
] as const satisfies readonly Thing[];
export type FormThing = (typeof formThings)[number];

const choicesOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly Choice[] => values.map((value) => ({ value, label: labels[value] }));

const byLabel = (choices: readonly Choice[]) =>
  [...choices].sort((one, other) => one.label.localeCompare(other.label));

/** Names that two share are told apart by their ids. */
function actorChoices({ actors }: Dataset, but?: string): readonly Choice[] {
  const names = groupBy(actors, ({ name }) => name);
  return byLabel(
    actors
      .filter(({ id }) => id !== but)
      .map(({ id, name }) => ({
        value: id,
        label: (names.get(name)?.length ?? 0) > 1 ? `${name} (${id})` : name,
      })),
  );
}

/** Verbs with what they mean: two that are written alike may be on two sides. */
export function typeChoices({ relationTypes }: Dataset): readonly Choice[] {
  const meant = relationTypes.map((type) => ({ ...type, meant: formWords.verbMeans(type.label, type.sign) }));
  const alike = groupBy(meant, (type) => type.meant);
  return byLabel(
    meant.map((type) => ({
      value: type.id,
      label: (alike.get(type.meant)?.length ?? 0) > 1 ? `${type.meant} (${type.id})` : type.meant,
    })),
  );
}

type Bare = FieldKind & {
  readonly name: string;
  readonly isNeeded?: boolean;
  readonly most?: number;
  readonly isRare?: boolean;
};

const none = { value: '', label: formWords.none };

/** Places in the source as fields: those there are, and an empty one for another. */
function citeFields({ sources }: Dataset, count: number): readonly Bare[] {
  const sourceChoices = sources.map(({ id, title }) => ({ value: id, label: title }));
  const one = (at: number): readonly Bare[] => {
    const isMore = { isRare: at > 0 && at === count };
    return [
      { name: `quote ${at}`, kind: 'long', ...isMore },
      { name: `paragraph ${at}`, kind: 'number', ...isMore },
      ...(sources.length > 1
        ? ([{ name: `source ${at}`, kind: 'choice', choices: sourceChoices, ...isMore }] satisfies Bare[])
        : []),
      { name: `locator ${at}`, kind: 'text', isRare: true },
    ];
  };
  return Array.from({ length: Math.max(1, count) + (count > 0 ? 1 : 0) }, (_, at) => one(at)).flat();
}

function statementFields(dataset: Dataset, statement?: Statement): readonly Bare[] {
  const actors = actorChoices(dataset);
  const form = sourceFormOf(dataset);
  const types = typeChoices(dataset);
  const cites = statement?.cites ?? [];
  // As the table says it: the file is not credited with what was changed by hand.
  const nobody = isByHand({ cites }) ? byHandVoice : formWords.speakers.narrator(form);
  const speakers = reservedSpeakers.map((value) => ({
    value,
    label: value === 'narrator' ? nobody : formWords.speakers[value](),
  }));
  const voiceChoices = voices.map((voice) => ({
    value: voice,
    label: statementVoiceTerm({ voice, cites }, form),
  }));
  const type = dataset.relationTypes.find(({ id }) => id === statement?.type) ?? { sign: -1 };
  const modeChoices = modes.map((mode) => ({
    value: mode,
    label: isModeUnsaid({ mode }, dataset) ? formWords.modeUnsaid : modeTerm({ statement: { mode }, type }),
  }));
  const who = statement === undefined ? [none, ...actors] : actors;
  return [
    { name: 'from', kind: 'choice', choices: who, isNeeded: true },
    {
      name: 'type',
      kind: 'choice',
      choices: statement === undefined ? [none, ...types] : types,
      isNeeded: true,
    },
    { name: 'to', kind: 'choice', choices: who, isNeeded: true },
    { name: 'saidBy', kind: 'choice', choices: [...speakers, ...actors], isNeeded: true },
    { name: 'voice', kind: 'choice', choices: voiceChoices, isNeeded: true },
    { name: 'mode', kind: 'choice', choices: modeChoices, isNeeded: true },
    { name: 'when', kind: 'period' },
    { name: 'theatre', kind: 'groups', list: 'countries' },
    { name: 'gloss', kind: 'long', isNeeded: true },
    ...citeFields(dataset, statement?.cites.length ?? 0),
    {
      name: 'confidence',
      kind: 'choice',
      choices: choicesOf(confidences, formWords.confidences),
      isRare: true,
    },
    { name: 'note', kind: 'long', isRare: true },
    { name: 'coder', kind: 'text', isRare: true },
    { name: 'earlier', kind: 'yes', isRare: true },
    { name: 'ended', kind: 'yes', isRare: true },
    { name: 'draft', kind: 'yes', isRare: true },
  ];
}

/** What is filled in about an actor and may not stand in the text: its fields, and the fields that say so. */
export const backgroundFields = {
  kind: 'backgroundKind',
  countries: 'backgroundCountries',
  factions: 'backgroundFactions',
  communities: 'backgroundCommunities',
} as const;

function actorFields(dataset: Dataset, id?: string): readonly Bare[] {
  // What a table says stands in the table.
  const isCoded = dataset.sources.some(({ form = 'article' }) => form === 'article');
  const background = (field: keyof typeof backgroundFields, isRare = false): readonly Bare[] =>
    isCoded ? [{ name: backgroundFields[field], kind: 'yes', isRare }] : [];
  const bases = [none, ...choicesOf(partOfBases, formWords.bases)];
  return [
    { name: 'name', kind: 'text', isNeeded: true, most: 200 },
    { name: 'shortName', kind: 'text', most: longestShortName },
    { name: 'kind', kind: 'choice', choices: choicesOf(actorKinds, terms.kind) },
    ...background('kind'),
    { name: 'countries', kind: 'groups', list: 'countries' },
    ...background('countries'),
    { name: 'factions', kind: 'groups', list: 'factions' },
    ...background('factions'),
    { name: 'aliases', kind: 'names' },
    { name: 'alsoKnownAs', kind: 'names', isRare: true },
    { name: 'communities', kind: 'groups', list: 'communities', isRare: true },
    ...background('communities', true),
    { name: 'partOf', kind: 'choice', choices: [none, ...actorChoices(dataset, id)], isRare: true },
    { name: 'partOfBasis', kind: 'choice', choices: bases, isRare: true },
    { name: 'tier', kind: 'choice', choices: choicesOf(actorTiers, terms.tier), isRare: true },
    { name: 'summary', kind: 'long', isRare: true },
  ];
}

const signs = (['1', '-1', '0'] as const).map((value) => ({ value, label: editWords.signs[value] }));

const usualModes = modes.map((mode) => ({
  value: mode,
  label: modeTerm({ statement: { mode }, type: { sign: -1 } }),
}));

const typeFields: readonly Bare[] = [
  { name: 'label', kind: 'text', isNeeded: true },
  { name: 'inverseLabel', kind: 'text' },
  { name: 'sign', kind: 'choice', choices: signs, isNeeded: true },
  { name: 'family', kind: 'choice', choices: choicesOf(families, terms.family), isNeeded: true },
  { name: 'usualMode', kind: 'choice', choices: [none, ...usualModes] },
  { name: 'symmetric', kind: 'yes' },
  { name: 'definition', kind: 'long', isRare: true },
  { name: 'example', kind: 'long', isRare: true },
  { name: 'counterExample', kind: 'long', isRare: true },
];

const sourceFields: readonly Bare[] = [
  { name: 'title', kind: 'text', isNeeded: true },
  { name: 'author', kind: 'text' },
  { name: 'publisher', kind: 'text' },
  { name: 'published', kind: 'day' },
  { name: 'url', kind: 'address' },
  { name: 'standpoint', kind: 'long', isRare: true },
  { name: 'urlNote', kind: 'text', isRare: true },
  { name: 'originalUrl', kind: 'address', isRare: true },
];

const label: Bare = { name: 'label', kind: 'text', isNeeded: true };

function bareFields(dataset: Dataset, thing: FormThing, record?: unknown): readonly Bare[] {
  switch (thing) {
    case 'actor':
      return actorFields(dataset, (record as { readonly id?: string } | undefined)?.id);
    case 'statement':
      return statementFields(dataset, record as Statement | undefined);
    case 'relationType':
      return typeFields;
    case 'source':
      return sourceFields;
    case 'faction':
      return [label, { name: 'description', kind: 'long' }];
    case 'operation':
      return [label, { name: 'when', kind: 'period' }];
    default:
      return [label];
  }
}

interface Described {
  readonly description?: string | undefined;
  readonly shape?: Readonly<Record<string, Described>>;
  readonly unwrap?: () => Described;
  readonly element?: Described;
}

function described(schema: Described | undefined): string | undefined {
  return schema?.description ?? (schema?.unwrap && described(schema.unwrap()));
}

/** What the schema says of a field; null where it speaks of ids, which nobody types here. */
function helpOf(thing: FormThing, field: string): string | null {
  const { shape } = itemSchemas[listOfThing[thing]] as Described;
  const [name = '', at] = field.split(' ');
  const owner = at === undefined ? shape : shape?.cites?.element?.shape;
  const text = described(owner?.[name]);
  return text === undefined || /\bid\b/i.test(text) ? (formWords.help[name] ?? null) : text;
}

/** The fields of a thing, for a new one or for this record. */
export function formFields(dataset: Dataset, thing: FormThing, record?: unknown): readonly FormField[] {
  return bareFields(dataset, thing, record).map((field) => ({
    isNeeded: false,
    isRare: false,
    most: null,
    ...field,
    label: formWords.label(thing, field.name),
    help: helpOf(thing, field.name),
  }));
}
