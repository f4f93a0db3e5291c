/** What each column of a saved table of statements says of a statement. */

import { periodOf } from '#dataset/formats/read/toDataset/periodOf.ts';
import { placeOfCite, sourceText } from '#dataset/formats/write/tables.ts';
import { sourceForms } from '#domain/dataset.ts';
import type { CountryId, SourceId } from '#domain/ids.ts';
import { kinship } from '#domain/kinship.ts';
import {
  type Cite,
  confidences,
  modes,
  type Speaker,
  type Statement,
  type Voice,
  voices,
} from '#domain/statement.ts';
import { byHandVoice } from '#words/changedByHand.ts';
import { correctionWords } from '#words/corrections.ts';
import { untakenReasons as why } from '#words/openedAgain.ts';
import { isNoSpeaker, saidByNobody } from '#words/saidBy.ts';
import { voiceTerm } from '#words/terms.ts';
import type { CellTaker } from './cellChange.ts';
import { itemsIn, partsAgain } from './cellParts.ts';
import { actorMeant, actorOf, type StatementContext } from './namedActors.ts';
import { typeTakers } from './typeCells.ts';

type Taker = CellTaker<Statement, StatementContext>;
type Take = Taker['take'];

/** Both ends at once, so that two that change places are not one for a moment. */
const takeEnds: Take = (statement, cells, context) => {
  const meant = (end: 'from' | 'to') =>
    cells.changed(end) || cells.changed(`${end} id`)
      ? actorMeant(cells, end, context)
      : { id: statement[end] };
  const [one, other] = [meant('from'), meant('to')];
  if ('why' in one) return one;
  if ('why' in other) return other;
  const [from, to] = [actorOf(one, context), actorOf(other, context)];
  if (from === to) return { why: why.tiesItself };
  return from === statement.from && to === statement.to ? statement : { ...statement, from, to };
};

const takeMode: Take = (statement, cells) => {
  const text = cells.text('status').toLowerCase();
  const mode = text === '' ? 'done' : modes.find((one) => one === text);
  if (mode === undefined) return { why: why.oneOf(modes) };
  return mode === statement.mode ? statement : { ...statement, mode };
};

const takeConfidence: Take = (statement, cells) => {
  const text = cells.text('confidence').toLowerCase();
  const confidence = text === '' ? 'high' : confidences.find((one) => one === text);
  if (confidence === undefined) return { why: why.oneOf(confidences) };
  return confidence === statement.confidence ? statement : { ...statement, confidence };
};

const takeDate: Take = (statement, cells, { dateOrder }) => {
  const text = cells.text('when');
  // A spreadsheet writes dates in the order of its own country.
  const read = [dateOrder, 'day first' as const, 'month first' as const].map((order) =>
    periodOf(text, order),
  );
  if (text !== '' && read[0] === null) return { why: why.noDate };
  const when = read.find((one) => one === statement.when) ?? read[0] ?? null;
  return when === statement.when ? statement : { ...statement, when };
};

const takePlace: Take = (statement, cells, { growing }) => {
  const theatre = itemsIn(cells.text('place')).map((label) => growing.group('countries', label) as CountryId);
  return theatre.join() === statement.theatre.join() ? statement : { ...statement, theatre };
};

/** True if a voice can have a speaker. */
function voiceFits(voice: Voice, saidBy: Speaker): boolean {
  if (voice === 'unnamed') return saidBy === 'unnamed';
  if (voice === 'report' || voice === 'view') return saidBy === 'narrator';
  return saidBy !== 'narrator' && saidBy !== 'unnamed';
}

/** A statement that somebody else says, in a voice that fits. */
function spokenBy(statement: Statement, saidBy: Speaker, voice: Voice): Statement {
  if (saidBy === statement.saidBy && voice === statement.voice) return statement;
  return { ...statement, saidBy, voice };
}

const takeSpeaker: Take = (statement, cells, { growing, names }) => {
  const text = cells.text('said by');
  if (text === byHandVoice) return statement;
  if (text === saidByNobody.unnamed || text === 'unnamed') return spokenBy(statement, 'unnamed', 'unnamed');
  if (text === saidByNobody.author) return spokenBy(statement, 'narrator', 'view');
  if (text === '' || isNoSpeaker(text)) return spokenBy(statement, 'narrator', 'report');
  const called = names.called(text);
  if (called === null) return { why: why.nobodyCalled(text) };
  if (called === 'several') return { why: why.severalCalled(text) };
  if (called === statement.saidBy) return statement;
  const byId = new Map(growing.dataset.actors.map((actor) => [actor.id as string, actor]));
  return spokenBy(statement, called, kinship(called, statement.from, byId) === 'none' ? 'other' : 'party');
};

const takeVoice: Take = (statement, cells) => {
  const text = cells.text('source type');
  if (text === byHandVoice) return statement;
  const voice = voices.find((one) => sourceForms.some((form) => voiceTerm(one, form) === text));
  if (voice === undefined) return { why: why.oneOf(voices.map((one) => voiceTerm(one, 'article'))) };
  if (voice === statement.voice) return statement;
  return voiceFits(voice, statement.saidBy) ? { ...statement, voice } : { why: why.otherSpeaker };
};

const takeSources: Take = (statement, cells, { growing }) => {
  const { sources } = growing.dataset;
  const held = [...new Set(statement.cites.map(({ source }) => source))];
  const texts = held.map((id) => {
    const source = sources.find((one) => one.id === id);
    return source === undefined ? id : sourceText(source);
  });
  const now = partsAgain(texts, cells.text('source'));
  if (now === null) return { why: why.partsUnclear };
  if (now.some((text) => text === '')) return { why: why.needsSource };
  const ids = new Map<string, SourceId>(held.map((id, at) => [id, growing.source(now[at] ?? '')]));
  if (held.every((id) => ids.get(id) === id)) return statement;
  const cites = statement.cites.map((cite) => ({ ...cite, source: ids.get(cite.source) ?? cite.source }));
  return { ...statement, cites };
};

/** A passage without its place in the text, which is that of other words. */
function unanchored({ start: _, end: __, before: ___, after: ____, ...cite }: Cite): Cite {
  return cite;
}

const withCites = (statement: Statement, cites: readonly Cite[]): Statement =>
  cites.every((cite, at) => cite === statement.cites[at]) ? statement : { ...statement, cites };

function withPlace(cite: Cite, text: string, hasParagraphs: boolean): Cite {
  // What was changed by hand stands behind the place, and is not the reader's to change.
  if (correctionWords.without(text) === correctionWords.without(placeOfCite(cite))) return cite;
  const { paragraph: _, locator, ...rest } = unanchored(cite);
  if (text === '') return rest;
  const isNumber = /^[1-9]\d{0,5}$/.test(text);
  return isNumber && locator === undefined && hasParagraphs
    ? { ...rest, paragraph: Number(text) }
    : { ...rest, locator: text };
}

const takePlaces: Take = (statement, cells, { growing }) => {
  const { cites } = statement;
  const now = partsAgain(cites.map(placeOfCite), cells.text('paragraph'));
  if (now === null) return { why: why.partsUnclear };
  const hasParagraphs = growing.dataset.statements.some(({ cites: [cite] }) => cite?.paragraph !== undefined);
  return withCites(
    statement,
    cites.map((cite, at) => withPlace(cite, now[at] ?? '', hasParagraphs)),
  );
};

function withQuote(cite: Cite, quote: string): Cite {
  if (quote === (cite.quote ?? '')) return cite;
  const { quote: _, ...rest } = unanchored(cite);
  return quote === '' ? rest : { ...rest, quote };
}

const takeQuotes: Take = (statement, cells) => {
  const quoted = statement.cites.filter(({ quote }) => quote !== undefined);
  // A passage without a quote gets the first.
  const places = quoted.length === 0 ? statement.cites.slice(0, 1) : quoted;
  const now = partsAgain(
    places.map(({ quote = '' }) => quote),
    cells.text('quote'),
  );
  if (now === null) return { why: why.partsUnclear };
  const cites = statement.cites.map((cite) =>
    places.includes(cite) ? withQuote(cite, now[places.indexOf(cite)] ?? '') : cite,
  );
  return withCites(statement, cites);
};

const takeParaphrase: Take = (statement, cells) => ({ ...statement, gloss: cells.text('paraphrase') });

const takeCounts: Take = () => ({ why: why.ofView });

/** A graph file has the verb twice. */
const takeLabel: Take = (statement, cells, { growing }) => {
  const type = growing.dataset.relationTypes.find(({ id }) => id === statement.type);
  return cells.text('label') === type?.label ? statement : { why: why.repeatsVerb };
};

/** In the order in which they are taken in: who acts before who says so. */
export const statementTakers: readonly Taker[] = [
  { columns: ['from', 'from id', 'to', 'to id'], part: 'ends', take: takeEnds },
  ...typeTakers,
  { columns: ['status'], part: 'status', take: takeMode },
  { columns: ['said by'], part: 'saidBy', take: takeSpeaker },
  { columns: ['source type'], part: 'sourceType', take: takeVoice },
  { columns: ['when'], part: 'date', take: takeDate },
  { columns: ['place'], part: 'place', take: takePlace },
  { columns: ['source'], part: 'source', take: takeSources },
  { columns: ['paragraph'], part: 'paragraph', take: takePlaces },
  { columns: ['quote'], part: 'quote', take: takeQuotes },
  { columns: ['paraphrase'], part: 'paraphrase', take: takeParaphrase },
  { columns: ['confidence'], part: 'confidence', take: takeConfidence },
  { columns: ['counts'], part: null, take: takeCounts },
  { columns: ['label'], part: null, take: takeLabel },
];

/** Columns of statements that are no further fields; graph files have some that repeat others. */
export const ownStatementColumns: ReadonlySet<string> = new Set([
  ...statementTakers.flatMap(({ columns }) => columns),
  'directed',
  'directed (2)',
  'kind',
]);
