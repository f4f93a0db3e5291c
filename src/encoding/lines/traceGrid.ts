/**
 * Which lines run along which: samples of curves in cells of a grid, each with its direction.
 * A query looks at the samples in the cells within reach only; O(samples in those cells).
 */
import type { Point } from '#base/geometry.ts';

/** Side of a cell, and the distance at which lines stop disturbing one another, in units. */
export const traceCell = 11;

/** Cosine of the angle from which lines no longer count as running along each other: 25°. */
const alikeFrom = 0.906;
/** Cost of a sample that lies on another line and goes its way. */
const alongCost = 2;
/** Cost of a middle, where the mark sits, on another line or its middle. */
const middleCost = 10;

/** Samples of a curve outside its ends' neighbourhood (x, y and unit direction: four numbers each), and its middle. */
export interface Trace {
  readonly samples: readonly number[];
  readonly middle: Point;
}

interface Entry {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly owner: number;
  readonly isMiddle: boolean;
}

const column = (x: number) => Math.floor(x / traceCell);
const cellKey = (i: number, j: number) => i * 65_536 + j;

export class TraceGrid {
  private readonly cells = new Map<number, Entry[]>();

  private put(entry: Entry): void {
    const key = cellKey(column(entry.x), column(entry.y));
    const list = this.cells.get(key);
    if (list) list.push(entry);
    else this.cells.set(key, [entry]);
  }

  add(owner: number, { samples, middle }: Trace): void {
    for (let i = 0; i < samples.length; i += 4) {
      const [x, y] = [samples[i] as number, samples[i + 1] as number];
      this.put({ x, y, dx: samples[i + 2] as number, dy: samples[i + 3] as number, owner, isMiddle: false });
    }
    this.put({ ...middle, dx: 0, dy: 0, owner, isMiddle: true });
  }

  /** Takes out everything of one owner in the cells of this trace. */
  remove(owner: number, { samples, middle }: Trace): void {
    const drop = (x: number, y: number) => {
      const key = cellKey(column(x), column(y));
      const list = this.cells.get(key);
      if (list?.some((entry) => entry.owner === owner)) {
        this.cells.set(
          key,
          list.filter((entry) => entry.owner !== owner),
        );
      }
    };
    for (let i = 0; i < samples.length; i += 4) drop(samples[i] as number, samples[i + 1] as number);
    drop(middle.x, middle.y);
  }

  /** Cost of running along others, and of a middle near another's line or middle. */
  costOf(owner: number, trace: Trace): number {
    const { samples } = trace;
    let cost = 0;
    const reach = traceCell * 0.7;
    for (let i = 0; i < samples.length; i += 4) {
      const x = samples[i] as number;
      const y = samples[i + 1] as number;
      const dx = samples[i + 2] as number;
      const dy = samples[i + 3] as number;
      let worst = 0;
      for (let u = column(x - reach); u <= column(x + reach); u += 1) {
        for (let v = column(y - reach); v <= column(y + reach); v += 1) {
          const list = this.cells.get(cellKey(u, v));
          if (!list) continue;
          for (const entry of list) {
            if (entry.owner === owner || entry.isMiddle) continue;
            const alike = Math.abs(entry.dx * dx + entry.dy * dy);
            if (alike < alikeFrom) continue;
            const apart = Math.abs((entry.x - x) * dy - (entry.y - y) * dx);
            worst = Math.max(worst, (1 - apart / traceCell) * ((alike - alikeFrom) / (1 - alikeFrom)));
          }
        }
      }
      cost += alongCost * worst;
    }
    return cost + middleCost * this.crowdingAt(owner, trace.middle);
  }

  /** 0 if nothing is within a cell's side of a middle, 1 if it lies on another's. */
  private crowdingAt(owner: number, { x, y }: Point): number {
    let nearest = traceCell;
    const reach = 1.6 * traceCell;
    for (let u = column(x - reach); u <= column(x + reach); u += 1) {
      for (let v = column(y - reach); v <= column(y + reach); v += 1) {
        for (const entry of this.cells.get(cellKey(u, v)) ?? []) {
          if (entry.owner === owner) continue;
          const apart = Math.sqrt((entry.x - x) ** 2 + (entry.y - y) ** 2);
          nearest = Math.min(nearest, apart * (entry.isMiddle ? 0.6 : 1));
        }
      }
    }
    return 1 - nearest / traceCell;
  }
}
