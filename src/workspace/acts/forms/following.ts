import { tidyLine } from '#dataset/sourceTexts/edition.ts';
import type { ActorKind } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Speaker, Statement, Voice } from '#domain/statement.ts';
import { conditionWords } from '#words/threatConditions.ts';
import { composedGloss, ownGlossTest, renewedGloss } from '#workspace/acts/followUps/composedGloss.ts';
import { voiceOf } from '#workspace/acts/followUps/voiceOf.ts';
import { saysGroups, saysKind } from '#workspace/coding/backgroundKnowledge.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { backgroundFields } from './formFields.ts';
import type { Form } from './readForm.ts';

/** What the sentence of a statement is made of. */
const meaning = ['from', 'to', 'type', 'mode', 'note'] as const;

/** A field as far as the sentence says it: of a note, the condition alone. */
const saidIn = (form: Form, name: string) =>
  name === 'note' ? conditionWords.readIn(form.note ?? '') : form[name];

/** The voices that a speaker may have. */
const voicesOf = (saidBy: Speaker): readonly Voice[] => {
  if (saidBy === 'narrator') return ['report', 'view'];
  return saidBy === 'unnamed' ? ['unnamed'] : ['party', 'other'];
};

/** The statement that a form says, as far as its sentence and its voice go. */
const stated = ({ from, to, type, saidBy, voice, mode, note }: Form) =>
  ({ from, to, type, saidBy, voice, mode, note }) as unknown as Statement;

/** The source type that a form has: as the speaker has it, unless somebody has chosen another one that the speaker may have. */
function voiceIn(dataset: Dataset, start: Form, form: Form): string {
  const [was, is] = [stated(start), stated(form)];
  const isChosen = was.voice !== voiceOf(dataset, was.saidBy, was.from);
  return isChosen && voicesOf(is.saidBy).includes(was.voice)
    ? was.voice
    : voiceOf(dataset, is.saidBy, is.from);
}

/**
 * What stands in the form of a statement: what it says, what was typed, and what follows from it. The source type follows the
 * speaker and the paraphrase all of the fields, unless somebody has written it. `record` is null for a new one.
 */
export function followingForm(dataset: Dataset, record: Statement | null, start: Form, typed: Form): Form {
  const form = { ...start, ...typed };
  const isMoved = form.saidBy !== start.saidBy || form.from !== start.from;
  const voice = isMoved && !('voice' in typed) ? voiceIn(dataset, start, form) : (form.voice ?? '');
  const following: Form = { ...form, voice };
  const isSame = [...meaning, 'saidBy', 'voice'].every(
    (name) => saidIn(following, name) === saidIn(start, name),
  );
  if (isSame || 'gloss' in typed) return following;
  const now = stated(following);
  const gloss =
    record === null ? composedGloss(dataset, now) : renewedGloss(dataset, record, { ...record, ...now });
  return { ...following, gloss: gloss ?? form.gloss ?? '' };
}

/**
 * What stands in the form of an actor: what was typed, and whether that is background knowledge, by what the texts say of the
 * actor, unless somebody has said so. `typed` is what differs from `start`.
 */
export function followingActorForm(data: OwnData, start: Form, typed: Form): Form {
  const form = { ...start, ...typed };
  if (data.texts.length === 0) return form;
  const actor = {
    name: form.name ?? '',
    shortName: start.shortName ?? '',
    aliases: namesIn(`${start.name};${form.aliases}`),
  };
  const isSaid = (field: keyof typeof backgroundFields, value: string) =>
    field === 'kind'
      ? value === 'unstated' || saysKind(data, actor, value as ActorKind)
      : saysGroups(data, actor, namesIn(value));
  const marks = (Object.keys(backgroundFields) as (keyof typeof backgroundFields)[]).flatMap((field) => {
    const name = backgroundFields[field];
    const value = form[field] ?? '';
    if (!(name in start) || name in typed || value === start[field]) return [];
    return [[name, isSaid(field, value) ? '' : 'yes'] as const];
  });
  return { ...form, ...Object.fromEntries(marks) };
}

const namesIn = (text: string): readonly string[] =>
  text
    .split(/\s*[;；]\s*/)
    .map(tidyLine)
    .filter((name) => name !== '');

/** True if a statement is to say something else, and its paraphrase, in somebody's own words, stays as it is. */
export function keepsOwnGloss(dataset: Dataset, record: Statement, start: Form, form: Form): boolean {
  return (
    meaning.some((name) => saidIn(form, name) !== saidIn(start, name)) &&
    form.gloss === start.gloss &&
    ownGlossTest(dataset)(record)
  );
}
