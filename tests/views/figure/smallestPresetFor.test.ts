import { expect, it, vi } from 'vitest';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { defaultFigureSpec } from '#views/figure/figureSpec.ts';
import { smallestPresetFor } from '#views/figure/smallestPresetFor.ts';

it('ends its worker at the signal, in the middle of a figure', () => {
  const terminate = vi.fn();
  vi.stubGlobal(
    'Worker',
    class {
      readonly addEventListener = () => {};
      readonly postMessage = () => {};
      readonly terminate = terminate;
    },
  );
  const controller = new AbortController();
  void smallestPresetFor(realDerive, stateAt(''), defaultFigureSpec, controller.signal);
  expect(terminate).not.toHaveBeenCalled();
  controller.abort();
  expect(terminate).toHaveBeenCalled();
});
