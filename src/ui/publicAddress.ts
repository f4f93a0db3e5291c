/** Where this copy of the app can be reached from. */

type PageAddress = Pick<Location, 'protocol' | 'hostname' | 'origin' | 'pathname' | 'href'>;

/** Who can open the page's own address: everybody, those in the same network, or only who sits at this computer. */
export type Reach = 'everybody' | 'network' | 'computer';

const ownComputer = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\]|)$/;
/** Private ranges of addresses, and names that only a local network knows. */
const ownNetwork =
  /^(?:10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|\[f[cde][^\]]*\]|[^.[\]]+|.*\.(?:local|lan|internal|intranet|home|corp|test))$/i;

export function reachOf({ protocol, hostname }: Pick<PageAddress, 'protocol' | 'hostname'>): Reach {
  if (!/^https?:$/.test(protocol) || ownComputer.test(hostname)) return 'computer';
  return ownNetwork.test(hostname) ? 'network' : 'everybody';
}

/** The page's own address without query and fragment; a file has no origin. */
const ownAddress = ({ protocol, origin, pathname, href }: PageAddress) =>
  /^https?:$/.test(protocol) ? `${origin}${pathname}` : href.replace(/[?#].*$/, '');

/** The address of this copy for citations: the one it was built for, else the page's own if everybody can open it; else empty. */
export function publicAddress(siteUrl: string, page: PageAddress): string {
  if (siteUrl !== '') return siteUrl;
  return reachOf(page) === 'everybody' ? ownAddress(page) : '';
}

/** A link to a view that works wherever the app is served, and who can open it. */
export function shareLink(
  siteUrl: string,
  page: PageAddress,
  query: string,
): { readonly link: string; readonly reach: Reach } {
  const reach = reachOf(page);
  if (reach !== 'everybody' && siteUrl !== '') return { link: `${siteUrl}?${query}`, reach: 'everybody' };
  return { link: `${ownAddress(page)}?${query}`, reach };
}
