import { useEffect, useRef } from 'preact/compat';
import { isOfRows, sourceFormOf } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { isOwnId } from '#domain/ownId.ts';
import { lineKindOf } from '#domain/relation.ts';
import { type Cite, isPlainVerb } from '#domain/statement.ts';
import { isModeUnsaid } from '#domain/unsaid.ts';
import { actWithObject } from '#query/sentences/actVerbs.ts';
import { useApp, useAppState, useShortName } from '#ui/appContext.ts';
import { lazyComponent } from '#ui/loading/lazyComponent.tsx';
import { Icon } from '#ui/widgets/Icon.tsx';
import { byHandVoice, isByHand } from '#words/changedByHand.ts';
import { denialWords } from '#words/denialNotes.ts';
import { inclusionWords } from '#words/filterSentence.ts';
import { rowGlosses } from '#words/grammar/gloss.ts';
import { isPluralName, nameInSentence } from '#words/grammar/nameInSentence.ts';
import { capitalised, dateText, withCurlyApostrophes } from '#words/grammar/numbersAndLists.ts';
import { wholeQuote } from '#words/grammar/quotationMarks.ts';
import { statementWords as words } from '#words/statement.ts';
import { lineKindTerm, modeTerm, voiceTerm } from '#words/terms.ts';
import { ActorName } from './ActorNames.tsx';
import type { Evidence } from './evidenceOf.ts';
import { FieldFacts } from './FieldFacts.tsx';
import { passageLink } from './passageLink.ts';
import { placeText } from './placeText.ts';

const EditStatement = lazyComponent(
  async () => (await import('#ui/editing/EditStatement.tsx')).EditStatement,
  () => null,
);

/** One statement with all that is known about it and where it stands. */
export function StatementCard({ evidence }: { readonly evidence: Evidence }) {
  const { counted, indexed, absence } = evidence;
  const { statement } = counted;
  const { store, derive } = useApp();
  const shortName = useShortName();
  const isSelected = useAppState(
    ({ selection }) => selection.kind === 'statement' && selection.statement === statement.id,
  );
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);

  const kind = lineKindOf(counted);
  const from = shortName(statement.from);
  const act = actWithObject(counted, isPluralName(from), shortName, derive.dataset, statement.to);
  // "Opposed: A and B": such a verb says no more than the word before it, and no side acts.
  const isEven = isPlainVerb(counted.type) && counted.type.symmetric && statement.mode === 'done';
  const fullName = (id: ActorId) => derive.index.actors.get(id)?.actor.name ?? id;
  // The line of a row says what stands above it.
  const isComposed = rowGlosses(
    fullName(statement.from),
    counted.type,
    fullName(statement.to),
    statement.mode,
  ).includes(statement.gloss);
  const isEarlier = indexed.needs.includes('earlier');
  const place = statement.theatre.map(
    (id) => derive.dataset.countries.find((country) => country.id === id)?.label ?? id,
  );
  const meta = [
    useSpeaker(evidence),
    // Whose allegation it is has said so already.
    ...(statement.mode === 'accused' || isModeUnsaid(statement, derive.dataset) ? [] : [modeTerm(counted)]),
    statement.when === null ? words.undated : dateText(statement.when),
    ...(isEarlier && !statement.ended ? [words.earlier] : []),
    ...place,
  ];
  return (
    <li
      data-statement={statement.id}
      ref={element}
      className={`statement line-${kind}`}
      data-absent={absence !== null}
      aria-current={isSelected || undefined}
    >
      <p className="statement-act">
        <strong className="statement-kind">{lineKindTerm(kind, isOfRows(derive.dataset))}</strong>{' '}
        <ActorName id={statement.from}>{capitalised(nameInSentence(from))}</ActorName>{' '}
        {isEven ? words.and : <em dir="auto">{act.verb}</em>}{' '}
        <ActorName id={statement.to}>{act.object}</ActorName>
      </p>
      {isComposed ? null : (
        <p className="statement-gloss" dir="auto">
          {withCurlyApostrophes(statement.gloss)}
        </p>
      )}
      <p className="statement-meta" dir="auto">
        {meta.join(' · ')}
      </p>
      {statement.confidence !== 'high' && (
        <p className="statement-confidence">
          <strong>{words.confidence[statement.confidence]}</strong>{' '}
          {words.confidenceLong[statement.confidence]}
        </p>
      )}
      {statement.cites.map((cite) => (
        <Passage key={`${cite.source} ${cite.paragraph ?? cite.locator} ${cite.quote}`} cite={cite} />
      ))}
      <FieldFacts values={statement.fields} of="statements" />
      {statement.note && (
        <details className="statement-note" open={denialWords.isIn(statement.note) || undefined}>
          <summary>{words.note}</summary>
          <p dir="auto">{withCurlyApostrophes(statement.note)}</p>
        </details>
      )}
      <p className="statement-cite">
        <button
          type="button"
          className="link-button"
          onClick={() => {
            store.dispatch({ type: 'statementSelected', statement: statement.id });
            store.dispatch({ type: 'dialogOpened', dialog: 'cite' });
          }}
        >
          {words.citeStatement(statement.id)}
        </button>
      </p>
      {isOwnId(derive.dataset.id) && <EditStatement statement={statement} />}
      {absence === 'filter' && <p className="statement-absence">{words.leftOut}</p>}
      {absence !== null && absence !== 'filter' && (
        <p className="statement-absence">
          {words.notCounted(inclusionWords[absence.switch])}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch({ type: 'inclusionToggled', inclusion: absence.switch })}
          >
            {words.count}
          </button>
        </p>
      )}
    </li>
  );
}

/** Voice and speaker in the words of the screen. */
function useSpeaker({ counted: { statement } }: Evidence): string {
  const { derive } = useApp();
  const shortName = useShortName();
  const { voice, saidBy, mode, cites, confidence } = statement;
  const isNamed = saidBy !== 'narrator' && saidBy !== 'unnamed';
  if (mode === 'accused') return isNamed ? words.allegedBy(shortName(saidBy)) : words.allegedByNobody;
  if (voice === 'party' || voice === 'other') {
    if (isNamed && confidence === 'low') return words.readFrom(shortName(saidBy));
    if (isNamed) return words.saidBy[voice](shortName(saidBy));
  }
  if (voice === 'report' && isByHand(statement)) return byHandVoice;
  const { sources } = derive.dataset;
  const source = sources.find(({ id }) => id === cites[0]?.source);
  if (voice === 'report' && sources.length > 1 && source) return words.reportedBy(source.title);
  return voiceTerm(voice, sourceFormOf(derive.dataset));
}

/** Paragraph, the words that locate it, and the way there. */
function Passage({ cite }: { readonly cite: Cite }) {
  const { derive } = useApp();
  const { sources } = derive.dataset;
  const source = sources.find(({ id }) => id === cite.source);
  const link = source ? passageLink(source, cite) : null;
  const where = words.place(placeText(cite), sources.length > 1 ? source?.title : undefined);
  return (
    <p className="passage">
      <span className="passage-where">{where}</span>
      {cite.quote && <q dir="auto">{wholeQuote(cite.quote)}</q>}
      {link !== null && (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {words.read}
          <span className="visually-hidden">{words.readPassage(where)}</span> <Icon name="out" />
        </a>
      )}
    </p>
  );
}
