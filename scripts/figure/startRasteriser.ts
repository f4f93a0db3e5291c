import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm } from '@resvg/resvg-wasm';

const started = Symbol.for('entente: the rasteriser is started');
const held = globalThis as typeof globalThis & { [started]?: Promise<void> };

/** Starts the rasteriser of the app, which a process can do only once, however often this file is loaded anew. */
export function startRasteriser(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  held[started] ??= initWasm(readFileSync(wasm));
  return held[started];
}
