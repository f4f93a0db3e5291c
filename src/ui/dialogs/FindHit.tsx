import { parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { SearchHit } from '#query/find/searchEntries.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { findWords as words } from '#words/find.ts';

type Hit<Kind extends SearchHit['kind']> = Extract<SearchHit, { kind: Kind }>;

/** A hit of the finder: what it is, and below it why it matched and where it stands. */
export function FindHit({ hit }: { readonly hit: SearchHit }) {
  const shortName = useShortName();
  switch (hit.kind) {
    case 'pair':
      return <PairHit hit={hit} />;
    case 'actor':
      return <ActorHit hit={hit} />;
    case 'statement':
      return <StatementHit hit={hit} />;
    case 'omission': {
      const { paragraph, actors } = hit.omission;
      return <Lines text={hit.text} notes={[words.paragraph(paragraph), actors.map(shortName).join(', ')]} />;
    }
    case 'number':
      return <Lines text={hit.text} notes={[words.paragraph(hit.number.paragraph)]} />;
    case 'question':
      return <Lines text={hit.question.label} notes={[]} />;
    case 'notNamed': {
      const { term, nearest, note } = hit.notNamed;
      const pointer = nearest === null ? '' : words.nearest(shortName(nearest));
      return (
        <Lines text={words.notNamedHit(term)} notes={[words.saysOnlyThat.test(note) ? '' : note, pointer]} />
      );
    }
  }
}

function PairHit({ hit: { dyad, actors } }: { readonly hit: Hit<'pair'> }) {
  const { derive } = useApp();
  const shortName = useShortName();
  const count = derive.index.statements.filter(
    ({ codedDyad, rolledUpDyad }) => codedDyad === dyad || rolledUpDyad === dyad,
  ).length;
  return <Lines text={words.pair(...named(actors, shortName))} notes={[words.statementsOfPair(count)]} />;
}

function ActorHit({ hit: { actor, part, text } }: { readonly hit: Hit<'actor'> }) {
  const { store, derive } = useApp();
  const shortName = useShortName();
  const { query } = store.getState();
  const indexed = derive.index.actors.get(actor);
  const isRolledUp = indexed !== undefined && query.rollUp && indexed.rollsUpTo !== actor;
  const isShown = derive.visibleGraph(query).actors.some(({ id }) => id === actor);
  const place = isRolledUp ? words.shownWithin(shortName(indexed.rollsUpTo)) : isShown ? '' : words.hiddenNow;
  return <Lines isStrong text={indexed?.actor.name ?? actor} notes={[place, words.why[part](text)]} />;
}

function StatementHit({ hit: { statement, dyad, part, text } }: { readonly hit: Hit<'statement'> }) {
  const { derive } = useApp();
  const shortName = useShortName();
  const found = derive.dataset.statements.find(({ id }) => id === statement);
  const ends = parseDyadId(dyad);
  const pair = ends === null ? '' : words.pair(...named([ends.a, ends.b], shortName));
  return <Lines text={found?.gloss ?? ''} notes={[pair, words.why[part](text)]} />;
}

function named(
  [one, other]: readonly [ActorId, ActorId],
  shortName: (id: ActorId) => string,
): [string, string] {
  return [shortName(one), shortName(other)];
}

interface LinesProps {
  readonly text: string;
  /** Those that are empty are left out. */
  readonly notes: readonly string[];
  readonly isStrong?: boolean;
}

function Lines({ text, notes, isStrong = false }: LinesProps) {
  return (
    <>
      {isStrong ? <strong dir="auto">{text}</strong> : <span dir="auto">{text}</span>}
      <span className="find-note" dir="auto">
        {notes.filter((note) => note !== '').join(' · ')}
      </span>
    </>
  );
}
