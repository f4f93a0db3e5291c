import { type ReactNode, useMemo } from 'preact/compat';
import type { StatementId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { useApp } from '#ui/appContext.ts';
import { placeText } from '#ui/detail/placeText.ts';
import { useAnnounced } from '#ui/ownData/useOwnWork.ts';
import { Fold } from '#ui/widgets/Fold.tsx';
import { comparingWords as words } from '#words/comparing.ts';
import { modeTerm } from '#words/terms.ts';
import { type Settlement, settle } from '#workspace/acts/settling.ts';
import {
  type Coders,
  type Comparison,
  compareCodings,
  differences,
} from '#workspace/comparing/comparison.ts';
import type { OwnNow, OwnWork } from '#workspace/storing/ownWork.ts';

interface SettleCodingsProps {
  readonly coders: Coders;
  readonly work: OwnWork;
  readonly now: OwnNow;
  readonly onClose: () => void;
}

const isOpen = ({ status }: Statement) => status === 'draft';
const stands = ({ status }: Statement) => status !== 'draft' && status !== 'withdrawn';

/** What both coders found and what each found alone, how far they agree, and what stands, row by row. */
export function SettleCodings({ coders, work, now, onClose }: SettleCodingsProps) {
  const { dataset } = now.data;
  const announced = useAnnounced();
  const { store } = useApp();
  const comparison = useMemo(() => compareCodings(dataset, coders), [dataset, coders[0], coders[1]]);
  const { both, onlyFirst, onlySecond } = comparison;
  const open =
    both.filter(([one, other]) => isOpen(one) || isOpen(other)).length +
    [...onlyFirst, ...onlySecond].filter(isOpen).length;
  const alike = both.filter(
    ([one, other]) => isOpen(one) && isOpen(other) && differences(dataset, one, other).length === 0,
  );
  const act = (settlement: Settlement) => void announced(work.act((data) => settle(data, settlement)));
  const show = (statement: StatementId) => {
    store.dispatch({ type: 'statementSelected', statement });
    onClose();
  };
  const statement = (one: Statement) => <Line statement={one} work={work} onShow={() => show(one.id)} />;
  const alone = (list: readonly Statement[]) =>
    list.map((one) => (
      <li key={one.id} data-open={isOpen(one) || undefined}>
        {statement(one)}
        <Choices label={words.rowLabel(one.gloss)}>
          <Choice
            isChosen={stands(one)}
            label={words.keep}
            onChoose={() => act({ stand: [one.id], withdrawn: [] })}
          />
          <Choice
            isChosen={one.status === 'withdrawn'}
            label={words.leaveOut}
            onChoose={() => act({ stand: [], withdrawn: [one.id] })}
          />
        </Choices>
      </li>
    ));
  return (
    <div className="piles">
      <p className="quiet">{words.matching}</p>
      <p role="status">
        <strong>{words.toSettle(open)}</strong>
      </p>
      <Fold className="pile" title={words.both(both.length)}>
        {alike.length > 0 && (
          <button
            type="button"
            className="button small"
            onClick={() =>
              act({ stand: alike.map(([{ id }]) => id), withdrawn: alike.map(([, { id }]) => id) })
            }
          >
            {words.settleAlike(alike.length)}
          </button>
        )}
        <ul>
          {both.map(([one, other]) => {
            const fields = differences(dataset, one, other);
            return (
              <li key={one.id} data-open={isOpen(one) || isOpen(other) || undefined}>
                <p className="pile-difference">
                  {fields.length === 0
                    ? words.alike
                    : words.differs(fields.map((field) => words.fields[field]))}
                </p>
                {statement(one)}
                {statement(other)}
                <Choices label={words.rowLabel(one.gloss)}>
                  {(
                    [
                      [words.of(coders[0]), [one], [other]],
                      [words.of(coders[1]), [other], [one]],
                      [words.bothStand, [one, other], []],
                      [words.neither, [], [one, other]],
                    ] as const
                  ).map(([label, standing, withdrawn]) => (
                    <Choice
                      key={label}
                      label={label}
                      isChosen={
                        standing.every(stands) && withdrawn.every(({ status }) => status === 'withdrawn')
                      }
                      onChoose={() =>
                        act({ stand: standing.map(({ id }) => id), withdrawn: withdrawn.map(({ id }) => id) })
                      }
                    />
                  ))}
                </Choices>
              </li>
            );
          })}
        </ul>
      </Fold>
      <Fold className="pile" title={words.only(coders[0], onlyFirst.length)}>
        <ul>{alone(onlyFirst)}</ul>
      </Fold>
      <Fold className="pile" title={words.only(coders[1], onlySecond.length)}>
        <ul>{alone(onlySecond)}</ul>
      </Fold>
      {both.length > 0 && <Agreement comparison={comparison} />}
    </div>
  );
}

interface LineProps {
  readonly statement: Statement;
  readonly work: OwnWork;
  readonly onShow: () => void;
}

/** Who found it, what it says, and where. */
function Line({ statement, work, onShow }: LineProps) {
  const { actors, relationTypes } = work.now().data.dataset;
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.shortName ?? id;
  const type = relationTypes.find(({ id }) => id === statement.type);
  const [cite] = statement.cites;
  return (
    <div className="pile-line" data-out={statement.status === 'withdrawn' || undefined}>
      <span className="pile-coder" dir="auto">
        {statement.coder}
      </span>
      <div>
        <button type="button" className="link-button" dir="auto" onClick={onShow}>
          {nameOf(statement.from)} <em>{type?.label}</em> {nameOf(statement.to)}
        </button>{' '}
        <span className="quiet">
          {cite && placeText(cite)} · {type && modeTerm({ statement, type })} · {words.voice[statement.voice]}
        </span>
        {cite?.quote && (
          <p className="quiet" dir="auto">
            <q>{cite.quote}</q>
          </p>
        )}
      </div>
    </div>
  );
}

function Choices({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="button-row" aria-label={label}>
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ label, isChosen, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      className="button small"
      aria-pressed={isChosen}
      onClick={() => !isChosen && onChoose()}
    >
      {label}
    </button>
  );
}

function Agreement({ comparison: { agreements, both } }: { readonly comparison: Comparison }) {
  return (
    <section>
      <h3>{words.agreement}</h3>
      <table className="agreement">
        <thead>
          <tr>
            <td />
            <th scope="col">{words.columns.same}</th>
            <th scope="col">{words.columns.alpha}</th>
            <th scope="col">{words.columns.interval}</th>
          </tr>
        </thead>
        <tbody>
          {agreements.map(({ field, same, alpha, interval }) => (
            <tr key={field}>
              <th scope="row">{words.fields[field]}</th>
              <td>{words.share(same, both.length)}</td>
              <td>{words.alpha(alpha)}</td>
              <td>{words.interval(interval)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{words.agreementNote(both.length)}</p>
    </section>
  );
}
