import type { Omission } from '#domain/dataset.ts';
import type { StatementId } from '#domain/ids.ts';
import { useApp } from '#ui/appContext.ts';
import { withCurlyApostrophes } from '#words/grammar/numbersAndLists.ts';
import { omissionText } from '#words/introLists.ts';
import { terms } from '#words/terms.ts';
import { ActorNames } from './ActorNames.tsx';

/** Passages that are no line, each with its reason. */
export function OmissionList({ omissions }: { readonly omissions: readonly Omission[] }) {
  return (
    <ul className="omissions">
      {omissions.map((omission, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: omissions have no id, and the list never changes.
        <li key={at}>
          <span className="omission-reason" dir="auto">
            {omissionText(omission.paragraph, terms.omissionReason[omission.reason] ?? omission.reason)}
          </span>
          {omission.note && (
            <span dir="auto">
              {' '}
              <WithStatements text={withCurlyApostrophes(omission.note)} />
            </span>
          )}
          {omission.actors.length > 0 && (
            <span className="omission-actors">
              <ActorNames ids={omission.actors} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A note in which ids of statements are buttons that open them. */
function WithStatements({ text }: { readonly text: string }) {
  const { store, derive } = useApp();
  const known = new Set<string>(derive.dataset.statements.map(({ id }) => id));
  return text.split(/(\bp\d+-\d+\b)/).map((part, at) =>
    known.has(part) ? (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change.
        key={at}
        type="button"
        className="name-button"
        onClick={() => store.dispatch({ type: 'statementSelected', statement: part as StatementId })}
      >
        {part}
      </button>
    ) : (
      part
    ),
  );
}
