import type { Size } from '#base/geometry.ts';
import type { ShownCamps } from '#derive/campGroups.ts';
import type { Derive } from '#derive/derive.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { Breach } from '#encoding/truth/breach.ts';
import type { AddressState } from '#state/appState.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import type { FigureLegendEntry } from '#views/figure/page/figureLegend.ts';
import type { FigurePreset } from '#views/figure/page/pageSizes.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import type { FigureKey, FigureText } from '#views/figure/wording/figureText.ts';

/** How actors are labelled: by their names, or by numbers that the key at the page's foot spells out. */
export type LabelMode = 'names' | 'numbers';

/** A draft shows how much room there is, at a fraction of the cost: its names may stand worse, and no better. */
export type Finish = 'draft' | 'final';

/** What a body is made from. Lengths are points of the printed page. */
export interface BodyRequest {
  readonly derive: Derive;
  /** The view as it may be printed: accusations are left out already where they were not confirmed. */
  readonly state: AddressState;
  readonly spec: FigureSpec;
  readonly preset: FigurePreset;
  /** The camps where they are known already; null for none. If absent, a body that shows camps solves them. */
  readonly camps?: ShownCamps | null;
}

/** Rows that a page has no room for. */
export interface CutRows {
  readonly shown: number;
  readonly all: number;
  /** Points by which the page would have to be higher, at the least size of letters. */
  readonly missingHeight: number;
}

export interface BodyAreas {
  /** Which area holds whom: a remark for where the picture does not name each, nor the legend. */
  readonly remark: string;
  /** True if the legend shows and names each; the short legend never does. */
  readonly areInLegend: boolean;
}

/** A body in its frame; every coordinate within the frame, whose upper left corner is (0, 0). */
export interface DrawnBody {
  /** In painter's order, with ids. */
  readonly groups: readonly PrimitiveGroup[];
  /** False where names do not fit at the least size of letters, or not each by its own mark: then the body is drawn again with numbers. */
  readonly isLegible: boolean;
  /** Texts other than names that did not fit. */
  readonly hiddenTexts: number;
  /** null where every row is on the page, or the body has none. */
  readonly cut: CutRows | null;
  /** What of it would not be true, however small its marks: such a body is not printed. */
  readonly breaches: readonly Breach[];
  /** True if memberships and commands have no word, because there was no room for each by its own line. */
  readonly areTethersWordless: boolean;
  /** Areas without a name on the picture. */
  readonly unnamedAreas: number;
  /** The graph's scene, in the part of the frame that it takes; null in a body of another kind. */
  readonly scene: Scene | null;
  /** The side of a matrix's cells. */
  readonly cellSide?: number;
  /** How much of the frame's height a body takes that stands at its top; all of it unless said otherwise. */
  readonly takenHeight?: number;
}

/**
 * What a figure shows in the frame that its page leaves: the graph, a matrix, a table. The page asks it first for
 * its legend and its shape, then lays itself out, and lets it draw; title, legend, notes and credit are the page's.
 *
 * To add one: write a function from `BodyRequest` to `FigureBody` beside `graphBody`, and name it in `bodyOf` of
 * `buildFigure.ts` for its view. What is drawn is primitives in groups, which SVG, PNG and PDF print alike; letters
 * no smaller than `preset.smallestText`; nothing outside the frame. Equal requests must give equal groups.
 */
export interface FigureBody {
  /** What it shows, for warnings and the empty figure. */
  readonly actorCount: number;
  /** An entry for each encoding that is visible in it, whatever its frame, and for no other. */
  readonly legend: readonly FigureLegendEntry[];
  /** The same without the names of factions, for pages that have no room for these; null where it names none. */
  readonly shortLegend: readonly FigureLegendEntry[] | null;
  /** The legends where what was drawn shows less, as areas that would not be true are left out; null where it does not. */
  readonly legendsOf?: (drawn: DrawnBody) => Pick<FigureBody, 'legend' | 'shortLegend'> | null;
  /** What its actors look like, in sentences for a page whose legend has room for lines alone; null if there is nothing to say. */
  readonly actorsInWords: string | null;
  /** Whose colour is which, where no area says it: a sentence that follows `actorsInWords` if there is room; null for none. */
  readonly coloursInWords: string | null;
  /** The areas behind the marks; null if there are none. */
  readonly areas: BodyAreas | null;
  /** Height by width that suits it in a frame of this width. */
  readonly ratioIn: (width: number) => number;
  /** The names that its numbers stand for; null if it can only be drawn with names. */
  readonly key: FigureKey | null;
  /** Words that replace the page's own: its alt text, a line under the title. Its remarks follow the page's. */
  readonly words: Partial<FigureText>;
  readonly draw: (frame: Size, labelMode: LabelMode, finish: Finish) => DrawnBody;
}
