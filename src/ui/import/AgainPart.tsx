import {
  type ActorChange,
  bringsNothing,
  type RowsChanged,
  saysTheSame,
  type Tie,
  type TieChange,
} from '#dataset/formats/again/rowsChanged.ts';
import { number } from '#words/grammar/numbersAndLists.ts';
import { untakenLines, againWords as words } from '#words/openedAgain.ts';
import { importWords } from '#words/ownData.ts';

const shown = 30;

const tieText = ({ from, to, verb }: Tie) => words.row(from, to, verb);
const changeText = ({ from, to, parts }: TieChange) =>
  words.row(from, to, parts.map(words.change).join('; '));
const actorText = ({ name, parts }: ActorChange) => words.actor(name, parts.map(words.change).join('; '));

interface AgainPartProps {
  readonly title: string;
  /** True of a table that Entente has saved. */
  readonly isSaved: boolean;
  readonly difference: RowsChanged;
}

/** What the file says otherwise than the dataset that may take its rows, by name. */
export function AgainPart({ title, isSaved, difference }: AgainPartProps) {
  const { fresh, changed, gone, freshActors, changedActors, goneActors, undone, untaken } = difference;
  const heading = isSaved ? words.savedFrom(title) : words.sameColumns(title);
  const said = saysTheSame(difference)
    ? words.nothingChanged
    : isSaved && untaken.length > 0 && bringsNothing(difference)
      ? words.nothingTaken
      : (isSaved ? words.countsSaved : words.counts)(fresh.length, changed.length, gone.length);
  const lists = [
    [words.untaken, untakenLines(untaken)],
    [words.fresh, fresh.map(tieText)],
    [words.changed, changed.map(changeText)],
    [isSaved ? words.missing : words.gone, gone.map(tieText)],
    [words.freshActors, freshActors],
    [words.changedActors, changedActors.map(actorText)],
    [isSaved ? words.missingActors : words.goneActors, goneActors],
  ] as const;
  return (
    <section className="import-part" aria-label={heading}>
      <h3 dir="auto">{heading}</h3>
      <p>{said}</p>
      {undone.length > 0 && (
        <p className="import-undone" dir="auto">
          {words.undone(
            undone.map(({ from, to }) => words.pair(from, to)),
            isSaved,
          )}
        </p>
      )}
      {difference.lost.length > 0 && <p className="import-undone">{words.lost(difference.lost)}</p>}
      {lists
        .filter(([, items]) => items.length > 0)
        .map(([name, items]) => (
          <details key={name} className="fold" open={items.length <= 5}>
            <summary>
              <span>{name}</span>
              <span className="fold-count">{number(items.length)}</span>
            </summary>
            <ul className="import-changes">
              {items.slice(0, shown).map((item, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with each choice
                <li key={at} dir="auto">
                  {item}
                </li>
              ))}
            </ul>
            {items.length > shown && <p className="quiet">{importWords.moreAside(items.length - shown)}</p>}
          </details>
        ))}
    </section>
  );
}
