import type { ComponentType, ReactElement } from 'preact/compat';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { eventually } from '#tests/eventually.ts';
import { lazyComponent } from '#ui/loading/lazyComponent.tsx';

/** One component by hand: what it keeps, and the effects of its latest rendering, run when a test says so. */
const hand = vi.hoisted(() => ({
  states: [] as unknown[],
  at: 0,
  effects: [] as (() => unknown)[],
  asked: 0,
}));

vi.mock('preact/compat', async (original) => ({
  ...(await original<typeof import('preact/compat')>()),
  useState: (first: unknown) => {
    const own = hand.at++;
    if (hand.states.length === own) hand.states.push(first);
    const set = (next: unknown) => {
      if (Object.is(hand.states[own], next)) return;
      hand.states[own] = next;
      hand.asked += 1;
    };
    return [hand.states[own], set];
  },
  useEffect: (effect: () => unknown) => hand.effects.push(effect),
}));

const Part = () => null;
const Instead = () => null;

function render(Fetched: ComponentType): ReactElement<{ readonly retry: (() => void) | null }> {
  hand.at = 0;
  hand.effects.length = 0;
  return (Fetched as (props: object) => ReactElement<{ readonly retry: (() => void) | null }>)({});
}

beforeEach(() => {
  Object.assign(hand, { states: [], at: 0, effects: [], asked: 0 });
  vi.stubGlobal('document', { querySelectorAll: () => [] });
});
afterEach(() => vi.unstubAllGlobals());

it('a part that comes between rendering and its effect is shown', async () => {
  const Fetched = lazyComponent(async () => Part, Instead);
  expect(render(Fetched)).toMatchObject({ type: Instead, props: { retry: null } });
  await Fetched.fetch();
  for (const effect of hand.effects) effect();
  expect(hand.asked, 'asked to render anew').toBe(1);
  expect(render(Fetched).type).toBe(Part);
});

it('a part that comes after its effect is shown, one that came before at once', async () => {
  const Fetched = lazyComponent(async () => Part, Instead);
  render(Fetched);
  for (const effect of hand.effects) effect();
  expect(hand.asked).toBe(0);
  await eventually(() => expect(hand.asked).toBe(1));
  expect(render(Fetched).type).toBe(Part);
  Object.assign(hand, { states: [] });
  expect(render(Fetched).type).toBe(Part);
});

it('one that cannot be had offers to try again', async () => {
  let isHere = false;
  const Fetched = lazyComponent(async () => {
    if (!isHere) throw new Error('not here');
    return Part;
  }, Instead);
  render(Fetched);
  for (const effect of hand.effects) effect();
  await eventually(() => expect(hand.asked).toBe(1));
  const { retry } = render(Fetched).props;
  isHere = true;
  retry?.();
  expect(render(Fetched).props.retry).toBeNull();
  for (const effect of hand.effects) effect();
  await eventually(() => expect(hand.asked).toBe(3));
  expect(render(Fetched).type).toBe(Part);
});
