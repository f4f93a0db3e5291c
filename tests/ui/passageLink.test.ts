import { describe, expect, it } from 'vitest';
import { passageLink } from '#ui/detail/passageLink.ts';

const source = { url: 'https://example.org/2016/11/text/' };

describe('passageLink', () => {
  it.each([
    ['plain words', 'entered the outskirts', 'entered%20the%20outskirts'],
    ['a hyphen, which would mark a prefix', 'US-backed', 'US%2Dbacked'],
    [
      'a comma, which would part start and end',
      'captured Bazwaya, the last',
      'captured%20Bazwaya%2C%20the%20last',
    ],
    ['an ampersand, which would part directives', 'Smith & Sons', 'Smith%20%26%20Sons'],
    ['letters beyond ASCII', 'Erdoğan', 'Erdo%C4%9Fan'],
  ])('encodes %s', (_, quote, fragment) => {
    expect(passageLink(source, { quote })).toBe(`${source.url}#:~:text=${fragment}`);
  });

  it('leads to the whole text where there is no quote', () => {
    expect(passageLink(source, {})).toBe(source.url);
  });

  it('replaces a fragment that the address has', () => {
    expect(passageLink({ url: 'https://example.org/a#b' }, { quote: 'c' })).toBe(
      'https://example.org/a#:~:text=c',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'example.org'])(
    'makes no link of %s',
    (url) => {
      expect(passageLink({ url }, { quote: 'c' })).toBeNull();
    },
  );
});
