/** A text field takes its own typing back. */
export function keepsOwnHistory(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|range|color|file)$/.test(target.type)
  );
}
