/** The ids of datasets that are on the reader's device only begin so. */
const prefix = 'own-';

/** True if the id is that of own data, whether or not it is here. */
export function isOwnId(id: string): boolean {
  return id.startsWith(prefix);
}

/** The id that a dataset has as own data: that of a bundled one, or of anybody's, never stands for it. */
export function ownIdOf(id: string): string {
  return isOwnId(id) ? id : `${prefix}${id}`.slice(0, 60).replace(/-+$/, '');
}
