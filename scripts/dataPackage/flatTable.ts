/** What a flat table is made of: columns, keys, rows. */
import type { Dataset } from '#domain/dataset.ts';

type Cell = string | number | boolean | null;

/** A column, as a Frictionless Table Schema has it. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly description: string;
  readonly constraints?: {
    readonly required?: true;
    readonly unique?: true;
    readonly minimum?: number;
    readonly enum?: readonly (string | number)[];
  };
}

export interface FlatTable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly {
    readonly field: string;
    /** Null for the table itself. */
    readonly table: string | null;
    readonly tableField: string;
  }[];
  readonly rows: readonly (readonly Cell[])[];
}

export const required = { required: true } as const;
export const key = { required: true, unique: true } as const;
export const oneOf = (values: readonly (string | number)[]) => ({ required: true, enum: values }) as const;
/** A column. */
export const field = (
  name: string,
  type: Field['type'],
  description: string,
  constraints?: Field['constraints'],
): Field => ({ name, type, description, ...(constraints && { constraints }) });
/** The names of actors, by id; an id that is none stays as it is. */
export const namesOf = (actors: Dataset['actors']) => {
  const names = new Map<string, string>(actors.map(({ id, name }) => [id, name]));
  return (id: string) => names.get(id) ?? id;
};
/** Several ids in one cell. */
export const several = (ids: readonly string[]) => ids.join(';');
