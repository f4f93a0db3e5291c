import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';
import { memoBy } from '#base/memo.ts';
import type { Derive } from '#derive/derive.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { AddressState } from '#state/appState.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { buildFigure, type Figure } from '#views/figure/buildFigure.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { offeredPreset } from '#views/figure/page/pageSizes.ts';

const built = new Map<string, Figure>();

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const digestOf = memoBy((dataset: Dataset) => sha(JSON.stringify(dataset)));
/** Equal things give equal text, however they were put together. */
const inOrder = (_: string, value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The figure of a view, built once in a run for all tests that assert something of it, in whichever worker they are. */
export function buildOnce(derive: Derive, state: AddressState, spec: FigureSpec): Figure {
  const key = JSON.stringify([digestOf(derive.dataset), state, spec], inOrder);
  const figure = built.get(key) ?? stored(key, () => buildFigure(derive, state, spec));
  built.set(key, figure);
  return figure;
}

/** What is kept in the store of this run, or is made and kept now. */
function stored(key: string, make: () => Figure): Figure {
  const file = join(inject('figureStore'), sha(key));
  if (existsSync(file)) return deserialize(readFileSync(file));
  const figure = make();
  // Another worker may read at any time: it finds the whole file or none.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, serialize(figure));
  renameSync(unfinished, file);
  return figure;
}

/** A spec as the app begins with it for a page, at its usual resolution: equal ones are built once. */
export function usualSpec(address: string, own: Partial<FigureSpec> = {}): FigureSpec {
  const { preset } = { ...defaultFigureSpec, ...own };
  const { defaultDpi } = offeredPreset(preset === 'own' ? 'width' : preset);
  return { ...defaultFigureSpec, address, dpi: defaultDpi, ...own };
}

/** The figure of an address of the bundled dataset, as the app begins with it. */
export const figureOnce = (address: string, own: Partial<FigureSpec> = {}): Figure =>
  buildOnce(realDerive, stateAt(address), usualSpec(address, own));
