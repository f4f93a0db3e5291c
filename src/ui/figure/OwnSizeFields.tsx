import { useState } from 'preact/compat';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import {
  isSizePossible,
  lengthUnits,
  type OwnSize,
  ownSideMm,
  sideInMm,
} from '#views/figure/page/pageSizes.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { figureDialogWords as words } from '#words/figure.ts';

interface OwnSizeFieldsProps {
  readonly spec: FigureSpec;
  readonly onChange: (part: Partial<FigureSpec>) => void;
}

/** Width, height and unit of a page of one's own. */
export function OwnSizeFields({ spec, onChange }: OwnSizeFieldsProps) {
  const { own, dpi } = spec;
  const hintId = useUniqueId();
  const isPossible = isSizePossible(spec);
  const changeUnit = (unit: OwnSize['unit']) => onChange({ own: inUnit(own, unit, dpi) });
  return (
    <div className="own-size">
      <Side
        key={`width ${own.unit}`}
        name={words.width}
        value={own.width}
        describedBy={isPossible ? undefined : hintId}
        onChange={(width) => onChange({ own: { ...own, width } })}
      />
      <span aria-hidden="true">×</span>
      <Side
        key={`height ${own.unit}`}
        name={words.height}
        value={own.height}
        describedBy={isPossible ? undefined : hintId}
        onChange={(height) => onChange({ own: { ...own, height } })}
      />
      <select
        className="field"
        aria-label={words.unit}
        value={own.unit}
        onChange={(event) => changeUnit(event.currentTarget.value as OwnSize['unit'])}
      >
        {lengthUnits.map((unit) => (
          <option key={unit} value={unit}>
            {words.units[unit]}
          </option>
        ))}
      </select>
      {!isPossible && (
        <p id={hintId} className="notice">
          {words.ownSizeHint(ownSideMm.least, ownSideMm.most)}
        </p>
      )}
    </div>
  );
}

/** The same page in another unit, in lengths that a reader would write. */
function inUnit({ width, height, unit }: OwnSize, to: OwnSize['unit'], dpi: number): OwnSize {
  const written = (side: number) => {
    const mm = sideInMm(side, unit, dpi);
    if (to === 'mm') return Math.round(mm);
    return to === 'in' ? Math.round((mm / 25.4) * 100) / 100 : Math.round((mm / 25.4) * dpi);
  };
  return { width: written(width), height: written(height), unit: to };
}

interface SideProps {
  readonly name: string;
  readonly value: number;
  readonly describedBy: string | undefined;
  readonly onChange: (value: number) => void;
}

/** A length as it is typed: what is no number yet stays in the field and counts as 0. */
function Side({ name, value, describedBy, onChange }: SideProps) {
  const [typed, setTyped] = useState(String(value));
  return (
    <input
      className="field"
      type="text"
      inputMode="decimal"
      aria-label={name}
      aria-invalid={describedBy !== undefined}
      aria-describedby={describedBy}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const length = Number(event.currentTarget.value.trim().replace(',', '.'));
        onChange(Number.isFinite(length) ? length : 0);
      }}
    />
  );
}
