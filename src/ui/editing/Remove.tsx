import { useAnnounced } from '#ui/ownData/useOwnWork.ts';
import { editWords as words } from '#words/ownEditing.ts';
import { bin } from '#workspace/acts/bin.ts';
import { removalOf } from '#workspace/acts/references.ts';
import { listOfThing } from '#workspace/acts/thingLists.ts';
import type { OwnNow, OwnWork } from '#workspace/storing/ownWork.ts';
import type { Thing } from '#workspace/undo/act.ts';
import type { IdList } from '#workspace/undo/lists.ts';

interface RemoveProps {
  readonly thing: Thing;
  readonly id: string;
  readonly work: OwnWork;
  readonly now: OwnNow;
}

/** Deletes a thing to the bin. What goes with it is said on the button, what stays without it below. */
export function Remove({ thing, id, work, now }: RemoveProps) {
  const announced = useAnnounced();
  const { go, stay } = removalOf(now.data, listOfThing[thing] as IdList, id);
  return (
    <>
      <button
        type="button"
        className="button small"
        onClick={() => void announced(work.act((data) => bin(data, thing, id, true)))}
      >
        {go.length === 0 ? words.remove : words.removeWith(go)}
      </button>
      <p className="quiet">
        {stay.length > 0 && `${words.staying(stay)} `}
        {words.removeNote}
      </p>
    </>
  );
}
