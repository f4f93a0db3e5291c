/** What a form does: one act, with groups that are new; or what is wrong, field by field. */
import { shortened } from '#dataset/formats/read/toDataset/cleanText.ts';
import { type Actor, longestShortName, unknownActor } from '#domain/actor.ts';
import { type RelationType, type Statement, signedFamilies } from '#domain/statement.ts';
import { actRefusals } from '#words/acts.ts';
import { formProblems, formWords } from '#words/forms.ts';
import { editWords } from '#words/ownEditing.ts';
import {
  type ActBuilder,
  actBuilder,
  type ItemOf,
  itemsOf,
  type Made,
  placeOf,
} from '#workspace/acts/actBuilder.ts';
import { renewGlosses } from '#workspace/acts/followUps/composedGloss.ts';
import { markCorrections } from '#workspace/acts/followUps/corrections.ts';
import { renewDeniers } from '#workspace/acts/followUps/deniersNames.ts';
import { renewVoices } from '#workspace/acts/followUps/voiceOf.ts';
import { relationsChanged } from '#workspace/acts/relationsChanged.ts';
import { listOfThing } from '#workspace/acts/thingLists.ts';
import { type Key, newId, placeOfStatement, withId } from '#workspace/acts/things.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { countryOf } from './countryCode.ts';
import { backgroundFields, type FormThing, formFields } from './formFields.ts';
import { type Form, type GroupIds, type Problems, readForm } from './readForm.ts';

/** What is made, or why not: of the whole, and of fields by their names. */
export type Kept = (Made & { readonly problems?: undefined }) | Refused;
interface Refused {
  readonly ok: false;
  readonly why: string;
  readonly problems: Problems;
}

type Patch = Readonly<Record<string, unknown>>;
interface Outcome {
  readonly patch: Patch;
  readonly problems: Problems;
}
const right = (patch: Patch): Outcome => ({ patch, problems: {} });
const wrong = (problems: Problems): Outcome => ({ patch: {}, problems });

const refused = (problems: Problems): Refused => ({
  ok: false,
  why: formProblems.several(Object.keys(problems).length),
  problems,
});

/** Ids of groups by label. Those that are not there yet are added to the act; a country gets its code of ISO 3166-1. */
export function groupsIn(builder: ActBuilder): GroupIds {
  return (list, labels) => {
    const ids = labels.map((label): string => {
      const country = list === 'countries' ? countryOf(label) : null;
      const known = itemsOf(builder.data, list).find(
        (group) => group.label === label || group.label === country?.label || group.id === country?.code,
      );
      if (known !== undefined) return known.id;
      const name = country?.label ?? label;
      const id = newId(builder.data, list, country?.code ?? name);
      const description = list === 'factions' ? { description: editWords.byHand } : {};
      builder.insert(list, { id, label: name, ...description } as ItemOf<typeof list>);
      return id;
    });
    return [...new Set(ids)];
  };
}

/** No longer than the schema allows. */
const cut = (name: string) => shortened(name, longestShortName);

/** Characters: a longer name wants a shorter one in the picture. */
const longForPicture = 24;

/** A short name that was the name stays it, as long as it is short or was as long before. */
function actorPatch(before: Partial<Actor>, given: Patch): Patch {
  const marks = Object.entries(backgroundFields).filter(([, name]) => name in given);
  const patch = Object.fromEntries(
    Object.entries(given).filter(([name]) => !marks.some(([, mark]) => mark === name)),
  );
  const name = (patch.name ?? before.name ?? '') as string;
  const isFit = name.length <= Math.max(longForPicture, before.name?.length ?? 0);
  const follows = before.shortName === before.name && isFit;
  const shortName =
    'shortName' in patch ? (patch.shortName ?? cut(name)) : follows ? name : (before.shortName ?? cut(name));
  const partOf = 'partOf' in patch ? patch.partOf : before.partOf;
  const basis = 'partOfBasis' in patch ? patch.partOfBasis : before.partOfBasis;
  const after: Patch = {
    ...patch,
    shortName,
    ...('partOf' in patch || 'partOfBasis' in patch
      ? { partOf, partOfBasis: partOf === undefined ? undefined : (basis ?? 'stated') }
      : {}),
  };
  const whole: Patch = { ...before, ...after };
  const isFilled = (field: string) => {
    const value = whole[field];
    return value !== undefined && value !== 'unstated' && !(Array.isArray(value) && value.length === 0);
  };
  const isStated = (field: string) => field === 'partOf' && after.partOfBasis === 'stated';
  const marked = marks.filter(([, name]) => given[name] === true).map(([field]) => field);
  const stays = before.background?.filter((field) => !marks.some(([one]) => one === field));
  const background = stays && [...stays, ...marked].filter((field) => isFilled(field) && !isStated(field));
  return background === undefined ? after : { ...after, background };
}

/** An actor that gets another name keeps the one from before among its others: whoever types that still finds it. */
function withFormerName({ texts }: OwnData, before: Partial<Actor>, patch: Patch): Patch {
  const { name: former } = before;
  const { name } = patch;
  if (former === undefined || name === undefined || name === former) return patch;
  const namesIn = (field: 'aliases' | 'alsoKnownAs') =>
    (patch[field] ?? before[field] ?? []) as readonly string[];
  const isInTexts = texts.some(({ paragraphs }) => paragraphs.some((text) => text.includes(former)));
  const isKnown = namesIn('aliases').includes(former) || namesIn('alsoKnownAs').includes(former);
  // What no text says was misspelt; without a text it is what the file says.
  const isKept = { aliases: !isKnown && isInTexts, alsoKnownAs: !isKnown && texts.length === 0 };
  const others = (['aliases', 'alsoKnownAs'] as const).map((field) => {
    const named = namesIn(field).filter((one) => one !== name);
    return [field, isKept[field] ? [...named, former] : named] as const;
  });
  return { ...patch, ...Object.fromEntries(others) };
}

/** The family that a type has with another sign: only some families have one. */
function familyWith(sign: RelationType['sign'], family: RelationType['family']): RelationType['family'] {
  const isSigned = signedFamilies.some((one) => one === family);
  if (isSigned === (sign !== 0)) return family;
  return sign === 0 ? 'contact' : 'political';
}

/** The sign as a number; what is chosen alone brings the other with it. */
function typePatch(before: Partial<RelationType>, patch: Patch): Outcome {
  const sign = ('sign' in patch ? Number(patch.sign) : before.sign) as RelationType['sign'];
  const family = (patch.family ?? before.family) as RelationType['family'];
  const isSigned = signedFamilies.some((one) => one === family);
  const label = (patch.label ?? before.label) as string;
  const isSymmetric = (patch.symmetric ?? before.symmetric ?? false) as boolean;
  const inverse = isSymmetric ? label : ((patch.inverseLabel ?? before.inverseLabel) as string | undefined);
  if (inverse === undefined) return wrong({ inverseLabel: formProblems.inverse });
  const rest = { ...patch, inverseLabel: inverse, symmetric: isSymmetric };
  if (!('family' in patch)) return right({ ...rest, sign, family: familyWith(sign, family) });
  if (!isSigned && !('sign' in patch)) return right({ ...rest, sign: 0 });
  return isSigned === (sign !== 0)
    ? right({ ...rest, sign })
    : wrong({ sign: formProblems.signOfFamily(isSigned) });
}

function statementProblems({ from, to }: Partial<Statement>): Problems {
  return from !== undefined && from === to ? { to: formProblems.itself } : {};
}

/** The patch of a form, with what follows from it; groups that are new are in the act. */
function patchOf(builder: ActBuilder, thing: FormThing, before: object, form: Form): Outcome {
  const fields = formFields(builder.data.dataset, thing, 'id' in before ? before : undefined);
  const read = readForm(fields, before, form, builder.data, groupsIn(builder));
  if (Object.keys(read.problems).length > 0) return read;
  if (thing === 'actor') return right(withFormerName(builder.data, before, actorPatch(before, read.patch)));
  if (thing === 'statement') return { ...read, problems: statementProblems({ ...before, ...read.patch }) };
  if (thing === 'faction' && 'description' in read.patch)
    return { ...read, patch: { ...read.patch, description: read.patch.description ?? editWords.byHand } };
  if (thing !== 'relationType') return read;
  const { label } = read.patch;
  const isTaken =
    'label' in read.patch && builder.data.dataset.relationTypes.some((type) => type.label === label);
  return isTaken ? wrong({ label: formProblems.verbTaken }) : typePatch(before, read.patch);
}

/** Changes a thing to what its form says of it. Of a relation type, the act holds how many relations change. */
export function keepForm(data: OwnData, thing: FormThing, key: Key, form: Form): Kept {
  const list = listOfThing[thing];
  const at = placeOf(data, list, key);
  const item = itemsOf(data, list)[at];
  if (item === undefined) return { ok: false, why: actRefusals.notThere(list, key), problems: {} };
  const builder = actBuilder(data);
  const { patch, problems } = patchOf(builder, thing, item, form);
  if (Object.keys(problems).length > 0) return refused(problems);
  builder.replace(list, at, { ...item, ...patch } as ItemOf<typeof list>);
  if (thing === 'actor') renewVoices(builder, data.dataset);
  renewGlosses(builder, data.dataset);
  markCorrections(builder, data.dataset);
  renewDeniers(builder, data.dataset);
  const isType = thing === 'relationType';
  return builder.act(
    `${thing}Changed`,
    isType ? { relations: relationsChanged(data.dataset, builder.data.dataset) } : {},
  );
}

/** What a new thing says where its form says nothing. */
export function blankOf(thing: FormThing): object {
  switch (thing) {
    case 'actor':
      return unknownActor;
    case 'statement':
      return {
        voice: 'report',
        mode: 'done',
        saidBy: 'narrator',
        when: null,
        theatre: [],
        cites: [],
        confidence: 'high',
      };
    case 'relationType':
      return { family: 'political', sign: 1, symmetric: false };
    case 'operation':
      return { when: null, participants: [] };
    case 'faction':
      return { description: formWords.byHand };
    default:
      return {};
  }
}

/** Adds a thing that a form describes. */
export function addForm(data: OwnData, thing: FormThing, form: Form): Kept {
  const builder = actBuilder(data);
  const blank = blankOf(thing);
  const { patch, problems } = patchOf(builder, thing, blank, form);
  if (Object.keys(problems).length > 0) return refused(problems);
  const list = listOfThing[thing];
  const item = { ...blank, ...patch };
  const country = thing === 'country' ? countryOf((item as { label?: string }).label ?? '') : null;
  const named =
    country === null
      ? item
      : { id: newId(builder.data, list, country.code ?? country.label), label: country.label };
  const complete = withId(builder.data, list, named as never);
  const at = thing === 'statement' ? placeOfStatement(builder.data, complete as Statement) : undefined;
  builder.insert(list, complete, at);
  return builder.act(`${thing}Added`);
}
