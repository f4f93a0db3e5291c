import { expect, test, vi } from 'vitest';
import { readFigureArrangement, rememberFigureArrangement } from '#ui/onDevice.ts';
import { defaultFigureSpec } from '#views/figure/figureFile/figureSpec.ts';

test('where the actors of a figure stand is there again once the page was loaded anew', () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  expect(readFigureArrangement('own-war')).toBeNull();
  rememberFigureArrangement('own-war', false);
  rememberFigureArrangement('own-other', true);
  expect([readFigureArrangement('own-war'), readFigureArrangement('own-other')]).toEqual([false, true]);
  stored.set('entente-figure-arrangement', '7');
  expect(readFigureArrangement('own-war')).toBeNull();
  vi.unstubAllGlobals();
});

test('the words of a figure are there again once the page was loaded anew, for that view of that dataset alone', async () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  const loaded = async () => {
    vi.resetModules();
    return await import('#ui/figure/figureSettings.ts');
  };
  const first = await loaded();
  first.keepFigureSettings('own', 'counts=accused', {
    ...defaultFigureSpec,
    title: 'The war',
    accusations: true,
  });
  const second = await loaded();
  expect(second.figureSettingsFor('own', 'counts=accused')).toMatchObject({
    title: 'The war',
    accusations: false,
  });
  // They are confirmed for each figure anew, of one's own data too.
  first.keepFigureSettings('own-war', '', { ...defaultFigureSpec, accusations: true });
  expect(first.figureSettingsFor('own-war', '').accusations).toBe(false);
  expect((await loaded()).figureSettingsFor('own-war', '').accusations).toBe(false);
  // A title that another state of the view had meanwhile does not come back.
  first.keepFigureSettings('own-war', 'select=a', { ...defaultFigureSpec, title: 'One' });
  first.keepFigureSettings('own-war', 'select=b', { ...defaultFigureSpec, title: 'Two' });
  first.keepFigureSettings('own-war', 'select=a', { ...defaultFigureSpec, title: 'One' });
  expect((await loaded()).figureSettingsFor('own-war', '').title).toBe('One');
  first.keepFigureSettings('own-war', '', defaultFigureSpec);
  expect(second.figureSettingsFor('own', '').title).toBeNull();
  expect(second.figureSettingsFor('other', 'counts=accused').title).toBeNull();
  second.keepFigureSettings('own', 'counts=accused', defaultFigureSpec);
  expect(stored.size).toBe(0);
  // Where the actors stand, what is selected and the version of the data are not what the words are about.
  second.keepFigureSettings('own-war', 'data=own-war@1.0.0&counts=accused&moved=a:1,2&select=a', {
    ...defaultFigureSpec,
    title: 'The war',
  });
  const third = await loaded();
  for (const address of [
    'data=own-war@1.0.0&counts=accused',
    'data=own-war@1.1.0&counts=accused&moved=a:3,4',
  ])
    expect(third.figureSettingsFor('own-war', address).title).toBe('The war');
  expect(third.figureSettingsFor('own-war', 'data=own-war@1.0.0').title).toBeNull();
  stored.set('entente-figure-words', '{"no":"list"}');
  expect((await loaded()).figureSettingsFor('own', '').title).toBeNull();
  vi.unstubAllGlobals();
});
