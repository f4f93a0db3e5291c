/** An act of the desk: its number, what all data comes to after it, and what it is. */
export interface DeskReport {
  readonly act: number;
  readonly digest: number;
  readonly name: string;
}

/** What a browser that was killed has kept. */
export interface KeptState extends Omit<DeskReport, 'name'> {
  readonly isWhole: boolean;
}
