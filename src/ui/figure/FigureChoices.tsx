import type { ReactNode } from 'preact/compat';
import type { Figure } from '#views/figure/buildFigure.ts';
import {
  captionModeOf,
  defaultFigureSpec,
  type FigureSpec,
  figureBackgrounds,
  longestCaption,
  longestTitle,
} from '#views/figure/figureFile/figureSpec.ts';
import { captionModes, figurePresetOf, offeredPreset } from '#views/figure/page/pageSizes.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { Checkbox, RadioGroup } from './choices.tsx';
import { FigureCredit } from './FigureCredit.tsx';
import { OwnSizeFields } from './OwnSizeFields.tsx';
import type { CreditTyping } from './useCredit.ts';

/** The sizes on offer. */
const presets = [
  'width',
  'column',
  'a4',
  'square',
  'slide',
  'web',
  'web-square',
  'own',
] as const satisfies readonly FigureSpec['preset'][];

/** A page of one's own begins as the page in sight, which holds what is on it: with its unit and its words. */
function ownSizeToBeginWith(spec: FigureSpec, figure: Figure | null): Partial<FigureSpec> {
  if (spec.own !== defaultFigureSpec.own || figure === null)
    return { preset: 'own', dpi: figurePresetOf({ ...spec, preset: 'own' }).defaultDpi };
  const isInPixels = figurePresetOf(spec).namedBy === 'px';
  const { width, height } = isInPixels ? figure.layout.pixels : figure.layout.pageMm;
  const own = {
    width: Math.round(width),
    height: Math.round(height),
    unit: isInPixels ? 'px' : 'mm',
  } as const;
  const dpi = isInPixels ? spec.dpi : figurePresetOf({ ...spec, preset: 'own', own }).defaultDpi;
  const form = captionModeOf(spec);
  const isSameForm = captionModeOf({ ...spec, preset: 'own', own, dpi }) === form;
  return { preset: 'own', own, dpi, ...(isSameForm ? {} : { form }) };
}

interface FigureChoicesProps extends Pick<ViewProps, 'state'> {
  readonly spec: FigureSpec;
  readonly figure: Figure | null;
  readonly credit: CreditTyping;
  readonly onChange: (part: Partial<FigureSpec>) => void;
  /** What else can be changed, after the rest. */
  readonly children: ReactNode;
}

/** What can be chosen about a figure; what is rarely changed is in a fold. */
export function FigureChoices({ state, spec, figure, credit, onChange, children }: FigureChoicesProps) {
  const dpiId = useUniqueId();
  const { dpis, tallestMm } = figurePresetOf(spec);
  const form = captionModeOf(spec);
  const pixels = figure?.layout.pixels;
  const remarks = figure?.layout.words.remarks ?? [];
  return (
    <>
      <RadioGroup
        legend={words.size}
        options={presets.map((preset) => [preset, words.preset[preset]] as const)}
        chosen={spec.preset}
        onChoose={(preset) =>
          onChange(
            preset === 'own'
              ? ownSizeToBeginWith(spec, figure)
              : { preset, dpi: figurePresetOf({ ...spec, preset }).defaultDpi },
          )
        }
      />
      {spec.preset === 'own' && <OwnSizeFields spec={spec} onChange={onChange} />}
      {spec.preset !== 'own' && tallestMm !== undefined && (
        <>
          <Checkbox label={words.tall} isOn={spec.tall} onToggle={() => onChange({ tall: !spec.tall })} />
          <p className="quiet">{words.tallHint(offeredPreset(spec.preset).mostHeightMm, tallestMm)}</p>
        </>
      )}
      <RadioGroup
        legend={words.form}
        options={captionModes.map((mode) => [mode, words.forms[mode]] as const)}
        chosen={form}
        onChoose={(mode) => onChange({ form: mode })}
      />
      {form === 'clean' && <p className="quiet">{words.besideHint}</p>}
      <OwnText
        name={words.figureTitle}
        rows={2}
        longest={longestTitle}
        own={spec.title}
        proposed={figure?.proposed.title ?? ''}
        hints={{ own: words.ownTitle, propose: words.proposeTitle }}
        onChange={(title) => onChange({ title })}
      />
      <FigureCredit credit={credit} />
      <OwnText
        name={words.caption}
        rows={3}
        longest={longestCaption}
        own={spec.caption}
        proposed={figure?.proposed.caption ?? ''}
        hints={{ own: words.ownCaption, propose: words.proposeCaption }}
        onChange={(caption) => onChange({ caption })}
      />
      {remarks.length === 0 ? (
        // The room of the fold, which comes with the picture.
        <p className="quiet">{'\u00a0'}</p>
      ) : (
        <details className="figure-more">
          <summary>{words.added(remarks.length)}</summary>
          {remarks.map((remark) => (
            <p key={remark} className="quiet" dir="auto">
              {remark}
            </p>
          ))}
        </details>
      )}
      <RadioGroup
        legend={words.background}
        options={figureBackgrounds.map((background) => [background, words.backgrounds[background]] as const)}
        chosen={spec.background}
        onChoose={(background) => onChange({ background })}
      />
      {state.selection.kind !== 'none' && (
        <Checkbox
          label={words.highlight}
          isOn={spec.highlight}
          onToggle={() => onChange({ highlight: !spec.highlight })}
        />
      )}
      <details className="figure-more" open={spec.grey}>
        <summary>{words.more}</summary>
        <Checkbox label={words.grey} isOn={spec.grey} onToggle={() => onChange({ grey: !spec.grey })} />
        {dpis.length > 1 && (
          <p className="field-row">
            <label htmlFor={dpiId}>{words.resolution}</label>
            <select
              id={dpiId}
              className="field"
              value={spec.dpi}
              onChange={(event) => onChange({ dpi: Number(event.currentTarget.value) })}
            >
              {dpis.map((dpi) => (
                <option key={dpi} value={dpi}>
                  {words.dpi(dpi)}
                </option>
              ))}
            </select>
          </p>
        )}
      </details>
      {children}
      <span className="visually-hidden" aria-live="polite">
        {pixels && words.pixels(pixels.width, pixels.height)}
      </span>
    </>
  );
}

interface OwnTextProps {
  readonly name: string;
  readonly rows: number;
  readonly longest: number;
  /** null: the proposed one. */
  readonly own: string | null;
  readonly proposed: string;
  readonly hints: { readonly own: string; readonly propose: string };
  readonly onChange: (text: string | null) => void;
}

/** A text of the figure that the reader may replace, with a mark where it is replaced and the way back. */
function OwnText({ name, rows, longest, own, proposed, hints, onChange }: OwnTextProps) {
  const id = useUniqueId();
  return (
    <>
      <label htmlFor={id}>{name}</label>
      <textarea
        id={id}
        className="field"
        rows={rows}
        maxLength={longest}
        dir="auto"
        value={own ?? proposed}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {own !== null && (
        <p className="quiet">
          {hints.own}{' '}
          <button type="button" className="link-button" onClick={() => onChange(null)}>
            {hints.propose}
          </button>
        </p>
      )}
    </>
  );
}
