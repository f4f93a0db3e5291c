import { expect, it } from 'vitest';
import { oneAhead } from '#base/oneAhead.ts';

function counted(work: (job: { readonly n: number }) => number) {
  const asked: number[] = [];
  const ahead = oneAhead(async (job: { readonly n: number }) => {
    asked.push(job.n);
    return work(job);
  });
  return { ahead, asked };
}

it('works an answer out once, and gives it to whoever asks for an equal job', async () => {
  const { ahead, asked } = counted(({ n }) => 2 * n);
  ahead.prepare({ n: 1 });
  ahead.prepare({ n: 1 });
  expect([await ahead.take({ n: 1 }), await ahead.take({ n: 1 })]).toEqual([2, 2]);
  expect(asked).toEqual([1]);
});

it('has no answer to a job that was not prepared, was forgotten, or came before the last', async () => {
  const { ahead } = counted(({ n }) => 2 * n);
  expect(await ahead.take({ n: 1 })).toBeNull();
  ahead.prepare({ n: 1 });
  ahead.prepare({ n: 2 });
  expect([await ahead.take({ n: 1 }), await ahead.take({ n: 2 })]).toEqual([null, 4]);
  ahead.forget();
  expect(await ahead.take({ n: 2 })).toBeNull();
});

it('has no answer where the work failed', async () => {
  const { ahead } = counted(() => {
    throw new Error('out of memory');
  });
  ahead.prepare({ n: 1 });
  expect(await ahead.take({ n: 1 })).toBeNull();
});
