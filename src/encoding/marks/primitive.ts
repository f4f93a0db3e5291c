import type { Point } from '#base/geometry.ts';
import type { ColourToken } from '#encoding/colours/colours.ts';

/**
 * What any renderer can print: a path or one line of text, coloured by token.
 * Encoding turns every mark into these; canvas, SVG string and inline SVG only print them, so they cannot differ.
 */
export interface PathPrimitive {
  readonly form: 'path';
  /** SVG path data. */
  readonly d: string;
  readonly fill: ColourToken | null;
  readonly stroke: ColourToken | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
}

export interface TextPrimitive {
  readonly form: 'text';
  readonly text: string;
  /** On the baseline. */
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fontSize: number;
  readonly weight: 400 | 700;
  readonly isItalic: boolean;
  readonly fill: ColourToken;
  /** Width of the outline in the ground's colour that keeps text apart from lines; 0 for none. */
  readonly halo: number;
}

export type Primitive = PathPrimitive | TextPrimitive;
