import { emptiestPoint } from '#views/figure/adjust/noteGroup.ts';
import type { Figure } from '#views/figure/buildFigure.ts';
import {
  type FigureAdjustments,
  type FigureNote,
  type FramePoint,
  heldLength,
  longestNote,
} from '#views/figure/figureFile/figureAdjustments.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { figureAdjustWords as words } from '#words/figureAdjust.ts';
import { Checkbox } from './choices.tsx';

interface FigureAdjustProps {
  readonly adjust: FigureAdjustments;
  readonly figure: Figure | null;
  readonly onChange: (part: Partial<FigureAdjustments>) => void;
  readonly onToggle: (isOpen: boolean) => void;
}

const middleOfFrame: FramePoint = [50, 50];

/** Where a note stands at first: where the picture has most room. */
function firstPlace(figure: Figure | null): FramePoint {
  if (figure?.scene == null) return middleOfFrame;
  const { scene, sceneAt, layout } = figure;
  const { sceneFrame } = layout;
  const marks = scene.actors.map(({ centre }) => ({
    x: centre.x + sceneAt.x - sceneFrame.x,
    y: centre.y + sceneAt.y - sceneFrame.y,
  }));
  return emptiestPoint(sceneFrame, marks);
}

/** Changes by hand: closed until they are asked for. */
export function FigureAdjust({ adjust, figure, onChange, onToggle }: FigureAdjustProps) {
  const noteId = useUniqueId();
  const { shortNames, withoutLegend, labels, note } = adjust;
  const moved = Object.keys(labels).length;
  const changeNote = (text: string) =>
    onChange({ note: text.trim() === '' ? null : { at: firstPlace(figure), to: null, ...note, text } });
  return (
    <details className="figure-more" onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      <Checkbox
        label={words.shortNames}
        isOn={shortNames}
        onToggle={() => onChange({ shortNames: !shortNames })}
      />
      <p className="quiet">{words.shortNamesHint}</p>
      <Checkbox
        label={words.withoutLegend}
        isOn={withoutLegend}
        onToggle={() => onChange({ withoutLegend: !withoutLegend })}
      />
      <p className="quiet">{words.withoutLegendHint}</p>
      {figure?.scene != null && figure.labelMode === 'names' && <p>{words.move}</p>}
      {moved > 0 && (
        <p className="quiet">
          {words.moved(moved)}{' '}
          <button type="button" className="link-button" onClick={() => onChange({ labels: {} })}>
            {words.reset}
          </button>
        </p>
      )}
      <label htmlFor={noteId}>{words.note}</label>
      <textarea
        id={noteId}
        className="field"
        rows={2}
        maxLength={longestNote}
        dir="auto"
        aria-describedby={`${noteId}-hint`}
        value={note?.text ?? ''}
        onChange={(event) => changeNote(event.currentTarget.value)}
      />
      <p className="quiet" id={`${noteId}-hint`}>
        {words.noteHint}
      </p>
      {note !== null && <NotePlace note={note} onChange={(next) => onChange({ note: next })} />}
    </details>
  );
}

interface NotePlaceProps {
  readonly note: FigureNote;
  readonly onChange: (note: FigureNote) => void;
}

function NotePlace({ note, onChange }: NotePlaceProps) {
  const { at, to } = note;
  return (
    <>
      <PointFields of="at" point={at} onChange={(point) => onChange({ ...note, at: point })} />
      <Checkbox
        label={words.arrow}
        isOn={to !== null}
        onToggle={() => onChange({ ...note, to: to === null ? middleOfFrame : null })}
      />
      {to !== null && (
        <PointFields of="to" point={to} onChange={(point) => onChange({ ...note, to: point })} />
      )}
    </>
  );
}

interface PointFieldsProps {
  readonly of: 'at' | 'to';
  readonly point: FramePoint;
  readonly onChange: (point: FramePoint) => void;
}

function PointFields({ of, point: [across, down], onChange }: PointFieldsProps) {
  const field = (label: string, value: number, change: (length: number) => FramePoint) => (
    <label className="field-row">
      {label}
      <input
        className="field"
        type="number"
        min={0}
        max={100}
        step={1}
        value={value}
        onChange={(event) => onChange(change(heldLength(Number(event.currentTarget.value) || 0, 0, 100)))}
      />
    </label>
  );
  return (
    <>
      {field(words.across[of], across, (length) => [length, down])}
      {field(words.down[of], down, (length) => [across, length])}
    </>
  );
}
