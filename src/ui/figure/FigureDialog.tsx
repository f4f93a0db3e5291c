import '#ui/styles/figure.css';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { encodeAddress } from '#state/urlCodec.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { buildFigure, type Figure } from '#views/figure/buildFigure.ts';
import { canShowAccusations, hasAccusations } from '#views/figure/figureAccusations.ts';
import { preparePng } from '#views/figure/figurePng.ts';
import { figurePresetOf } from '#views/figure/figurePreset.ts';
import {
  defaultFigureSpec,
  type FigureSpec,
  figureBackgrounds,
  longestTitle,
} from '#views/figure/figureSpec.ts';
import { proposedTitle } from '#views/figure/figureWordsOf.ts';
import { missingLetters } from '#views/figure/missingLetters.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { FigureAlt } from './FigureAlt.tsx';
import { FigureData } from './FigureData.tsx';
import { SaveFigure } from './SaveFigure.tsx';

/** The sizes on offer. */
const presets = [
  'width',
  'column',
  'a4',
  'square',
  'slide',
] as const satisfies readonly FigureSpec['preset'][];

interface FigureDialogProps extends Pick<ViewProps, 'state' | 'derive' | 'dispatch'> {
  /** How a file that was dropped had been printed; null for a new figure. */
  readonly start: FigureSpec | null;
}

/** The figure of the present view, as it will be printed, and what can be chosen about it. */
export function FigureDialog({ state, derive, dispatch, start }: FigureDialogProps) {
  const address = encodeAddress(state, derive.dataset);
  const [spec, setSpec] = useState<FigureSpec>({ ...(start ?? defaultFigureSpec), address });
  const change = (part: Partial<FigureSpec>) => setSpec((past) => ({ ...past, ...part }));
  const drawn = useDeferredValue(spec);
  const isEmpty = derive.visibleGraph(state.query).actors.length === 0;
  const figure = useMemo(
    () => (isEmpty ? null : buildFigure(derive, state, { ...drawn, address })),
    [derive, state, drawn, address, isEmpty],
  );
  useEffect(() => {
    // The first PNG then takes no second. What cannot be fetched now is told when it is asked for.
    preparePng().catch(() => {});
  }, []);
  return (
    <Dialog title={words.title} form="wide" onClose={() => dispatch({ type: 'dialogClosed' })}>
      {figure === null ? (
        <p>{words.empty}</p>
      ) : (
        <div className="figure-dialog">
          <Preview figure={figure} />
          <div className="figure-choices">
            <Choices state={state} derive={derive} spec={spec} figure={figure} onChange={change} />
            <Warnings figure={figure} />
            {figure.actorCount === 0 && <p className="notice">{words.empty}</p>}
            <SaveFigure figure={figure} derive={derive} filter={derive.description(state.query).short} />
            <FigureAlt figure={figure} />
            <FigureData state={state} derive={derive} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** The SVG that is saved, shown as an image. */
function Preview({ figure: { svg, layout } }: { readonly figure: Figure }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [svg]);
  return (
    <figure className="figure-preview" data-background={layout.spec.background}>
      <img
        ref={image}
        alt={words.previewAlt(layout.words.title)}
        width={Math.round(layout.page.width)}
        height={Math.round(layout.page.height)}
      />
      <figcaption className="quiet">{words.pixels(layout.pixels.width, layout.pixels.height)}</figcaption>
    </figure>
  );
}

interface ChoicesProps extends Pick<ViewProps, 'state' | 'derive'> {
  readonly spec: FigureSpec;
  readonly figure: Figure;
  readonly onChange: (part: Partial<FigureSpec>) => void;
}

function Choices({ state, derive, spec, figure, onChange }: ChoicesProps) {
  const titleId = useId();
  const dpiId = useId();
  const { dpis } = figurePresetOf(spec);
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
        onChoose={(preset) => onChange({ preset, dpi: figurePresetOf({ ...spec, preset }).defaultDpi })}
      />
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
      {hasAccusations(derive, state) &&
        (canShowAccusations(derive, state) ? (
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
        ) : (
          <p className="quiet">{words.accusedOfficials}</p>
        ))}
      <span className="visually-hidden" aria-live="polite">
        {words.pixels(figure.layout.pixels.width, figure.layout.pixels.height)}
      </span>
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

function Checkbox({
  label,
  isOn,
  onToggle,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      {label}
    </label>
  );
}

/** What would not come out well, and what helps. */
function Warnings({ figure: { layout, naming, hiddenTexts } }: { readonly figure: Figure }) {
  const missing = missingLetters(layout.words.title + layout.words.caption);
  const warnings = [
    ...(naming === 'numbers' ? [words.numbered] : []),
    ...(hiddenTexts > 0 ? [words.hiddenTexts(hiddenTexts)] : layout.isCrowded ? [words.crowded] : []),
    ...(missing.length > 0 ? [words.missingLetters(missing)] : []),
  ];
  return warnings.length === 0 ? null : (
    <ul className="warnings" aria-live="polite">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
