import type { Statement } from '#domain/statement.ts';

/** In place of whose word a statement is. */
export const byHandVoice = 'changed by hand';

/** As `corrections.ts` words them; the second is of a cell that the file lacked. */
const anyMark = /, changed by hand \(|\bwritten in by hand(?:,|$)/;

/** True if somebody has changed by hand what a row says, or has written in what it lacked. */
export const isByHand = ({ cites }: Pick<Statement, 'cites'>): boolean =>
  cites.some(({ locator }) => locator !== undefined && anyMark.test(locator));
