/**
 * True where the reader has asked the browser to save data, as people do on small devices and on the road: then nothing is
 * worked out before it is asked for. Safari and Firefox do not tell.
 */
export const savesWork = (): boolean =>
  'connection' in navigator && (navigator.connection as { readonly saveData?: boolean }).saveData === true;
