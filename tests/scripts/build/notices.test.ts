import { describe, expect, it } from 'vitest';
import { noticesOf } from '#scripts/build/notices.ts';

describe('noticesOf', () => {
  const source = (name: string) => (name === 'drawing' ? 'https://example.org/drawing' : null);
  const text = noticesOf(
    [
      { name: 'drawing', version: '1.2.0', identifier: 'MPL-2.0', text: null },
      { name: 'lists', version: '0.3.1', identifier: 'MIT', text: 'Copyright (c) the authors of lists\n' },
    ],
    source,
  );
  const [, drawing, lists] = text.split(/\n-{72}\n/);

  it('names each package with its version, its licence and its source', () => {
    expect(drawing).toContain('drawing 1.2.0 (MPL-2.0)\nSource: https://example.org/drawing');
    expect(lists).toContain('lists 0.3.1 (MIT)');
    expect(lists).not.toContain('Source');
  });

  it('has the licence as the package has it, else where it is', () => {
    expect(lists).toContain('Copyright (c) the authors of lists');
    expect(drawing).toContain('see https://spdx.org/licenses/MPL-2.0.');
  });

  it('says under what Entente and its typeface are', () => {
    expect(text).toMatch(/MIT licence.*Arimo.*SIL Open Font License/s);
  });
});
