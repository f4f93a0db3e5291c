import { useApp } from '#ui/appContext.ts';
import { KeptAsideRows } from './KeptAsideRows.tsx';
import { NumberList } from './NumberList.tsx';
import { OmissionList } from './OmissionList.tsx';

/** What is left out of a dataset, or stands beside it, in one part that is loaded later: each part of its own costs the first page its name. */
export function ScopeList({ of }: { readonly of: 'omissions' | 'numbers' | 'keptAside' }) {
  const { omissions, keptAside = [] } = useApp().derive.dataset;
  if (of === 'omissions') return <OmissionList omissions={omissions} />;
  return of === 'numbers' ? <NumberList /> : <KeptAsideRows rows={keptAside} />;
}
