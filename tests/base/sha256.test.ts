import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '#base/sha256.ts';

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('of “%s”, as published', (text, hash) => {
  expect(sha256(text)).toBe(hash);
});

test('of any bytes, as Node has it', () => {
  const bytes = fc.uint8Array({ maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(bytes, (one) => {
      expect(sha256(one)).toBe(createHash('sha256').update(one).digest('hex'));
    }),
  );
});
