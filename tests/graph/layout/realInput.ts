import { existsSync, readFileSync } from 'node:fs';
import type { Dataset } from '#domain/dataset.ts';
import { type LayoutInput, layoutInput } from '#graph/layout/layoutInput.ts';

const folder = new URL('../../../data/mosul-2016/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** The bundled dataset's layout input; null while it does not stand. */
export const realInput: LayoutInput | null = existsSync(new URL('statements.json', folder))
  ? layoutInput({
      ...read('dataset.json'),
      actors: read('actors.json'),
      statements: read('statements.json'),
    } as Dataset)
  : null;
