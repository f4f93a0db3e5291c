/** Acts of a form: an actor with its groups by name, new ones among them; and what a relation type stands for. */
import type { ActorId, RelationTypeId } from '#domain/ids.ts';
import { type RelationType, signedFamilies } from '#domain/statement.ts';
import { actRefusals } from '#words/acts.ts';
import { editWords } from '#words/ownEditing.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { type Draft, draftOf, type ItemOf, itemsOf, type Made, placeOf, refusal } from './draft.ts';
import { change, newId } from './things.ts';

/** What a form says of an actor. */
export interface ActorForm {
  readonly name: string;
  /** At most 24 characters. */
  readonly shortName: string;
  /** Labels; one that the dataset does not have yet is added to it. */
  readonly countries: readonly string[];
  readonly factions: readonly string[];
}

/** The ids of groups by their labels; a group that is not there yet is added. */
export function groupIds<List extends 'countries' | 'factions'>(
  draft: Draft,
  list: List,
  labels: readonly string[],
  fresh: (id: string, label: string) => ItemOf<List>,
): readonly ItemOf<List>['id'][] {
  const ids = labels.map((label) => {
    const known = itemsOf(draft.data, list).find((group) => group.label === label);
    if (known !== undefined) return known.id;
    const id = newId(draft.data, list, label);
    draft.insert(list, fresh(id, label));
    return id as ItemOf<List>['id'];
  });
  return [...new Set(ids)];
}

export const asCountry = (id: string, label: string) => ({ id, label }) as ItemOf<'countries'>;
const asFaction = (id: string, label: string) =>
  ({ id, label, description: editWords.byHand }) as ItemOf<'factions'>;

/** Changes an actor to what a form says of it, in one act. */
export function editActor(data: OwnData, id: ActorId, form: ActorForm): Made {
  const at = placeOf(data, 'actors', id);
  const actor = data.dataset.actors[at];
  if (actor === undefined) return refusal(actRefusals.notThere('actors', id));
  const draft = draftOf(data);
  const countries = groupIds(draft, 'countries', form.countries, asCountry);
  const factions = groupIds(draft, 'factions', form.factions, asFaction);
  const [name, shortName] = [form.name.trim(), form.shortName.trim()];
  draft.replace('actors', at, { ...actor, name, shortName, countries, factions });
  return draft.act('actorChanged');
}

/** The family that a type has with another sign: only some families have one. */
function familyWith(sign: RelationType['sign'], family: RelationType['family']): RelationType['family'] {
  const isSigned = signedFamilies.some((one) => one === family);
  if (isSigned === (sign !== 0)) return family;
  return sign === 0 ? 'contact' : 'political';
}

/** Changes what a relation type stands for. The act holds how many relations have another stance by it. */
export function changeSign(data: OwnData, id: RelationTypeId, sign: RelationType['sign']): Made {
  const type = data.dataset.relationTypes.find((one) => one.id === id);
  if (type === undefined) return refusal(actRefusals.notThere('relationTypes', id));
  return change(data, 'relationType', id, { sign, family: familyWith(sign, type.family) });
}
