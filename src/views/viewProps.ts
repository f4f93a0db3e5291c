import type { ReactNode } from 'react';
import type { Derive } from '#derive/derive.ts';
import type { AppState, Hovered } from '#state/appState.ts';
import type { Dispatch } from '#state/store.ts';

/** How a view hands something to the reader; the frame tells of it in words. */
export interface HostActions {
  /** Copies to the clipboard and then says `done`. */
  readonly copy: (text: string, done: string) => void;
  readonly saveFile: (name: string, type: string, content: string) => void;
}

/** What is pointed at, here or in whatever else shows it. It changes too often to be part of what a view is given. */
export interface HoverWatch {
  readonly get: () => Hovered;
  /** Calls back after every change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** What every view is given, and all that it is given: what to show, how it is derived, and where acts go. */
export interface ViewProps {
  /** As it is, but for what is hovered: that may be older than in `hover`. */
  readonly state: AppState;
  readonly hover: HoverWatch;
  readonly derive: Derive;
  readonly dispatch: Dispatch;
  /** The theme in force, after the system's wish has been asked. */
  readonly theme: 'light' | 'dark';
  readonly hostActions: HostActions;
  /** What the frame puts at the start of the view's own row of tools. */
  readonly leadingTools?: ReactNode;
}
