import type { StatementId } from '#domain/ids.ts';
import type { Store } from '#state/store.ts';
import { whenThere } from '#ui/focus/whenThere.ts';

/** The field of the form for a column of the table, where it has another name. */
const fieldOf: Readonly<Record<string, string>> = { verb: 'type', stance: 'type', a: 'from', b: 'to' };

/** Selects a statement of one's own data and opens its form, with the focus in the field of a column, or in its first one. */
export function openEditing(store: Store, statement: StatementId, column: string): void {
  store.dispatch({ type: 'statementSelected', statement });
  whenThere(document.body, () => {
    const editing = document.querySelector<HTMLDetailsElement>(
      `[data-statement="${CSS.escape(statement)}"] details.editing`,
    );
    if (!editing) return false;
    editing.open = true;
    const fields = [...editing.querySelectorAll<HTMLElement>('form:last-of-type [data-field]')];
    const named = fields.find(({ dataset }) => dataset.field === (fieldOf[column] ?? column)) ?? fields[0];
    const control = named?.querySelector<HTMLElement>('input, select, textarea');
    if (!control) return false;
    const fold = control.closest('details');
    if (fold) fold.open = true;
    control.focus();
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select();
    return true;
  });
}
