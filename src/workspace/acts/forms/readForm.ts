/** A record as what stands in its form, and what was typed as values of the record. Only what was changed is read. */

import { tidyLine } from '#dataset/sourceTexts/edition.ts';
import type { Cite } from '#domain/statement.ts';
import { formProblems } from '#words/forms.ts';
import { dateText } from '#words/grammar/numbersAndLists.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { anchoredCite } from './anchoredCite.ts';
import { backgroundFields, type FormField, type GroupList } from './formFields.ts';
import { typedPeriod } from './typedPeriod.ts';

/** What stands in each field, by its name. */
export type Form = Readonly<Record<string, string>>;
/** What is wrong, by the name of the field, in words. */
export type Problems = Readonly<Record<string, string>>;
type Flat = Readonly<Record<string, unknown>>;

const separator = /\s*[;；]\s*/;
const listOf = (text: string) =>
  [...new Set(text.split(separator).map(tidyLine))].filter((one) => one !== '');

const citeKeys = ['quote', 'paragraph', 'source', 'locator'] as const;

/** The record with what a form shows as a field of its own beside it: places in a source, and whether it is a draft. */
function flat(record: Flat): Flat {
  const cites = (record.cites ?? []) as readonly Cite[];
  const inCites = cites.flatMap((cite, at) => citeKeys.map((key) => [`${key} ${at}`, cite[key]] as const));
  const background = (record.background ?? []) as readonly string[];
  return {
    ...record,
    ...Object.fromEntries(
      Object.entries(backgroundFields).map(([field, name]) => [name, background.includes(field)]),
    ),
    ...Object.fromEntries(inCites),
    draft: record.status === 'draft',
  };
}

function printed(field: FormField, value: unknown, { dataset }: OwnData): string {
  if (field.kind === 'yes') return value === true ? 'yes' : '';
  if (value === undefined || value === null) {
    const first = field.name.startsWith('source ') && field.kind === 'choice' ? field.choices[0] : undefined;
    return first?.value ?? '';
  }
  if (field.kind === 'names') return (value as readonly string[]).join('; ');
  if (field.kind === 'groups')
    return (value as readonly string[])
      .map((id) => dataset[field.list].find((group) => group.id === id)?.label ?? id)
      .join('; ');
  return field.kind === 'period' || field.kind === 'day' ? dateText(String(value)) : String(value);
}

/** What stands in a form of this record, or of one that says nothing yet. */
export function formOf(fields: readonly FormField[], record: object, data: OwnData): Form {
  const values = flat(record as Flat);
  return Object.fromEntries(fields.map((field) => [field.name, printed(field, values[field.name], data)]));
}

type Read = { readonly value: unknown } | { readonly problem: string };
const problem = (text: string): Read => ({ problem: text });

function readDate(typed: string, isDay: boolean): Read {
  const read = typedPeriod(typed);
  if (!read.ok) return problem(read.why);
  if (isDay && read.period?.includes('/')) return problem(formProblems.oneDay);
  return { value: isDay ? (read.period ?? undefined) : read.period };
}

function readAddress(text: string): Read {
  if (text === '') return { value: undefined };
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s/]+\.\S+$/i.test(whole) ? { value: whole } : problem(formProblems.address);
}

function readNumber(text: string): Read {
  if (text === '') return { value: undefined };
  const typed = text.replace(/^[¶#]\s*/, '');
  return /^[1-9]\d{0,5}$/.test(typed) ? { value: Number(typed) } : problem(formProblems.paragraphNumber);
}

/** Ids of groups by their labels; adds those that are not there yet. */
export type GroupIds = (list: GroupList, labels: readonly string[]) => readonly string[];

function readField(field: FormField, typed: string, groupIds: GroupIds): Read {
  const text = tidyLine(typed);
  if (field.isNeeded && text === '') return problem(formProblems.needed);
  if (field.most !== null && text.length > field.most) return problem(formProblems.tooLong(field.most));
  switch (field.kind) {
    case 'yes':
      return { value: typed === 'yes' };
    case 'names':
      return { value: listOf(typed) };
    case 'groups':
      return { value: groupIds(field.list, listOf(typed)) };
    case 'period':
    case 'day':
      return readDate(text, field.kind === 'day');
    case 'address':
      return readAddress(text);
    case 'number':
      return readNumber(text);
    default:
      return { value: text === '' ? undefined : text };
  }
}

/** The places in the source as a form has them: those that are empty are gone, those that say the same stay as they are. */
function citesOf(
  before: readonly Cite[],
  values: Flat,
  data: OwnData,
): { cites: readonly Cite[]; problems: Problems } {
  const problems: Record<string, string> = {};
  const places = Object.keys(values).flatMap((key) =>
    key.startsWith('quote ') ? [Number(key.slice(6))] : [],
  );
  const cites = places.flatMap((at): Cite[] => {
    const [quote, paragraph, source, locator] = citeKeys.map((key) => values[`${key} ${at}`]);
    if (quote === undefined && paragraph === undefined && locator === undefined) return [];
    const old = before[at];
    const wanted = {
      source: source ?? old?.source ?? data.dataset.sources[0]?.id,
      paragraph,
      quote,
      locator,
    } as Cite;
    const read = anchoredCite(data, wanted, old);
    if (read.ok) return [read.cite];
    problems[`${read.at} ${at}`] = read.why;
    return [];
  });
  if (cites.length === 0 && Object.keys(problems).length === 0) problems['quote 0'] = formProblems.onePlace;
  return { cites, problems };
}

/** What a form changes in a record, or what is wrong with it, field by field. */
export function readForm(
  fields: readonly FormField[],
  record: object,
  form: Form,
  data: OwnData,
  groupIds: GroupIds,
): { readonly patch: Flat; readonly problems: Problems } {
  const before = flat(record as Flat);
  const shown = formOf(fields, record, data);
  const patch: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  const values: Record<string, unknown> = { ...before };
  for (const field of fields) {
    const { name } = field;
    const typed = form[name] ?? '';
    const isNew = !(name in before) && field.isNeeded;
    if (typed === shown[name] && !isNew) continue;
    const read = readField(field, typed, groupIds);
    if ('problem' in read) problems[name] = read.problem;
    else {
      values[name] = read.value;
      patch[name] = read.value;
    }
  }
  if (fields.some(({ name }) => name === 'quote 0')) {
    const touched = Object.keys(patch).filter((name) => / \d+$/.test(name));
    const old = ((record as Flat).cites ?? []) as readonly Cite[];
    if (touched.length > 0 || old.length === 0) {
      const read = citesOf(old, { ...values }, data);
      Object.assign(problems, read.problems);
      patch.cites = read.cites;
    }
    for (const name of touched) delete patch[name];
    if ('draft' in patch) patch.status = patch.draft === true ? 'draft' : 'settled';
    delete patch.draft;
    if (patch.earlier === false) patch.earlier = undefined;
    if (patch.ended === false) patch.ended = undefined;
  }
  return { patch, problems };
}
