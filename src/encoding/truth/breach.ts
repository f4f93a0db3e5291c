import type { Scene } from '#encoding/scene/scene.ts';

/**
 * The laws of a true picture. `name`: a name stands nearest its own mark, or has a leader line. `leader`: no leader line
 * runs through a mark, along a line, or through another's text. `lineLabel`: a word stands nearest its own line, or has a
 * leader line to it, never on another line, and off those who are at neither end of its line. `mark`: no middle or end mark is covered by more than a tenth, and no "¶"
 * covers a sign. `area`: no area lies behind a non-member's mark. `text`: texts do not overlap, and nothing is cut by the frame.
 * `flag`: a "¶" touches its own line and stands off every other line, name and word.
 * In print alone, where nobody can point at it: `line`: no line runs through a stranger's mark. `crossedName`: nor under a
 * stranger's name.
 */
const truthLaws = [
  'name',
  'leader',
  'lineLabel',
  'mark',
  'area',
  'text',
  'flag',
  'line',
  'crossedName',
] as const;
export type TruthLaw = (typeof truthLaws)[number];

/** What of a scene stands in a breach; `id` is that of its actor, line or area. */
export interface Party {
  readonly part: 'name' | 'lineLabel' | 'areaName' | 'flag' | 'mid' | 'end' | 'line' | 'actor' | 'area';
  readonly id: string;
}

/** A place where a scene says something false. */
export interface Breach {
  readonly law: TruthLaw;
  /** What stands where it must not: a text, a mark, an area. */
  readonly of: Party;
  /** What it is taken for, covers or crosses; null for the frame. */
  readonly with: Party | null;
  /** In units of the frame for lengths, as a share of a mark for what covers it; > 0. */
  readonly amount: number;
}

export type Law = (scene: Scene) => readonly Breach[];
