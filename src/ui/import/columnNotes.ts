import {
  isFurtherActorHead,
  isOpenHead,
  isWeightHead,
} from '#dataset/formats/read/columnMeaning/columnWords.ts';
import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { importWords as words } from '#words/ownData.ts';

/** What becomes of columns that the sentence of the sheet does not tell, one sentence each; none where it tells all. */
export function columnNotes({
  relations,
  fields,
}: Pick<Recipe, 'fields'> & {
  readonly relations: Pick<Recipe['relations'], 'when' | 'sign'>;
}): readonly string[] {
  const { when, sign } = relations;
  const kept = fields.relations;
  const furtherActors = kept.filter(isFurtherActorHead);
  return [
    ...(when !== null && isOpenHead(when) ? [words.openEnded(when)] : []),
    ...(sign !== null && isWeightHead(sign) ? [words.stanceOnly(sign)] : []),
    ...(furtherActors.length > 0 ? [words.furtherActors(furtherActors)] : []),
    ...(kept.length > 0 ? [words.alsoKept(kept, kept.filter(isWeightHead))] : []),
  ];
}
