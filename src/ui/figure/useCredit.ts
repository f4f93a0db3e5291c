import { useEffect, useMemo, useRef, useState } from 'preact/compat';
import type { Derive } from '#derive/derive.ts';
import { useAnnounced, useOwnWork } from '#ui/ownData/useOwnWork.ts';
import {
  type Credit,
  changedCredit,
  creditAs,
  creditedSource,
  creditFields,
} from '#workspace/acts/credit.ts';

type CreditField = (typeof creditFields)[number];

export interface CreditTyping {
  readonly type: (field: CreditField, text: string) => void;
  /** Keeps what was typed with the dataset; resolves when that is written. */
  readonly keep: () => Promise<void>;
}

/**
 * The credit of a figure while it is being typed: the figure shows each letter, the dataset keeps it afterwards. `arranged`
 * is what the figure is built of.
 */
export function useCredit(
  { dataset }: Derive,
  arranged: Derive | null,
): { readonly credited: Derive | null; readonly credit: CreditTyping } {
  const own = useOwnWork();
  const announced = useAnnounced();
  const [typed, setTyped] = useState<Partial<Credit>>({});
  const keeping = useRef<Promise<unknown>>(Promise.resolve());
  const source = creditedSource(dataset);
  const fields = creditFields.filter((field) => typed[field] !== undefined);
  // Once the data say what was typed they are followed, so that it can be undone.
  const current = fields.filter((field) => typed[field]?.trim() !== (source?.[field] ?? ''));
  if (current.length < fields.length)
    setTyped(Object.fromEntries(current.map((field) => [field, typed[field]])));
  const credited = useMemo(() => arranged && withCredit(arranged, typed), [arranged, typed]);
  const keep = async () => {
    const data = own?.work.now().data;
    const kept = data && creditedSource(data.dataset);
    const texts = fields.flatMap((field) => {
      const text = typed[field] ?? '';
      return text.trim() === (kept?.[field] ?? '') ? [] : [[field, text] as const];
    });
    if (own && texts.length > 0)
      keeping.current = announced(own.work.act((now) => creditAs(now, Object.fromEntries(texts))));
    await keeping.current;
  };
  // Escape closes the dialog from within a field, which then loses no focus: what was typed is kept all the same.
  const latestKeep = useRef(keep);
  useEffect(() => {
    latestKeep.current = keep;
  });
  useEffect(() => () => void latestKeep.current(), []);
  return {
    credited,
    credit: { type: (field, text) => setTyped((now) => ({ ...now, [field]: text })), keep },
  };
}

function withCredit(derive: Derive, typed: Partial<Credit>): Derive {
  const { dataset } = derive;
  const source = creditedSource(dataset);
  const changed = changedCredit(source, typed);
  if (source === null || Object.keys(changed).length === 0) return derive;
  const credited = { ...source, ...changed };
  const sources = dataset.sources.map((one) => (one === source ? credited : one));
  return { ...derive, dataset: { ...dataset, sources } };
}
