import type { ReactNode } from 'preact/compat';
import type { Derive } from '#derive/derive.ts';
import type { StatementId } from '#domain/ids.ts';
import type { AppState, Hovered } from '#state/appState.ts';
import type { Dispatch } from '#state/store.ts';

/** Loads the code that an act needs, then acts; a failure to load is announced. */
export type WithLoaded = <Code>(load: () => Promise<Code>, act: (code: Code) => void) => void;

/** What a view asks of the frame: copying, saving, loading and editing, each with its message to the reader. */
export interface HostActions {
  /** Copies to the clipboard and then says `done`. */
  readonly copy: (text: string, done: string) => void;
  readonly saveFile: (name: string, type: string, content: string) => void;
  readonly withLoaded: WithLoaded;
  /** Opens the form of a statement of one's own data, at a column of the table; null where the data cannot be changed. */
  readonly edit: ((statement: StatementId, column: string) => void) | null;
}

/** What is hovered, in this view or another. It changes too often to be a prop. */
export interface HoverWatch {
  readonly get: () => Hovered;
  /** Calls back after every change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The props of every view, which knows nothing else: the state, its derivations, and where actions go. */
export interface ViewProps {
  /** The state; its `hovered` may be older than that of `hover`. */
  readonly state: AppState;
  readonly hover: HoverWatch;
  readonly derive: Derive;
  readonly dispatch: Dispatch;
  /** The theme in force: never `system`. */
  readonly theme: 'light' | 'dark';
  readonly hostActions: HostActions;
  /** What the frame shows at the start of the view's row of tools. */
  readonly leadingTools?: ReactNode;
}
