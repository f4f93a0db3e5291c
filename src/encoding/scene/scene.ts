import type { Box, Curve, Point, Size } from '#base/geometry.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId, CampId, CountryId, FactionId, OperationId } from '#domain/ids.ts';
import type { LineKind } from '#domain/relation.ts';
import type { SignedFamily } from '#domain/statement.ts';
import type { Tier } from '#domain/tier.ts';
import type { ColourToken } from '#encoding/colours/colours.ts';
import type { ActorShape } from '#encoding/marks/actorShape.ts';

/** Text broken into lines and put in place: `box` holds all of it; each line is anchored at its own `at`, on the baseline. */
export interface PlacedText {
  readonly lines: readonly { readonly text: string; readonly at: Point }[];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fontSize: number;
  readonly box: Box;
  /** A thin line back to what the text names, where it had to move away. */
  readonly leader: readonly [Point, Point] | null;
}

/** `normal` shows; `faded` means not selected, nothing else. */
export type Emphasis = 'normal' | 'selected' | 'faded';

export interface SceneActor {
  readonly id: ActorId;
  readonly centre: Point;
  readonly size: Size;
  readonly shape: ActorShape;
  /** True if the data does not say what it is: its shape says nothing. */
  readonly isKindUnstated: boolean;
  /** Set where the shapes of others say what they are, so that this one is taken for none of them. */
  readonly isRimDashed?: true;
  readonly fill: ColourToken;
  readonly stroke: ColourToken;
  /** The filter names this actor and not all that are in sight: a heavier outline and a bold name. */
  readonly isNamed: boolean;
  /** In sight only because of a line to one that the filter names: its name is not bold. */
  readonly isOutside: boolean;
  /** Fields of the actor that rest on knowledge from outside the source. */
  readonly background: readonly string[];
  readonly label: PlacedText | null;
  readonly emphasis: Emphasis;
}

/** A mark at a receiving end. `tip` touches the actor, `direction` points at it. */
export interface EndMark {
  readonly form: 'arrow' | 'bar';
  readonly tip: Point;
  readonly direction: Point;
  /** Length of an arrow; a bar is `barLength` of it thick. */
  readonly size: number;
  /** Half of its width, across the line. */
  readonly reach: number;
  readonly isHollow: boolean;
}

export interface MidMark {
  readonly sign: '+' | '×' | '?' | '!' | '•';
  readonly at: Point;
  readonly radius: number;
  readonly isHollow: boolean;
}

export interface SceneLine {
  readonly id: string;
  readonly dyad: DyadId;
  readonly kind: LineKind;
  readonly family: SignedFamily | null;
  readonly tier: Tier | null;
  readonly a: ActorId;
  readonly b: ActorId;
  /** From the rim of a to the rim of b, already shortened for end marks. */
  readonly curve: Curve;
  readonly width: number;
  /** Dash lengths; empty for a solid line. */
  readonly dash: readonly number[];
  readonly colour: ColourToken;
  readonly ends: readonly EndMark[];
  readonly mid: MidMark | null;
  /** "¶": the author's view, another's word or nobody's; of the whole line, or of what one end receives. */
  readonly flag: { readonly at: Point; readonly fontSize: number; readonly end?: 'a' | 'b' } | null;
  readonly lineLabel: PlacedText | null;
  /** Width of the frame around a line that stands in the way of camps; 0 for none. */
  readonly casing: number;
  /** Camps are shown, and this stance was not counted for them. */
  readonly isUncounted: boolean;
  /** It carries its line label also where most lines carry none. */
  readonly isAlwaysNamed?: boolean;
  /** It carries no word anywhere: its verb says no more than its hue. */
  readonly isWordless?: boolean;
  /** A "¶" belongs to it, or to what one of its ends receives, whether or not there is room for one. */
  readonly isToBeFlagged?: boolean;
  readonly emphasis: Emphasis;
}

export interface SceneHull {
  readonly id: FactionId | CountryId | OperationId | CampId;
  readonly name: string;
  readonly members: readonly ActorId[];
  /** SVG path data. */
  readonly path: string;
  readonly fill: ColourToken;
  /** Of its name. */
  readonly ink: ColourToken;
  readonly label: PlacedText | null;
}

/** Everything the picture shows, placed. Every renderer prints it as it is. */
export interface Scene {
  readonly frame: Size;
  readonly hulls: readonly SceneHull[];
  readonly lines: readonly SceneLine[];
  readonly actors: readonly SceneActor[];
  /** Names that found no room; always 0 in a figure. */
  readonly hiddenLabels: number;
  /** True where lines are so many that they are straight and carry no marks; on screen alone. */
  readonly isPlain?: boolean;
}
