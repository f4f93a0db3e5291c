import './editing.css';
import type { DyadId } from '#domain/dyad.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { Statement } from '#domain/statement.ts';
import { Fold } from '#ui/Fold.tsx';
import { useAnnounced, useOwnWork } from '#ui/keeping/useOwnWork.ts';
import { LostQuotes } from '#ui/texts/LostQuotes.tsx';
import { editWords as words } from '#words/ownEditing.ts';
import { bin } from '#workspace/acts/bin.ts';
import { reinstate, withdraw } from '#workspace/acts/statements.ts';
import { RecordForm } from './RecordForm.tsx';
import { StatementHover } from './StatementHover.tsx';

/** What can be changed about a statement of one's own data, and about its relation type. */
export function EditStatement({ statement }: { readonly statement: Statement }) {
  const own = useOwnWork();
  const announced = useAnnounced();
  const type = own?.now.data.dataset.relationTypes.find(({ id }) => id === statement.type);
  if (own === null || type === undefined) return null;
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
  return (
    <>
      {hover}
      {lost}
      <Fold className="editing" title={words.edit}>
        <RecordForm thing="statement" record={statement} label={words.statementForm} {...own} />
        <div className="button-row">
          <button
            type="button"
            className="button small"
            aria-label={words.withdrawLong(gloss)}
            onClick={() => void announced(own.work.act((data) => withdraw(data, id)))}
          >
            {words.withdraw}
          </button>
          <button
            type="button"
            className="button small"
            aria-label={words.removeLong(gloss)}
            onClick={() => void announced(own.work.act((data) => bin(data, 'statement', id, true)))}
          >
            {words.remove}
          </button>
        </div>
        <Fold className="editing" title={words.typeMeans(type.label)}>
          <p className="quiet">{words.typeNote}</p>
          <RecordForm thing="relationType" record={type} label={words.form(type.label)} {...own} />
        </Fold>
      </Fold>
    </>
  );
}

/** The statements of a pair that are kept and not counted. */
export function WithdrawnStatements({ dyad }: { readonly dyad: DyadId }) {
  const own = useOwnWork();
  const announced = useAnnounced();
  const withdrawn = own?.now.data.dataset.statements.filter(
    ({ status, from, to }) => status === 'withdrawn' && dyadOf(from, to).id === dyad,
  );
  if (own === null || withdrawn === undefined || withdrawn.length === 0) return null;
  return (
    <section>
      <h3>{words.withdrawn}</h3>
      <ul className="editing-list">
        {withdrawn.map(({ id, gloss }) => (
          <li key={id}>
            <span dir="auto">{gloss}</span>{' '}
            {own.now.standing === 'writer' && (
              <button
                type="button"
                className="link-button"
                onClick={() => void announced(own.work.act((data) => reinstate(data, id)))}
              >
                {words.reinstate}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
