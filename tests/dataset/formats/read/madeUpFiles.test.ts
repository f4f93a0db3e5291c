import { expect, test } from 'vitest';
import { madeUpFiles } from '#tests/fixtures/madeUpFiles.ts';
import { objections, opened } from './opened.ts';

test.each(madeUpFiles)(
  '$name is read without a question, all of its rows are drawn',
  ({ name, content, actors, relations }) => {
    const { reading, recipe, made } = opened(name, content);
    const pairs = new Set(made.dataset.statements.map(({ from, to }) => [from, to].sort().join(' ')));
    expect([made.dataset.actors.length, pairs.size]).toEqual([actors, relations]);
    expect([made.keptAside, reading.questions, recipe.unsure, objections(made)]).toEqual([[], [], [], []]);
    expect(recipe.values.filter(({ isSure }) => !isSure)).toEqual([]);
  },
);
