import type { Question } from '#dataset/bundled.ts';
import type { Derive } from '#derive/derive.ts';
import { type AddressState, defaultAddressState } from '#state/appState.ts';
import { nothing } from '#state/selection.ts';
import { decodeAddress, encodeAddress } from '#state/urlCodec.ts';

/** The question that a view answers: the one whose address opens it, whatever is selected or shown beside; null for none. */
export function questionAnswered(
  { index, dataset }: Derive,
  state: AddressState,
  questions: readonly Question[],
): string | null {
  const viewOf = (one: AddressState) =>
    encodeAddress({ ...defaultAddressState, ...one, selection: nothing, beside: 'none' }, dataset);
  const view = viewOf(state);
  return (
    questions.find(({ address }) => viewOf(decodeAddress(address, index).address) === view)?.label ?? null
  );
}
