/**
 * What a finished scene says falsely, law by law. It measures what is drawn and knows nothing of how it was placed: costs and
 * candidates stand in the rooms beside it, and none of them is asked.
 */
import { memoBy } from '#base/memo.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { areaLaw } from './areaLaw.ts';
import type { Breach, Law, TruthLaw } from './breach.ts';
import { crossedNameLaw } from './crossedNameLaw.ts';
import { flagLaw } from './flagLaw.ts';
import { leaderLaw } from './leaderLaw.ts';
import { ledNameLaw } from './ledNameLaw.ts';
import { lineLabelLaw } from './lineLabelLaw.ts';
import { lineLaw } from './lineLaw.ts';
import { markLaw } from './markLaw.ts';
import { nameLaw } from './nameLaw.ts';
import { textLaw } from './textLaw.ts';

/** The laws of every picture. */
const laws: Readonly<Record<Exclude<TruthLaw, 'line' | 'crossedName' | 'ledName'>, Law>> = {
  name: nameLaw,
  leader: leaderLaw,
  lineLabel: lineLabelLaw,
  mark: markLaw,
  area: areaLaw,
  text: textLaw,
  flag: flagLaw,
};

/** Every breach of the laws; empty for a true scene. */
export const breachesOf = memoBy((scene: Scene): readonly Breach[] =>
  Object.values(laws).flatMap((law) => law(scene)),
);

/** The same with the laws of print. */
export const breachesInPrint = (scene: Scene): readonly Breach[] => [
  ...breachesOf(scene),
  ...lineLaw(scene),
  ...crossedNameLaw(scene),
  ...ledNameLaw(scene),
];
