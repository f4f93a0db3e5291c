import './editing.css';
import { useState } from 'react';
import type { DyadId } from '#domain/dyad.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { RelationType, Statement } from '#domain/statement.ts';
import { useAnnounced, useOwnWork } from '#ui/keeping/useOwnWork.ts';
import { actWords } from '#words/acts.ts';
import { capitalised } from '#words/grammar.ts';
import { editWords as words } from '#words/ownEditing.ts';
import { bin } from '#workspace/acts/bin.ts';
import { changeSign } from '#workspace/acts/editing.ts';
import { reinstate, withdraw } from '#workspace/acts/statements.ts';

const signs = [1, -1, 0] as const;

/** What can be changed about a statement of one's own data, and about what its relation type means. */
export function EditStatement({ statement }: { readonly statement: Statement }) {
  const own = useOwnWork();
  const announced = useAnnounced();
  const type = own?.now.data.dataset.relationTypes.find(({ id }) => id === statement.type);
  if (own === null || type === undefined || own.now.standing !== 'writer') return null;
  const { id, gloss } = statement;
  return (
    <details className="fold editing">
      <summary>
        <span>{words.edit}</span>
      </summary>
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
      <TypeSign key={type.sign} type={type} />
    </details>
  );
}

/** What a relation type stands for; says how many relations another choice changes, before it is made. */
function TypeSign({ type }: { readonly type: RelationType }) {
  const own = useOwnWork();
  const announced = useAnnounced();
  const [chosen, setChosen] = useState<RelationType['sign']>(type.sign);
  if (own === null) return null;
  const wish = chosen === type.sign ? null : changeSign(own.now.data, type.id, chosen);
  return (
    <>
      <label className="editing-field">
        <span dir="auto">{words.typeMeans(type.label)}</span>
        <select
          className="field"
          value={chosen}
          onChange={(event) =>
            setChosen(signs.find((sign) => String(sign) === event.target.value) ?? type.sign)
          }
        >
          {signs.map((sign) => (
            <option key={sign} value={sign}>
              {words.signs[sign]}
            </option>
          ))}
        </select>
      </label>
      {wish !== null && (
        <div className="editing-row">
          <p role="status" dir="auto">
            {wish.ok ? `${capitalised(actWords.relationsChange(wish.act.relations ?? 0))}.` : wish.why}
          </p>
          <button
            type="button"
            className="button small"
            disabled={!wish.ok}
            onClick={() => void announced(own.work.act((data) => changeSign(data, type.id, chosen)))}
          >
            {words.keep}
          </button>
        </div>
      )}
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
