import { useId } from 'react';
import type { Figure } from '#views/figure/buildFigure.ts';
import { figurePresetOf } from '#views/figure/page/figurePreset.ts';
import {
  captionModes,
  defaultFigureSpec,
  type FigureSpec,
  figureBackgrounds,
  longestTitle,
} from '#views/figure/spec/figureSpec.ts';
import { canShowAccusations, hasAccusations } from '#views/figure/text/accusationGate.ts';
import { proposedTitle } from '#views/figure/text/writeFigureText.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { OwnSizeFields } from './OwnSizeFields.tsx';

/** The sizes on offer. */
const presets = [
  'width',
  'column',
  'a4',
  'square',
  'slide',
  'own',
] as const satisfies readonly FigureSpec['preset'][];

/** A page of one's own begins as the page in sight, which holds what is on it. */
function sizeToBeginWith({ own }: FigureSpec, figure: Figure | null): FigureSpec['own'] {
  if (own !== defaultFigureSpec.own || figure === null) return own;
  const { width, height } = figure.layout.pageMm;
  return { width: Math.round(width), height: Math.round(height), unit: 'mm' };
}

interface FigureChoicesProps extends Pick<ViewProps, 'state' | 'derive'> {
  readonly spec: FigureSpec;
  readonly figure: Figure | null;
  readonly onChange: (part: Partial<FigureSpec>) => void;
}

/** What can be chosen about a figure; what is rarely changed is in a fold. */
export function FigureChoices({ state, derive, spec, figure, onChange }: FigureChoicesProps) {
  const titleId = useId();
  const dpiId = useId();
  const { dpis } = figurePresetOf(spec);
  const pixels = figure?.layout.pixels;
  return (
    <>
      <label htmlFor={titleId}>{words.figureTitle}</label>
      <textarea
        id={titleId}
        className="field"
        rows={2}
        maxLength={longestTitle}
        dir="auto"
        value={spec.title ?? proposedTitle(derive, state)}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      {spec.title !== null && (
        <p className="quiet">
          {words.ownTitle}{' '}
          <button type="button" className="link-button" onClick={() => onChange({ title: null })}>
            {words.proposeTitle}
          </button>
        </p>
      )}
      <RadioGroup
        legend={words.size}
        options={presets.map((preset) => [preset, words.preset[preset]] as const)}
        chosen={spec.preset}
        onChoose={(preset) => {
          const own = preset === 'own' ? sizeToBeginWith(spec, figure) : spec.own;
          onChange({ preset, own, dpi: figurePresetOf({ ...spec, preset, own }).defaultDpi });
        }}
      />
      {spec.preset === 'own' && <OwnSizeFields spec={spec} onChange={onChange} />}
      <RadioGroup
        legend={words.background}
        options={figureBackgrounds.map((background) => [background, words.backgrounds[background]] as const)}
        chosen={spec.background}
        onChoose={(background) => onChange({ background })}
      />
      {dpis.length > 1 && (
        <p className="field-row">
          <label htmlFor={dpiId}>{words.resolution}</label>
          <select
            id={dpiId}
            className="field"
            value={spec.dpi}
            onChange={(event) => onChange({ dpi: Number(event.target.value) })}
          >
            {dpis.map((dpi) => (
              <option key={dpi} value={dpi}>
                {words.dpi(dpi)}
              </option>
            ))}
          </select>
        </p>
      )}
      {state.selection.kind !== 'none' && (
        <Checkbox
          label={words.highlight}
          isOn={spec.highlight}
          onToggle={() => onChange({ highlight: !spec.highlight })}
        />
      )}
      <Accusations state={state} derive={derive} spec={spec} onChange={onChange} />
      <details className="figure-more" open={spec.grey || spec.form !== 'newsroom'}>
        <summary>{words.more}</summary>
        <Checkbox label={words.grey} isOn={spec.grey} onToggle={() => onChange({ grey: !spec.grey })} />
        <RadioGroup
          legend={words.form}
          options={captionModes.map((form) => [form, words.forms[form]] as const)}
          chosen={spec.form}
          onChoose={(form) => onChange({ form })}
        />
      </details>
      <span className="visually-hidden" aria-live="polite">
        {pixels && words.pixels(pixels.width, pixels.height)}
      </span>
    </>
  );
}

/** Accusations are printed only where the reader says so, and never where one concerns an individual. */
function Accusations({ state, derive, spec, onChange }: Omit<FigureChoicesProps, 'figure'>) {
  if (!hasAccusations(derive, state)) return null;
  if (!canShowAccusations(derive, state)) return <p className="quiet">{words.accusedOfficials}</p>;
  return (
    <>
      <Checkbox
        label={words.accusations}
        isOn={spec.accusations}
        onToggle={() => onChange({ accusations: !spec.accusations })}
      />
      <p className={spec.accusations ? 'quiet' : 'notice'}>
        {spec.accusations ? words.accusationsHint : words.accusationsOut}
      </p>
    </>
  );
}

interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function RadioGroup<Value extends string>({ legend, options, chosen, onChoose }: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value} className="choice">
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

interface CheckboxProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function Checkbox({ label, isOn, onToggle }: CheckboxProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      {label}
    </label>
  );
}
