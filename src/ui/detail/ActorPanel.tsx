import type { ReactNode } from 'preact/compat';
import type { Actor } from '#domain/actor.ts';
import { isOfRows, sourceFormOf } from '#domain/dataset.ts';
import { dyadOf, otherEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { isOwnId } from '#domain/ownId.ts';
import { deriveRelation, type Relation, stances, wayOf } from '#domain/relation.ts';
import { shortStance, stanceQualities } from '#query/sentences/shortStance.ts';
import { partiesBehind } from '#query/sentences/whoseWord.ts';
import { useApp } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { lazyComponent } from '#ui/loading/lazyComponent.tsx';
import { LineSample } from '#ui/widgets/LineSample.tsx';
import { actorWords as words } from '#words/actor.ts';
import { actorKindText, withBackground } from '#words/actorKind.ts';
import { listed } from '#words/grammar/numbersAndLists.ts';
import { sourceFormWords } from '#words/sourceForm.ts';
import { terms } from '#words/terms.ts';
import { wayWords } from '#words/ways.ts';
import { ActorActs } from './ActorActs.tsx';
import { ActorName, ActorNames, RelationButton } from './ActorNames.tsx';
import { evidenceOfActor, evidenceOfDyad } from './evidenceOf.ts';
import { FieldFacts } from './FieldFacts.tsx';
import { OmissionList } from './OmissionList.tsx';
import { PairChooser } from './PairChooser.tsx';
import { placeText } from './placeText.ts';
import { QuestionOfGroup } from './QuestionOfGroup.tsx';
import { standingOf } from './standingOf.ts';
import { WayArrow } from './WayArrow.tsx';

const EditActor = lazyComponent(
  async () => (await import('#ui/editing/EditActor.tsx')).EditActor,
  () => null,
);

const WithdrawnStatements = lazyComponent(
  async () => (await import('#ui/editing/WithdrawnStatements.tsx')).WithdrawnStatements,
  () => null,
);

/** One actor: who it is according to the source, and how it stands to the others. */
export function ActorPanel({ id, titleId }: { readonly id: ActorId; readonly titleId: string | null }) {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const indexed = derive.index.actors.get(id);
  if (!indexed) return null;
  const { actor } = indexed;
  const isNameShared = derive.dataset.actors.some((other) => other.id !== id && other.name === actor.name);
  return (
    <>
      <div className="detail-head">
        <p className="eyebrow">{isNameShared ? words.eyebrowWithId(id) : words.eyebrow}</p>
        <h2 id={titleId ?? undefined} data-heading tabIndex={-1} dir="auto">
          {actor.name}
        </h2>
        <p className="lead" dir="auto">
          {actor.summary}
        </p>
      </div>
      <ActorActs id={id} />
      {isOwnId(derive.dataset.id) && <EditActor id={id} />}
      <RelationsByStance id={id} />
      <QuestionOfGroup id={id} />
      <Contacts id={id} />
      <Elsewhere id={id} isOpen={query.rollUp && indexed.rollsUpTo !== id} />
      {isOwnId(derive.dataset.id) && (
        <WithdrawnStatements isHere={({ from, to }) => from === id || to === id} />
      )}
      <PairChooser id={id} />
      <ActorFacts actor={actor} />
      <Passages id={id} />
    </>
  );
}

/** Whom the source has it meet or speak with, where contacts are not drawn. */
function Contacts({ id }: { readonly id: ActorId }) {
  const { derive, store } = useApp();
  const { query } = useDeferredView();
  // A tie of a table that takes no side is drawn, and need be no meeting.
  if (query.included.includes('contact') || isOfRows(derive.dataset)) return null;
  const others = evidenceOfActor(derive.index, query, id)
    .filter(
      ({ counted: { type, statement } }) =>
        type.symmetric && type.family === 'contact' && statement.mode === 'done',
    )
    .map(({ counted }) => (counted.from === id ? counted.to : counted.from));
  if (others.length === 0) return null;
  return (
    <p className="panel-note">
      {words.contacts} <ActorNames ids={[...new Set(others)]} areInSentence />.{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => store.dispatch({ type: 'inclusionToggled', inclusion: 'contact' })}
      >
        {words.drawContacts}
      </button>
    </p>
  );
}

/** The passages that name it and make no line. */
function Passages({ id }: { readonly id: ActorId }) {
  const { derive } = useApp();
  const omissions = derive.dataset.omissions.filter(({ actors }) => actors.includes(id));
  if (omissions.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        <span>{words.passages}</span>
        <span className="fold-count">{omissions.length}</span>
      </summary>
      <OmissionList omissions={omissions} />
    </details>
  );
}

function RelationsByStance({ id }: { readonly id: ActorId }) {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const { at, shown: own } = standingOf(derive.visibleGraph(query), derive.index, query, id);
  const ways = own.flatMap((relation) => wayOf(relation, at) ?? []);
  const none = at === id ? words.noRelations : words.noRelationsWithin(derive.index.shortNameOf(at));
  return (
    <section>
      <h3>{at === id ? words.relations : words.relationsWithin(derive.index.shortNameOf(at))}</h3>
      {own.length === 0 && <p className="quiet">{none}</p>}
      {ways.length > 0 && (
        <p className="quiet" aria-hidden="true">
          {words.listKey(wayWords.key(ways))}
        </p>
      )}
      {stances.map((stance) => {
        const list = own.filter((relation) => relation.stance === stance);
        if (list.length === 0) return null;
        return (
          <div key={stance} className="stance-group">
            <h4>
              <LineSample stance={stance} />
              {terms.stance[stance]}
              <span className="fold-count">{list.length}</span>
            </h4>
            <ul className="relation-list">
              {list.map((relation) => (
                <li key={relation.id}>
                  <RelationRow relation={relation} from={at} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function RelationRow({ relation, from }: { readonly relation: Relation; readonly from: ActorId }) {
  const { derive } = useApp();
  const other = otherEnd(relation, from);
  const name = derive.index.shortNameOf(other);
  const speakers = partiesBehind(relation).map(derive.index.shortNameOf);
  const note = stanceQualities(relation, speakers);
  return (
    <RelationButton one={from} other={other}>
      <span className="relation-text">
        <span className="relation-names">
          <WayArrow way={wayOf(relation, from)} />
          <span dir="auto">{name}</span>
        </span>
        {note !== '' && <span className="relation-stance">{note}</span>}
      </span>
      <span className="fold-count" title={words.statementCount(relation.statements.length)}>
        {relation.statements.length}
        <span className="visually-hidden"> {words.statementUnit(relation.statements.length)}</span>
      </span>
    </RelationButton>
  );
}

/** Pairs that the source speaks of but the present filter does not draw. */
function Elsewhere({ id, isOpen }: { readonly id: ActorId; readonly isOpen: boolean }) {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const { elsewhere: others } = standingOf(derive.visibleGraph(query), derive.index, query, id);
  if (others.length === 0) return null;
  return (
    <details className="fold" open={isOpen || undefined}>
      <summary>
        <span>{words.elsewhere(sourceFormOf(derive.dataset))}</span>
        <span className="fold-count">{others.length}</span>
      </summary>
      <ul className="relation-list">
        {others.map((other) => (
          <li key={other}>
            <HiddenRow one={id} other={other} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A pair that is not drawn, with what is said of the two. */
function HiddenRow({ one, other }: { readonly one: ActorId; readonly other: ActorId }) {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const dyad = dyadOf(one, other);
  const stated = evidenceOfDyad(derive.index, query, dyad.id).map(({ counted }) => counted);
  const relation = stated.length === 0 ? null : deriveRelation(dyad, stated);
  return (
    <RelationButton one={one} other={other}>
      <span className="relation-text">
        <span className="relation-names">
          <WayArrow way={relation && wayOf(relation, one)} />
          <span dir="auto">{derive.index.shortNameOf(other)}</span>
        </span>
        {relation && <span className="relation-stance">{shortStance(relation)}</span>}
      </span>
    </RelationButton>
  );
}

function ActorFacts({ actor }: { readonly actor: Actor }) {
  const { derive } = useApp();
  const { dataset, index } = derive;
  const isBackground = (field: string) => actor.background.includes(field);
  const labels = (
    list: readonly { readonly id: string; readonly label: string }[],
    field: 'countries' | 'factions' | 'communities',
  ) => {
    const ids: readonly string[] = actor[field];
    if (ids.length === 0) return words.noneStated;
    const text = listed(ids.map((id) => list.find((one) => one.id === id)?.label ?? id));
    return withBackground(text, isBackground(field));
  };
  const parts = dataset.actors.filter(({ partOf }) => partOf === actor.id);
  const byPlace = [...actor.mentions].sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0));
  const mentions = [...new Set(byPlace.map(placeText))];
  const parent = actor.partOf === undefined ? undefined : index.actors.get(actor.partOf)?.actor;
  const others = actor.background.flatMap((field) => words.backgroundField[field] ?? []);
  const isAnyBackground =
    actor.alsoKnownAs.length > 0 || actor.background.length > 0 || [actor, ...parts].some(isPartByBackground);
  return (
    <section>
      <h3>{words.facts}</h3>
      <dl className="facts">
        {actor.kind !== 'unstated' && <Fact term={words.kind}>{actorKindText(actor)}</Fact>}
        {dataset.countries.length > 0 && (
          <Fact term={words.country}>{labels(dataset.countries, 'countries')}</Fact>
        )}
        {dataset.factions.length > 0 && (
          <Fact term={words.faction}>{labels(dataset.factions, 'factions')}</Fact>
        )}
        {actor.communities.length > 0 && (
          <Fact term={words.communities}>{labels(dataset.communities, 'communities')}</Fact>
        )}
        {parent && (
          <Fact term={words.partOf}>
            <ActorName id={parent.id} />
            {isPartByBackground(actor) && ` ${words.background}`}
          </Fact>
        )}
        {parts.length > 0 && (
          <Fact term={words.members}>
            <ActorNames
              ids={parts.map(({ id }) => id)}
              marked={{ ids: parts.filter(isPartByBackground).map(({ id }) => id), mark: words.background }}
            />
          </Fact>
        )}
        {actor.aliases.length > 0 && (
          <Fact term={words.aliases}>{actor.aliases.map((alias) => `“${alias}”`).join(', ')}</Fact>
        )}
        {actor.alsoKnownAs.length > 0 && (
          <Fact term={words.alsoKnownAs}>{withBackground(actor.alsoKnownAs.join(', '), true)}</Fact>
        )}
        {mentions.length > 0 && <Fact term={words.mentions}>{mentions.join(', ')}</Fact>}
      </dl>
      <FieldFacts values={actor.fields} of="actors" />
      {isAnyBackground && (
        <p className="quiet">
          {others.length > 0 && `${words.backgroundNote(others)} `}
          {words.backgroundKey(sourceFormWords.the[sourceFormOf(dataset)])}
        </p>
      )}
    </section>
  );
}

const isPartByBackground = ({ partOf, partOfBasis, background }: Actor): boolean =>
  partOf !== undefined && (partOfBasis === 'background' || background.includes('partOf'));

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}
