/** A browser that is driven from outside. */
export interface DrivenBrowser {
  /** With its version. */
  readonly name: string;
  readonly open: (url: string) => Promise<void>;
  /** Runs a function inside the page. It must not use anything from outside itself; its argument and result are JSON. */
  readonly run: <Argument, Result>(
    inPage: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>;
  readonly close: () => Promise<void>;
}
