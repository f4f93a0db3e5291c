import { expect, it, vi } from 'vitest';
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
  await ahead.take({ n: 1 });
  ahead.prepare({ n: 2 });
  expect([await ahead.take({ n: 1 }), await ahead.take({ n: 2 })]).toEqual([null, 4]);
  ahead.forget();
  expect(await ahead.take({ n: 2 })).toBeNull();
});

it('of the jobs that come while it works, begins the newest alone, and none that is asked for meanwhile', async () => {
  const { ahead, asked } = counted(({ n }) => 2 * n);
  const settled = () => vi.waitFor(() => expect(asked.length).toBeGreaterThan(1));
  for (const n of [1, 2, 3]) ahead.prepare({ n });
  await settled();
  expect(asked).toEqual([1, 3]);
  expect(await ahead.take({ n: 3 })).toBe(6);
  for (const n of [4, 5]) ahead.prepare({ n });
  expect(await ahead.take({ n: 5 })).toBeNull();
  ahead.prepare({ n: 6 });
  await vi.waitFor(() => expect(asked).toContain(6));
  expect(asked).toEqual([1, 3, 4, 6]);
});

it('has no answer where the work failed', async () => {
  const { ahead, asked } = counted(() => {
    throw new Error('out of memory');
  });
  ahead.prepare({ n: 1 });
  expect(await ahead.take({ n: 1 })).toBeNull();
  ahead.prepare({ n: 1 });
  await vi.waitFor(() => expect(asked).toEqual([1, 1]));
});
