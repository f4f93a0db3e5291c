import { shortActs } from '#query/sentences/shortActs.ts';
import { shortStance } from '#query/sentences/shortStance.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { LineSample } from '#ui/widgets/LineSample.tsx';
import { LongList } from '#ui/widgets/LongList.tsx';
import { relationWords } from '#words/evidence.ts';
import { compareTexts } from '#words/grammar/numbersAndLists.ts';
import { textListWords as words } from '#words/introLists.ts';
import { asTextWords } from '#words/pictureAsText.ts';
import { ActorName, RelationButton } from './ActorNames.tsx';
import { EditableCopy } from './EditableCopy.tsx';
import { SourcesCompared } from './SourcesCompared.tsx';

/** The picture as text: a list of the actors and one of the relations, each a button that selects; sources compared, and the way to a copy. */
export function TextLists() {
  const { store, derive } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
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
                  <span dir="auto">{shortName(relation.a)}</span> {words.and}{' '}
                  <span dir="auto">{shortName(relation.b)}</span>
                  <span className="relation-stance">
                    {relationWords.stanceWithActs(
                      shortStance(relation),
                      shortActs(relation, shortName, derive.dataset),
                    )}
                  </span>
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
