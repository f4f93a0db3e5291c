import type { ReactNode } from 'react';
import type { AppState } from '#state/appState.ts';
import type { Derive } from '#state/derive.ts';
import type { Dispatch } from '#state/store.ts';

/** How a view hands something to the reader; the frame tells of it in words. */
export interface HandOver {
  /** Copies to the clipboard and then says `done`. */
  readonly copy: (text: string, done: string) => void;
  readonly saveFile: (name: string, type: string, content: string) => void;
}

/** What every view is given, and all that it is given: what to show, how it is derived, and where acts go. */
export interface ViewProps {
  readonly state: AppState;
  readonly derive: Derive;
  readonly dispatch: Dispatch;
  /** The theme in force, after the system's wish has been asked. */
  readonly theme: 'light' | 'dark';
  readonly handOver: HandOver;
  /** What the frame puts at the start of the view's own row of tools. */
  readonly leadingTools?: ReactNode;
}
