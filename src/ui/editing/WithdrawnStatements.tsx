import './editing.css';
import type { StatementId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { useApp } from '#ui/appContext.ts';
import { useAnnounced, useOwnWork } from '#ui/ownData/useOwnWork.ts';
import { editWords as words } from '#words/ownEditing.ts';
import { reinstate } from '#workspace/acts/statements.ts';

/** The statement whose withdrawal takes the focused button away: the one that takes it back gets the focus. */
let awaited: StatementId | null = null;
export function focusReinstating(id: StatementId): void {
  awaited = id;
}

interface Props {
  /** Those that belong here. */
  readonly isHere: (statement: Statement) => boolean;
  readonly onReinstated?: () => void;
  /** True where they stand beside the one that is withdrawn. */
  readonly takesFocus?: boolean;
}

/** Statements that are kept and not counted. */
export function WithdrawnStatements({ isHere, onReinstated, takesFocus = false }: Props) {
  const { store } = useApp();
  const own = useOwnWork();
  const announced = useAnnounced();
  const withdrawn = own?.now.data.dataset.statements.filter(
    (statement) => statement.status === 'withdrawn' && isHere(statement),
  );
  if (own === null || withdrawn === undefined || withdrawn.length === 0) return null;
  const count = async (id: StatementId) => {
    if (!(await announced(own.work.act((data) => reinstate(data, id))))) return;
    store.dispatch({ type: 'statementSelected', statement: id });
    onReinstated?.();
  };
  return (
    <section>
      <h3>{words.withdrawn}</h3>
      <ul className="editing-list">
        {withdrawn.map(({ id, gloss }) => (
          <li key={id}>
            <span dir="auto">{gloss}</span>{' '}
            {own.now.standing === 'writer' && (
              <button
                ref={(button) => {
                  if (!takesFocus || button === null || awaited !== id) return;
                  awaited = null;
                  button.focus();
                }}
                type="button"
                className="link-button"
                aria-label={words.reinstateLong(gloss)}
                onClick={() => void count(id)}
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
