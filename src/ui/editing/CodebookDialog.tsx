import './editing.css';
import { useApp } from '#ui/appContext.ts';
import { useOwnWork } from '#ui/ownData/useOwnWork.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { Fold } from '#ui/widgets/Fold.tsx';
import { datasetFormWords, editWords, codebookWords as words } from '#words/ownEditing.ts';
import { itemsOf } from '#workspace/acts/actBuilder.ts';
import { type FormThing, formThings } from '#workspace/acts/forms/formFields.ts';
import { listOfThing, nameOfItem } from '#workspace/acts/thingLists.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { OwnNow, OwnWork } from '#workspace/storing/ownWork.ts';
import { ActorKinds } from './ActorKinds.tsx';
import { DatasetForm } from './DatasetForm.tsx';
import { RecordForm } from './RecordForm.tsx';
import { Remove } from './Remove.tsx';
import { WithdrawnStatements } from './WithdrawnStatements.tsx';

/** Edited where they are selected. */
const inEvidence: readonly FormThing[] = ['actor', 'statement'];

/** Types, groups and sources, and whatever is new: each with its form. */
export function CodebookDialog({ onClose }: { readonly onClose: () => void }) {
  const own = useOwnWork();
  if (own === null || own.now.standing !== 'writer') return null;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className="codebook">
        <Fold className="editing" title={datasetFormWords.title}>
          <DatasetForm {...own} />
        </Fold>
        <p>{words.intro}</p>
        {formThings.map((thing) => (
          <List key={thing} thing={thing} onClose={onClose} {...own} />
        ))}
      </div>
    </Dialog>
  );
}

interface ListProps {
  readonly thing: FormThing;
  readonly work: OwnWork;
  readonly now: OwnNow;
  readonly onClose: () => void;
}

function List({ thing, work, now, onClose }: ListProps) {
  const { store } = useApp();
  const items = itemsOf(now.data, listOfThing[thing]) as readonly { readonly id: string }[];
  /** A new actor or statement is shown, for it is edited there. */
  const show = ({ dataset }: OwnData) => {
    const actor = dataset.actors.at(-1);
    if (thing === 'actor' && actor !== undefined) store.dispatch({ type: 'actorSelected', actor: actor.id });
    const known = new Set(items.map(({ id }) => id));
    const statement = dataset.statements.find(({ id }) => !known.has(id));
    if (thing === 'statement' && statement !== undefined)
      store.dispatch({ type: 'statementSelected', statement: statement.id });
    if (inEvidence.includes(thing)) onClose();
  };
  return (
    <section>
      <h3>
        {words.lists[thing]} <span className="heading-note">{items.length}</span>
      </h3>
      {thing === 'actor' && <ActorKinds work={work} now={now} />}
      {!inEvidence.includes(thing) &&
        items.map((item) => (
          <Fold key={item.id} className="editing" title={nameOfItem(item)}>
            <RecordForm
              thing={thing}
              record={item}
              label={editWords.form(nameOfItem(item))}
              work={work}
              now={now}
            />
            <Remove thing={thing} id={item.id} work={work} now={now} />
          </Fold>
        ))}
      {thing === 'statement' && <WithdrawnStatements isHere={() => true} onReinstated={onClose} />}
      <Fold className="editing" title={words.fresh[thing]}>
        <RecordForm
          key={items.length}
          thing={thing}
          record={null}
          label={words.fresh[thing]}
          work={work}
          now={now}
          onKept={show}
        />
      </Fold>
    </section>
  );
}
