/** The words of the legend, and of lines that say who says so, for screen and figure alike. */
import type { Telling } from '#domain/dataset.ts';
import { tellingWords } from './telling.ts';
import { listed } from './text.ts';

export const legendWords = {
  heading: (telling: Telling) => `According to ${tellingWords.the[telling]}`,
  aligned: 'Aligned',
  opposed: 'Opposed (dashed is not doubtful)',
  mixed: 'Mixed: both at once',
  hollow: 'Hollow: announced, threatened, or not told as fact',
  viewed: '¶ Author’s view or another’s word',
  accused: 'Alleged, in an accusation only',
  structure: 'Tie of structure, no stance',
  contact: 'Contact, no stance',
  harm: 'Harm to civilians reported',
  ends: (forms: readonly string[]) => `${listed(forms, 'or')}: who receives the act`,
  arrow: 'Arrow',
  bar: 'Bar',
  allegedBy: (names: readonly string[]) => `alleged by ${listed(names)}`,
  speaker: { narrator: 'the article', unnamed: 'a speaker not named' },
  armed: 'Armed',
  coercive: 'Coercive',
  political: 'Political',
  width: (families: readonly string[]) => `Width: ${families.join(', ').toLowerCase()}`,
  shape: {
    rectangle: 'State or government',
    circle: 'State forces',
    hexagon: 'Non-state armed group',
    roundedBar: 'Multinational, organisation, party',
    smallRectangle: 'Official',
    smallDiamond: 'Media',
    smallCircle: 'Community',
  },
  outside: 'Counterpart outside the filter',
  faction: 'Tint and area: faction',
  factionHull: 'Area: faction',
  tint: 'Tint: faction',
  operations: 'Area: joint operation',
  camps: (telling: Telling) => `Area: camp ${tellingWords.campsIn[telling]}`,
  faded: 'Pale: not selected',
  hiddenLabels: (count: number) => `${count} ${count === 1 ? 'name' : 'names'} hidden here: zoom in`,
} as const;
