import { useShortName } from '#ui/appContext.ts';
import type { FigureSpec } from '#views/figure/spec/figureSpec.ts';
import { endsOfAccusations, hasAccusations } from '#views/figure/text/accusationGate.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { Checkbox } from './choices.tsx';

interface Props extends Pick<ViewProps, 'state' | 'derive'> {
  readonly spec: FigureSpec;
  readonly onChange: (part: Partial<FigureSpec>) => void;
}

/**
 * Accusations that the view shows are printed only where the reader says so, and never where one concerns an individual: said
 * and offered where the figure is saved.
 */
export function FigureAccusations({ state, derive, spec, onChange }: Props) {
  const shortName = useShortName();
  if (!hasAccusations(derive, state)) return null;
  const { individuals, unstated } = endsOfAccusations(derive, state);
  if (individuals.length > 0)
    return <p className="notice">{words.accusedOfficials(individuals.map(shortName))}</p>;
  return (
    <div>
      <Checkbox
        label={words.accusations}
        isOn={spec.accusations}
        onToggle={() => onChange({ accusations: !spec.accusations })}
      />
      <p className={spec.accusations ? 'quiet' : 'notice'}>
        {spec.accusations ? words.accusationsHint : words.accusationsOut}
      </p>
      {unstated.length > 0 && <p className="quiet">{words.accusedUnstated(unstated.map(shortName))}</p>}
    </div>
  );
}
