import type { Question } from '#dataset/bundled.ts';
import type { Derive } from '#derive/derive.ts';
import type { Query } from '#query/query.ts';
import { type AppState, defaultAddressState } from '#state/appState.ts';
import { decodeAddress, encodeAddress } from '#state/urlCodec.ts';
import { proposedTitle } from '#views/figure/text/writeFigureText.ts';

/** The question that a filter answers, or what a figure of the view would be called. */
export function printedTitle(derive: Derive, questions: readonly Question[], state: AppState): string {
  // Equal filters have equal addresses, in whatever order they were chosen.
  const addressOf = (query: Query) => encodeAddress({ ...defaultAddressState, query }, derive.dataset);
  const own = addressOf(state.query);
  const asked = questions.find(
    ({ address }) => addressOf(decodeAddress(address, derive.index).address.query) === own,
  );
  return asked?.label ?? proposedTitle(derive, state);
}
