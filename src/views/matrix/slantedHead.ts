/** The slanted labels of the columns: each clear of its neighbours, and no higher than the viewport allows. */

export interface Head {
  readonly height: number;
  /** Of the letters. */
  readonly size: number;
  /** Of the labels against the rows, in degrees. */
  readonly slant: number;
  /** Longest label, without its padding; a longer one is cut. */
  readonly run: number;
}

interface HeadAsked {
  readonly cell: number;
  /** The size of the letters if they fit. */
  readonly full: number;
  /** The longest label, in sizes of its letters. */
  readonly longest: number;
  /** The size of the element that the matrix scrolls in. */
  readonly height: number;
  readonly rem: number;
}

/** In sizes of the letters, as in matrix.css: padding along a label, its box across, the shift to the right. */
const alongLabel = 0.6;
const acrossLabel = 1.3;
const shift = 0.4;
/** From one label to the next, in sizes of the letters: under 1 they would touch. */
const clearance = 1.1;

const usual = 56;
/** In a low viewport labels may be flatter. */
const flattest = 28;

/** Longest run at 16 px a rem. */
const mostRun = 160;
/** A head takes at most a third of the viewport and leaves `rowsLeft` rows, but is never lower than `leastHeight`. */
const mostShare = 1 / 3;
const rowsLeft = 5.25;
const leastHeight = 44;
/** Letters of a head that would be too high, against full ones: the smallest are cut rather than shrunk. */
const smaller = [11 / 12, 10 / 12] as const;
const smallest = smaller[1];

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const sin = (degrees: number) => Math.sin(radians(degrees));
const cos = (degrees: number) => Math.cos(radians(degrees));

/** Under and over the labels. */
const margin = 4;

function heightOf(run: number, size: number, slant: number): number {
  return Math.ceil((run + alongLabel * size) * sin(slant) + acrossLabel * size * cos(slant) + margin);
}

/** The least slant at which labels of columns this near each other keep clear. */
function clearSlant(cell: number, size: number): number {
  return (Math.asin(Math.min(1, (clearance * size) / cell)) * 180) / Math.PI;
}

export function headOf({ cell, full, longest, height, rem }: HeadAsked): Head {
  const most = Math.max(
    (leastHeight * rem) / 16,
    Math.floor(Math.min(height * mostShare, height - rowsLeft * cell)),
  );
  const runOf = (size: number) => Math.min(Math.ceil(longest * size) + 1, (mostRun * rem) / 16);
  for (const size of [full, ...smaller.map((share) => share * full)]) {
    const clear = clearSlant(cell, size);
    for (let slant = Math.max(usual, clear); slant >= Math.max(clear, flattest); slant -= 1) {
      const own = heightOf(runOf(size), size, slant);
      if (own <= most) return { height: own, size, slant, run: runOf(size) };
    }
  }
  const size = smallest * full;
  const slant = Math.max(clearSlant(cell, size), flattest);
  const run = (most - margin - acrossLabel * size * cos(slant)) / sin(slant) - alongLabel * size;
  return { height: most, size, slant, run: Math.floor(run) };
}

/** How far a label reaches to the right from the middle of its column; its width in sizes of its letters. */
export function reachOf({ size, slant, run }: Pick<Head, 'size' | 'slant' | 'run'>, width: number): number {
  return shift * size + (Math.min(width * size, run) + alongLabel * size) * cos(slant);
}
