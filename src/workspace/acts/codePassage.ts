/** What is coded from a text: a statement with the actors and the type that it needs, and passages that are no relation. */

import { shortened } from '#dataset/formats/read/toDataset/cleanText.ts';
import { tidyLine } from '#dataset/sourceTexts/edition.ts';
import { placedQuote } from '#dataset/sourceTexts/placedQuote.ts';
import { type Actor, longestShortName } from '#domain/actor.ts';
import type { OmissionReason } from '#domain/dataset.ts';
import type { ActorId, CountryId, RelationTypeId, SourceId, StatementId } from '#domain/ids.ts';
import type { Mode, RelationType, Speaker, Statement, Voice } from '#domain/statement.ts';
import { actRefusals } from '#words/acts.ts';
import { lineWords } from '#words/codingDesk.ts';
import { denialWords } from '#words/denialNotes.ts';
import { passiveLabel } from '#words/grammar/formsOfVerb.ts';
import { modeOfVerb } from '#words/grammar/verbPhrase.ts';
import { conditionWords } from '#words/threatConditions.ts';
import type { ActorChoice } from '#workspace/coding/completing/actorCompletion.ts';
import type { VerbChoice } from '#workspace/coding/completing/verbCompletion.ts';
import { tidiedCondition } from '#workspace/coding/sentences/conditionIn.ts';
import { isNameOfPerson, servedIn } from '#workspace/coding/sentences/offices.ts';
import { belongsTo, mayBeAsked } from '#workspace/coding/sentences/speaksFor.ts';
import { type Mark, wordsOf } from '#workspace/coding/sentences/wordMarks.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { type ActBuilder, actBuilder, itemsOf, type Made, placeOf, refusal } from './actBuilder.ts';
import { composedGloss, renewGlosses } from './followUps/composedGloss.ts';
import { renewVoices, voiceOf } from './followUps/voiceOf.ts';
import { blankOf, groupsIn } from './forms/keepForm.ts';
import { newId, placeOfStatement, withId } from './things.ts';

/** Marked words of a text. */
export interface Passage extends Mark {
  readonly source: SourceId;
  /** From 1. */
  readonly paragraph: number;
}

export type SpeakerChoice = ActorChoice | { readonly kind: 'narrator' } | { readonly kind: 'unnamed' };

/** A statement as it is coded, before it has an id and while its actors may be new. */
export interface CodedLine {
  readonly who: ActorChoice;
  readonly verb: VerbChoice;
  readonly whom: ActorChoice;
  readonly saidBy: SpeakerChoice;
  readonly mode: Mode;
  /** Null: as it follows from the speaker. */
  readonly voice: Voice | null;
  /** The speaker is a body of the one who acts: what either says of itself is the other's own word, too. */
  readonly speaksFor?: boolean;
  /** Whom somebody of the line speaks for; null for nobody. */
  readonly serves?: ActorChoice | null;
  /** Who does: the speaker, where none is named. */
  readonly official?: ActorChoice | null;
  /** ISO date or interval. */
  readonly when: string | null;
  /** Countries by name; one that is not there yet is added. */
  readonly where: readonly string[];
  /** Under which it holds, as it was typed; kept with the statement, and told in its sentence. */
  readonly condition?: string;
}

const paragraphText = ({ texts }: OwnData, { source, paragraph }: Passage): string =>
  texts.find((text) => text.source === source)?.paragraphs[paragraph - 1] ?? '';

/** True if the text has one of the actor's names, as whole words. */
function names(text: string, { name, shortName, aliases }: Actor): boolean {
  const starts = new Set(wordsOf(text).map(({ start }) => start));
  return [name, shortName, ...aliases].some((one) => {
    const at = text.indexOf(one);
    return at >= 0 && starts.has(at);
  });
}

/** The id of an actor; one that is new is added, and one that the paragraph names is noted as named there. */
function idOfActor(builder: ActBuilder, choice: ActorChoice, passage: Passage): ActorId {
  const mention = { source: passage.source, paragraph: passage.paragraph };
  if (choice.kind === 'newActor') {
    const name = tidyLine(choice.name);
    const known = builder.data.dataset.actors.find((actor) => actor.name === name);
    // The same new name twice in one line is one actor.
    if (known !== undefined) return known.id;
    const id = newId(builder.data, 'actors', name) as ActorId;
    // The picture breaks a long name into lines; cut off, it would be another.
    const shortName = shortened(name, longestShortName);
    const actor = { ...blankOf('actor'), id, name, shortName, mentions: [mention] };
    builder.insert('actors', actor as unknown as Actor);
    return id;
  }
  const at = placeOf(builder.data, 'actors', choice.actor.id);
  const actor = itemsOf(builder.data, 'actors')[at];
  const isNoted = actor?.mentions.some(
    ({ source, paragraph }) => source === mention.source && paragraph === mention.paragraph,
  );
  if (actor !== undefined && !isNoted && names(paragraphText(builder.data, passage), actor))
    builder.replace('actors', at, { ...actor, mentions: [...actor.mentions, mention] });
  return choice.actor.id;
}

/** What a verb has from the one as which it counts, beside sign and family. */
function likeOther(label: string, other: RelationType | undefined): Partial<RelationType> {
  if (other === undefined) return {};
  const { symmetric, usualMode, holdsTogether, bringsCharge, alwaysNamed } = other;
  return {
    ...(symmetric && { symmetric, inverseLabel: label }),
    ...(usualMode && { usualMode }),
    ...(holdsTogether && { holdsTogether }),
    ...(bringsCharge && { bringsCharge }),
    ...(alwaysNamed && { alwaysNamed }),
    definition: lineWords.countsAs(other.label),
  };
}

/** The type of a verb; one that is new is added. Its family is that of the choice. */
function typeOf(builder: ActBuilder, verb: VerbChoice, mode: Mode): RelationType {
  if (verb.kind === 'type') return verb.type;
  const label = tidyLine(verb.label);
  // A line that was begun before may bring the same new verb.
  const known = builder.data.dataset.relationTypes.find(
    (one) => one.label === label && one.sign === verb.sign,
  );
  if (known !== undefined) return known;
  const type: RelationType = {
    id: newId(builder.data, 'relationTypes', label) as RelationTypeId,
    label,
    inverseLabel: passiveLabel(label) ?? `is the target of “${label}”`,
    family: verb.family,
    sign: verb.sign,
    symmetric: false,
    ...likeOther(label, verb.countedAs),
    ...(verb.kind === 'newType' && mode !== 'done' && mode === modeOfVerb(label) ? { usualMode: mode } : {}),
  };
  builder.insert('relationTypes', type);
  return type;
}

/**
 * The speaker becomes part of the one it speaks for, if it is part of nobody: on the text's word, or on the coder's. A person of
 * whom nobody has said what he is becomes an official.
 */
function joinSpeaker(builder: ActBuilder, speaker: ActorId, party: ActorId, { source }: Passage): void {
  const { actors } = builder.data.dataset;
  const at = placeOf(builder.data, 'actors', speaker);
  const [actor, whole] = [actors[at], actors.find(({ id }) => id === party)];
  if (actor === undefined || whole === undefined || !mayBeAsked(actors, speaker, party, null)) return;
  const paragraphs = builder.data.texts.find((text) => text.source === source)?.paragraphs ?? [];
  const isStated = paragraphs.some((text) => belongsTo(text, actor, whole));
  const isOfficial = actor.kind === 'unstated' && isNameOfPerson(actor.name);
  const fields = ['partOf', ...(isOfficial ? ['kind'] : [])] as const;
  builder.replace('actors', at, {
    ...actor,
    ...(isOfficial && { kind: 'official' }),
    partOf: party,
    partOfBasis: isStated ? 'stated' : 'background',
    background: isStated ? actor.background : ([...actor.background, ...fields] as Actor['background']),
  });
}

/** What follows for what is written already where somebody has become part of another. */
function renewFor(builder: ActBuilder, data: OwnData): void {
  renewVoices(builder, data.dataset);
  renewGlosses(builder, data.dataset);
}

/**
 * An official who belongs to a state or a group, or leads it, is shown with it: also a person of whom the text says so, and
 * nobody has yet said what he is.
 */
function joinOfficial(builder: ActBuilder, from: ActorId, to: ActorId, passage: Passage): void {
  const { actors } = builder.data.dataset;
  const [actor, whole] = [from, to].map((id) => actors.find((one) => one.id === id));
  if (actor === undefined || whole === undefined || whole.kind === 'official') return;
  const text = builder.data.texts.find(({ source }) => source === passage.source)?.paragraphs ?? [];
  const isByText =
    actor.kind === 'unstated' && isNameOfPerson(actor.name) && servedIn(text, actor, [whole]) !== null;
  if (actor.kind === 'official' || isByText) joinSpeaker(builder, from, to, passage);
}

const isSame = (one: Statement, other: Omit<Statement, 'id'>) =>
  (['from', 'to', 'type', 'mode', 'saidBy', 'when'] as const).every((field) => one[field] === other[field]) &&
  one.cites.some(
    ({ source, paragraph, start }) =>
      source === other.cites[0]?.source &&
      paragraph === other.cites[0]?.paragraph &&
      start === other.cites[0]?.start,
  );

/** Adds the statement of one line to an act; why not, where the two actors are one or the passage says it already. */
function addStatement(builder: ActBuilder, data: OwnData, line: CodedLine, passage: Passage): string | null {
  const isTurned = line.verb.kind === 'type' && line.verb.isInverse;
  const [who, whom] = [idOfActor(builder, line.who, passage), idOfActor(builder, line.whom, passage)];
  if (who === whom) return actRefusals.actsOnItself;
  const [from, to] = isTurned ? [whom, who] : [who, whom];
  const type = typeOf(builder, line.verb, line.mode);
  const saidBy: Speaker =
    line.saidBy.kind === 'narrator' || line.saidBy.kind === 'unnamed'
      ? line.saidBy.kind
      : idOfActor(builder, line.saidBy, passage);
  const isSpoken = saidBy !== 'narrator' && saidBy !== 'unnamed';
  if (line.speaksFor && isSpoken) joinSpeaker(builder, saidBy, from, passage);
  const official = line.official ? idOfActor(builder, line.official, passage) : isSpoken ? saidBy : null;
  if (line.serves && official !== null)
    joinSpeaker(builder, official, idOfActor(builder, line.serves, passage), passage);
  if (type.holdsTogether && line.mode === 'done') joinOfficial(builder, from, to, passage);
  renewFor(builder, data);
  const voice = line.voice ?? voiceOf(builder.data.dataset, saidBy, from);
  const text = paragraphText(data, passage);
  const condition = tidiedCondition(line.condition ?? '');
  const statement: Omit<Statement, 'id'> = {
    from,
    to,
    type: type.id,
    voice,
    mode: line.mode,
    saidBy,
    when: line.when,
    theatre: groupsIn(builder)('countries', line.where) as readonly CountryId[],
    cites: [
      {
        source: passage.source,
        paragraph: passage.paragraph,
        ...placedQuote(text, passage.start, passage.end),
      },
    ],
    gloss: '',
    confidence: 'high',
    ...(condition === null ? {} : { note: conditionWords.note(condition, passage.paragraph) }),
  };
  const known = builder.data.dataset.statements;
  if (known.some((one) => one.status !== 'withdrawn' && isSame(one, statement)))
    return actRefusals.writtenAlready;
  const gloss = composedGloss(builder.data.dataset, statement) ?? '';
  const complete = withId(builder.data, 'statements', { ...statement, gloss });
  builder.insert('statements', complete, placeOfStatement(builder.data, complete));
  return null;
}

/**
 * Writes the statements that a passage makes of several, with the actors, the type and the countries that are new: one act.
 * What it says already is left out; refused where nothing is left, or where two actors are one.
 */
export function writeStatements(data: OwnData, lines: readonly CodedLine[], passage: Passage): Made {
  const builder = actBuilder(data);
  const refused = lines.map((line) => addStatement(builder, data, line, passage));
  const why = refused.find((one) => one !== null && one !== actRefusals.writtenAlready);
  if (why) return refusal(why);
  return refused.every((one) => one !== null)
    ? refusal(actRefusals.writtenAlready)
    : builder.act('statementCoded');
}

/** Notes whom officials speak for, with the actors that are new: one act. */
export function writeOffices(
  data: OwnData,
  officials: readonly ActorChoice[],
  whom: ActorChoice,
  passage: Passage,
): Made {
  const builder = actBuilder(data);
  const served = idOfActor(builder, whom, passage);
  for (const who of officials) {
    const official = idOfActor(builder, who, passage);
    if (official === served) return refusal(actRefusals.actsOnItself);
    const { actors } = builder.data.dataset;
    if (actors.find(({ id }) => id === official)?.partOf !== undefined)
      return refusal(actRefusals.servesAlready);
    if (!mayBeAsked(actors, official, served, null)) return refusal(actRefusals.servesOwnPart);
    joinSpeaker(builder, official, served, passage);
  }
  renewFor(builder, data);
  return builder.act('actorChanged');
}

/** Notes with a statement who denies it, and in which words; deniers who are new are added: one act. */
export function writeDenials(
  data: OwnData,
  deniers: readonly ActorChoice[],
  denied: StatementId,
  passage: Passage,
): Made {
  const builder = actBuilder(data);
  const at = placeOf(builder.data, 'statements', denied);
  if (builder.data.dataset.statements[at] === undefined)
    return refusal(actRefusals.notThere('statements', denied));
  const words = paragraphText(data, passage).slice(passage.start, passage.end);
  const refused = deniers.map((who) => addDenial(builder, who, { at, words }, passage));
  return refused.includes(true) ? builder.act('statementChanged') : refusal(actRefusals.writtenAlready);
}

/** Adds the denial of one to a statement; false where it is there already. */
function addDenial(
  builder: ActBuilder,
  who: ActorChoice,
  { at, words }: { readonly at: number; readonly words: string },
  passage: Passage,
): boolean {
  const by = idOfActor(builder, who, passage);
  const { actors, statements } = builder.data.dataset;
  const [statement, actor] = [statements[at], actors.find(({ id }) => id === by)];
  if (statement === undefined || actor === undefined) return false;
  const said = denialWords.note(actor.name, passage.paragraph, words);
  if (statement.note?.includes(said)) return false;
  builder.replace('statements', at, { ...statement, note: [statement.note, said].filter(Boolean).join(' ') });
  return true;
}

/** What a reader may look for in a passage, and why it is no relation. */
interface CodedOmission {
  /** At least one. */
  readonly actors: readonly ActorChoice[];
  readonly reason: OmissionReason;
  /** Empty if nothing is to be said. */
  readonly note: string;
}

/** Notes a passage that is no relation, with the actors that are new. */
export function writeOmission(
  data: OwnData,
  { actors, reason, note }: CodedOmission,
  passage: Passage,
): Made {
  const builder = actBuilder(data);
  const ids = [...new Set(actors.map((choice) => idOfActor(builder, choice, passage)))];
  const said = tidyLine(note);
  const at = data.dataset.omissions.findLastIndex(({ paragraph }) => paragraph <= passage.paragraph) + 1;
  builder.insert(
    'omissions',
    {
      paragraph: passage.paragraph,
      start: passage.start,
      end: passage.end,
      actors: ids,
      reason,
      ...(said === '' ? {} : { note: said }),
    },
    at,
  );
  return builder.act('omissionAdded');
}
