import { isOwnId } from '#domain/ownId.ts';
import { useShortName } from '#ui/appContext.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import {
  endsOfAccusations,
  hasAccusations,
  hiddenAccusations,
} from '#views/figure/wording/accusationGate.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { Checkbox } from './choices.tsx';

interface Props extends Pick<ViewProps, 'state' | 'derive'> {
  readonly spec: FigureSpec;
  readonly onChange: (part: Partial<FigureSpec>) => void;
  /** Shows accusations in the picture. */
  readonly onShow: () => void;
}

/**
 * Accusations that the view shows are printed only where the reader says so, and never where one concerns an individual: said
 * and offered beside the figure, also where the view leaves them out.
 */
export function FigureAccusations({ state, derive, spec, onChange, onShow }: Props) {
  const shortName = useShortName();
  if (!hasAccusations(derive, state)) {
    // Whoever coded one looks for it; of other data the filter tells what is left out.
    const count = isOwnId(derive.dataset.id) ? hiddenAccusations(derive, state) : 0;
    if (count === 0) return null;
    return (
      <p className="notice">
        {words.accusationsHidden(count)}{' '}
        <button type="button" className="link-button" onClick={onShow}>
          {words.showAccusations}
        </button>
      </p>
    );
  }
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
