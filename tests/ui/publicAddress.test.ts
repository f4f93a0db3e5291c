import { describe, expect, it } from 'vitest';
import { publicAddress, type Reach, reachOf, shareLink } from '#ui/publicAddress.ts';

const pageAt = (href: string) => {
  const { protocol, hostname, origin, pathname } = new URL(href);
  return { protocol, hostname, origin, pathname, href };
};

describe('who can open the address of the page', () => {
  it.each<[href: string, Reach]>([
    ['https://example.org/maps/', 'everybody'],
    ['https://8.8.8.8/', 'everybody'],
    ['https://172.32.0.1/', 'everybody'],
    ['http://[2001:db8::1]/', 'everybody'],
    ['http://localhost:4173/', 'computer'],
    ['http://entente.localhost/', 'computer'],
    ['http://127.0.0.1:8080/', 'computer'],
    ['http://[::1]/', 'computer'],
    ['file:///home/reader/entente/index.html', 'computer'],
    ['http://newsroom/entente/', 'network'],
    ['http://maps.local/', 'network'],
    ['https://tools.corp/', 'network'],
    ['http://10.1.2.3/', 'network'],
    ['http://192.168.0.7/', 'network'],
    ['http://172.16.0.1/', 'network'],
    ['http://[fd00::1]/', 'network'],
  ])('%s: %s', (href, reach) => {
    expect(reachOf(pageAt(href))).toBe(reach);
  });
});

describe('the address in a citation', () => {
  const page = pageAt('https://example.org/maps/?actor=isis#graph');

  it('is the one of the build, else the page’s own', () => {
    expect(publicAddress('https://entente.example/', page)).toBe('https://entente.example/');
    expect(publicAddress('', page)).toBe('https://example.org/maps/');
  });

  it.each(['http://localhost/', 'http://newsroom/', 'file:///index.html'])('is none on %s', (href) => {
    expect(publicAddress('', pageAt(href))).toBe('');
  });
});

describe('a link to share', () => {
  it.each<[href: string, siteUrl: string, link: string, reach: Reach]>([
    ['https://example.org/maps/?actor=isis#graph', '', 'https://example.org/maps/?country=TR', 'everybody'],
    [
      'https://mirror.example/a/index.html',
      'https://entente.example/',
      'https://mirror.example/a/index.html?country=TR',
      'everybody',
    ],
    ['http://localhost:4173/?x=1', '', 'http://localhost:4173/?country=TR', 'computer'],
    [
      'http://localhost:4173/',
      'https://entente.example/',
      'https://entente.example/?country=TR',
      'everybody',
    ],
    ['http://newsroom/e/', '', 'http://newsroom/e/?country=TR', 'network'],
    ['file:///home/r/index.html?a=b', '', 'file:///home/r/index.html?country=TR', 'computer'],
  ])('from %s, built for “%s”', (href, siteUrl, link, reach) => {
    expect(shareLink(siteUrl, pageAt(href), 'country=TR')).toEqual({ link, reach });
  });
});
