import { useAnnounced } from '#ui/keeping/useOwnWork.ts';
import { editWords as words } from '#words/ownEditing.ts';
import type { Thing } from '#workspace/acts/act.ts';
import { bin } from '#workspace/acts/bin.ts';
import type { IdList } from '#workspace/acts/lists.ts';
import { stillNamedIn } from '#workspace/acts/references.ts';
import { listOfThing } from '#workspace/acts/thingLists.ts';
import type { OwnNow, OwnWork } from '#workspace/ownWork.ts';

interface RemoveProps {
  readonly thing: Thing;
  readonly id: string;
  readonly work: OwnWork;
  readonly now: OwnNow;
}

/** Deletes a thing to the bin. What else names it is said on the button, and goes or changes with it. */
export function Remove({ thing, id, work, now }: RemoveProps) {
  const announced = useAnnounced();
  const named = stillNamedIn(now.data, listOfThing[thing] as IdList, id);
  return (
    <>
      <button
        type="button"
        className="button small"
        onClick={() => void announced(work.act((data) => bin(data, thing, id, true)))}
      >
        {named.length === 0 ? words.remove : words.removeWith(named)}
      </button>
      <p className="quiet">{words.removeNote}</p>
    </>
  );
}
