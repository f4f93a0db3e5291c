/** The words of the legend, and of the lines that name the speaker, for screen and figure. */
import type { SourceForm } from '#domain/dataset.ts';
import { counted, listed } from './grammar/numbersAndLists.ts';
import { sourceFormWords } from './sourceForm.ts';

/** How many names of a picture did not fit: of actors, of areas. */
export interface HiddenTexts {
  readonly names: number;
  readonly areas: number;
}

export const legendWords = {
  heading: (sourceForm: SourceForm) => `According to ${sourceFormWords.the[sourceForm]}`,
  /** The button that shows what does not fit into the strip, and the one that closes it. */
  more: (count: number) => `${count} more`,
  less: 'Fewer',
  aligned: 'Aligned',
  opposed: 'Opposed',
  /** Where such lines mark who receives the act. */
  withTarget: { aligned: 'Aligned, arrow at target', opposed: 'Opposed, bar at target' },
  mixed: 'Mixed: aligned and opposed',
  notFact: 'Dashed or hollow: not reported as fact',
  /** Where lines carry no marks. */
  notFactPlain: 'Dashed: not reported as fact',
  plain: 'With so many lines, arrows and signs are left out: filter or select to see who acts on whom',
  viewed: {
    view: '¶ Author’s view',
    claim: '¶ Another party’s claim',
    either: '¶ Author’s view or another party’s claim',
  },
  /** Where a line of text is all the room there is. */
  viewedInAWord: '¶ view or claim',
  frustrated: 'Outlined: does not fit the camps',
  /** A line that lost its sign: nothing about its thickness, which tells the kind of act. */
  uncounted: 'Without + or ×: not counted',
  /** Where no line has a sign. */
  uncountedPlain: 'Hairline: not counted',
  accused: 'Dotted: alleged only',
  /** Where some of what is alleged would be hostile. */
  accusedAgainst: 'Dotted: alleged only, bar if hostile',
  structure: 'Membership, leadership or control',
  /** Also where somebody is in another's country, or acts there. */
  contact: 'Contact or presence, no stance',
  /** Of a table, which does not say that the two met. */
  noStance: 'Tie without a stance',
  harm: 'Acts affecting civilians, no stance',
  /** On a line whose two ends do different things. */
  bothActs: (one: string, other: string) => `${one} · ${other}`,
  /** On such a line: the end that receives the act. */
  towards: {
    left: (act: string) => `←\u00a0${act}`,
    right: (act: string) => `${act}\u00a0→`,
    up: (act: string) => `↑\u00a0${act}`,
    down: (act: string) => `↓\u00a0${act}`,
  },
  /** A verb that only what is implied carries. */
  implied: (verb: string) => `${verb} (implied)`,
  /** What the end of a line receives on the author's or another's word. */
  viewedAct: (verb: string) => `${verb} ¶`,
  /** Told as a fact, but whose act it is by nobody named. */
  unnamed: (verb: string) => `${verb}, attributed by an unnamed speaker`,
  /** On a dotted line: the charge, and who brings it. */
  alleged: (verbs: readonly string[], names: readonly string[]) =>
    `${verbs.join(' · ')}, alleged by ${listed(names)}`,
  speaker: { narrator: 'the source', unnamed: 'an unnamed speaker' },
  armed: 'Armed',
  coercive: 'Coercive',
  political: 'Political',
  width: (families: readonly string[]) => `Thickness: ${families.join(', ').toLowerCase()}`,
  shape: {
    rectangle: 'State or government',
    circle: 'State forces',
    hexagon: 'Armed group or militia',
    roundedBar: 'Alliance, organisation or party',
    smallRectangle: 'Official',
    smallDiamond: 'Media',
    smallCircle: 'Community',
  },
  /** Also of a kind that the app has no shape for, whatever the source calls it. */
  kindUnstated: 'Other kind, or not stated',
  /** What rests in part on knowledge from outside the source, and the line that says so. */
  starred: (text: string) => `${text}*`,
  background: '* Partly background knowledge',
  /** `who` in a few words, or null; and whether the others have relations that are not shown. */
  named: (who: string | null, leavesLinks: boolean) =>
    `Heavy outline: ${who ?? 'named in the filter'}${leavesLinks ? '; relations among the others not shown' : ''}`,
  faction: 'Colour: faction',
  factionHull: 'Area: faction',
  tint: 'Colour: faction',
  operations: 'Area: joint operation',
  countries: 'Area: home country',
  camps: (sourceForm: SourceForm) => `Area: camp computed from ${sourceFormWords.coding[sourceForm]}`,
  faded: 'Pale: not selected',
  /** Where there is no room for more. */
  hiddenCount: ({ names, areas }: HiddenTexts) => `${names + areas} hidden`,
  hiddenTexts: ({ names, areas }: HiddenTexts) => `${counted(names + areas, 'label')} hidden; zoom in`,
} as const;
