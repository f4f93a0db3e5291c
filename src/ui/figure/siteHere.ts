import { isSite } from '#views/figure/spec/figureSpec.ts';

const isLocal = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\]|.*\.local|)$/.test(host);

/** Where readers of a figure can open this app: the address that it was built for, else the page's own; '' for one that only this machine knows. */
export function siteHere(builtFor: string, { origin, hostname, pathname, protocol }: Location): string {
  const own = /^https?:$/.test(protocol) && !isLocal(hostname) ? origin + pathname : '';
  const site = builtFor === '' ? own : builtFor;
  return isSite(site) ? site : '';
}
