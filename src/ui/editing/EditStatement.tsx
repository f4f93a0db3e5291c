import './editing.css';
import { useState } from 'preact/compat';
import { dyadOf } from '#domain/dyad.ts';
import type { StatementId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { useApp } from '#ui/appContext.ts';
import { useAnnounced, useOwnWork } from '#ui/ownData/useOwnWork.ts';
import { LostQuotes } from '#ui/texts/LostQuotes.tsx';
import { Fold } from '#ui/widgets/Fold.tsx';
import { editWords as words } from '#words/ownEditing.ts';
import { bin } from '#workspace/acts/bin.ts';
import { withdraw } from '#workspace/acts/statements.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { RecordForm } from './RecordForm.tsx';
import { StatementHover } from './StatementHover.tsx';
import { focusReinstating } from './WithdrawnStatements.tsx';

const toBin = (data: OwnData, id: StatementId) => bin(data, 'statement', id, true);

/** The side that it takes is what is looked for. */
const bringToMeaning = (section: HTMLElement | null) => {
  const signs = section?.querySelector<HTMLElement>('select');
  if (signs && !section?.contains(document.activeElement)) signs.focus();
};

/** What can be changed about a statement of one's own data, and about its relation type. */
export function EditStatement({ statement }: { readonly statement: Statement }) {
  const { store } = useApp();
  const own = useOwnWork();
  const announced = useAnnounced();
  /** The type whose meaning is open. */
  const [meaning, setMeaning] = useState<string | null>(null);
  const meant = own?.now.data.dataset.relationTypes.find(({ id }) => id === meaning);
  if (own === null) return null;
  const lost = <LostQuotes statement={statement} data={own.now.data} />;
  const hover = <StatementHover statement={statement.id} />;
  if (own.now.standing !== 'writer')
    return (
      <>
        {hover}
        {lost}
      </>
    );
  const { id, gloss } = statement;
  /** What it says of two stays in sight without it: the pair is what is selected then. */
  const leave = async (kind: typeof withdraw | typeof toBin) => {
    store.dispatch({ type: 'dyadSelected', dyad: dyadOf(statement.from, statement.to).id });
    if (kind === withdraw) focusReinstating(id);
    if (!(await announced(own.work.act((data) => kind(data, id)))))
      store.dispatch({ type: 'statementSelected', statement: id });
  };
  return (
    <>
      {hover}
      {lost}
      <Fold className="editing" title={words.edit}>
        {meant !== undefined && (
          <section
            key={meant.id}
            ref={bringToMeaning}
            className="type-meaning"
            aria-label={words.typeMeans(meant.label)}
          >
            <h4 dir="auto">{words.typeMeans(meant.label)}</h4>
            <p className="quiet">{words.typeNote}</p>
            <RecordForm
              key={meant.id}
              thing="relationType"
              record={meant}
              label={words.form(meant.label)}
              {...own}
            />
          </section>
        )}
        <RecordForm
          thing="statement"
          record={statement}
          label={words.statementForm}
          beside={(field, value) =>
            field === 'type' && (
              <button type="button" className="link-button" onClick={() => setMeaning(value)}>
                {words.changeMeaning}
              </button>
            )
          }
          {...own}
        />
        <div className="button-row">
          <button
            type="button"
            className="button small"
            aria-label={words.withdrawLong(gloss)}
            onClick={() => void leave(withdraw)}
          >
            {words.withdraw}
          </button>
          <button
            type="button"
            className="button small"
            aria-label={words.removeLong(gloss)}
            onClick={() => void leave(toBin)}
          >
            {words.remove}
          </button>
        </div>
      </Fold>
    </>
  );
}
