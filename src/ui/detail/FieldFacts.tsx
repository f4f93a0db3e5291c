import { Fragment } from 'preact/compat';
import type { FieldValues } from '#domain/actor.ts';
import type { FieldOwner } from '#domain/dataset.ts';
import { useApp } from '#ui/appContext.ts';

interface FieldFactsProps {
  readonly values: FieldValues | undefined;
  readonly of: FieldOwner;
}

/** The further fields of an actor or a statement, under the names that the data gives them; nothing where there are none. */
export function FieldFacts({ values, of }: FieldFactsProps) {
  const { derive } = useApp();
  const { fields = [] } = derive.dataset;
  const filled = fields.flatMap((field) => {
    const value = field.of === of ? values?.[field.id] : undefined;
    return value === undefined || value === '' ? [] : [{ ...field, value: String(value) }];
  });
  if (filled.length === 0) return null;
  return (
    <dl className="facts">
      {filled.map(({ id, label, value }) => (
        <Fragment key={id}>
          <dt dir="auto">{label}</dt>
          <dd dir="auto">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
