import type { AddressState } from './appState.ts';
import { urlParameters } from './urlParameters.ts';

/**
 * True if a state shows what a question asks for: its filter, and whatever else its address names. Another selection, layout
 * or view that the question does not name leaves it open.
 */
export function showsQuestion(state: AddressState, question: AddressState): boolean {
  const named = urlParameters.filter(({ print }) => print(question) !== null);
  return (
    named.length > 0 &&
    // Lists of a query are sets in one order.
    JSON.stringify(state.query) === JSON.stringify(question.query) &&
    named.every(({ print }) => print(state) === print(question))
  );
}
