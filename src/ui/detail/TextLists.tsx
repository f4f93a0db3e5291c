import { type Relation, wayOf } from '#domain/relation.ts';
import { shortStance } from '#query/shortStance.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { LineSample } from '#ui/LineSample.tsx';
import { LongList } from '#ui/LongList.tsx';
import { compareTexts } from '#words/grammar.ts';
import { textListWords as words } from '#words/introLists.ts';
import { asTextWords } from '#words/pictureAsText.ts';
import { wayWords } from '#words/ways.ts';
import { ActorName, RelationButton } from './ActorNames.tsx';
import { EditableCopy } from './EditableCopy.tsx';
import { SourcesCompared } from './SourcesCompared.tsx';

/** The picture as text: a list of the actors and one of the relations, each a button that selects; sources compared, and the way to a copy. */
export function TextLists() {
  const { store, derive } = useApp();
  const { query } = useDeferredView();
  const { actors, relations } = derive.visibleGraph(query);
  const byName = [...actors].sort((a, b) => compareTexts(a.shortName, b.shortName));
  return (
    <>
      <section>
        <h3>{words.actors(actors.length)}</h3>
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch({ type: 'dialogOpened', dialog: 'text' })}
          >
            {asTextWords.title}
          </button>
        </p>
        {actors.length === 0 && <p>{words.none}</p>}
        <LongList className="name-list" items={byName}>
          {(actor) => (
            <li key={actor.id}>
              <ActorName id={actor.id} />
            </li>
          )}
        </LongList>
      </section>
      <section>
        <h3>{words.relations(relations.length)}</h3>
        {relations.length === 0 && <p>{words.none}</p>}
        <LongList className="relation-list" items={relations}>
          {(relation) => (
            <li key={relation.id}>
              <RelationButton one={relation.a} other={relation.b}>
                <LineSample stance={relation.stance} />
                <span className="relation-names">
                  <Pair relation={relation} />
                  <span className="relation-stance">{shortStance(relation)}</span>
                </span>
              </RelationButton>
            </li>
          )}
        </LongList>
      </section>
      <SourcesCompared />
      <EditableCopy />
    </>
  );
}

/** Two names with who acts on whom between them: "Turkey → PMU". */
function Pair({ relation }: { readonly relation: Relation }) {
  const shortName = useShortName();
  const way = wayOf(relation, relation.a);
  // Who acts stands first.
  const [one, other] = way === 'in' ? [relation.b, relation.a] : [relation.a, relation.b];
  const forth = way === 'in' ? 'out' : way;
  return (
    <>
      <span dir="auto">{shortName(one)}</span>{' '}
      {forth === null ? (
        words.and
      ) : (
        <>
          <span aria-hidden="true">{wayWords.arrow[forth]}</span>
          <span className="visually-hidden">{wayWords.between[forth]}</span>
        </>
      )}{' '}
      <span dir="auto">{shortName(other)}</span>
    </>
  );
}
