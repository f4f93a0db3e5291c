/**
 * What a finished scene says falsely, law by law. It measures what is drawn and knows nothing of how it was placed: costs and
 * candidates stand in the rooms beside it, and none of them is asked.
 */
import type { Scene } from '#encoding/scene/scene.ts';
import { areaLaw } from './areaLaw.ts';
import type { Breach, Law, TruthLaw } from './breach.ts';
import { leaderLaw } from './leaderLaw.ts';
import { lineLabelLaw } from './lineLabelLaw.ts';
import { markLaw } from './markLaw.ts';
import { nameLaw } from './nameLaw.ts';
import { textLaw } from './textLaw.ts';

const laws: Readonly<Record<TruthLaw, Law>> = {
  name: nameLaw,
  leader: leaderLaw,
  lineLabel: lineLabelLaw,
  mark: markLaw,
  area: areaLaw,
  text: textLaw,
};

/** Every breach of the laws; empty for a true scene. */
export function breachesOf(scene: Scene): readonly Breach[] {
  return Object.values(laws).flatMap((law) => law(scene));
}
