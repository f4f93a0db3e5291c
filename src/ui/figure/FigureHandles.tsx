import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'preact/compat';
import type { Box, Point, Size } from '#base/geometry.ts';
import type { Derive } from '#derive/derive.ts';
import { offsetOf } from '#views/figure/adjust/movedLabels.ts';
import { pointIn } from '#views/figure/adjust/noteGroup.ts';
import type { Figure } from '#views/figure/buildFigure.ts';
import {
  type FigureAdjustments,
  type FramePoint,
  farthestLabel,
  heldLength,
  type LabelOffset,
} from '#views/figure/figureFile/figureAdjustments.ts';
import { figureAdjustWords as words } from '#words/figureAdjust.ts';

interface FigureHandlesProps {
  readonly figure: Figure;
  readonly derive: Derive;
  readonly adjust: FigureAdjustments;
  readonly onChange: (part: Partial<FigureAdjustments>) => void;
}

/** What of the preview can be moved: a handle over each name, over the note and at the tip of its arrow. */
export function FigureHandles({ figure, derive, adjust, onChange }: FigureHandlesProps) {
  const { layout, scene, sceneAt, labelMode } = figure;
  const { page, sceneFrame } = layout;
  const { labels, note } = adjust;
  const { index } = derive;
  const actors = labelMode === 'names' ? (scene?.actors ?? []) : [];
  const names = actors.flatMap((actor) => {
    const { id, label } = actor;
    if (label === null) return [];
    const { box, fontSize } = label;
    const before = labels[id] ?? offsetOf(label, middleOf(box), actor);
    const change = (offset: LabelOffset) => onChange({ labels: { ...labels, [id]: offset } });
    const { [id]: _, ...others } = labels;
    return [
      <Handle
        key={id}
        name={words.moveName(index.shortNameOf(id))}
        text={label.lines.map(({ text }) => text).join('\n')}
        box={{ ...box, x: box.x + sceneAt.x, y: box.y + sceneAt.y }}
        page={page}
        fontSize={fontSize}
        onMove={({ x, y }) =>
          change([
            heldLength(before[0] + x / fontSize, -farthestLabel, farthestLabel),
            heldLength(before[1] + y / fontSize, -farthestLabel, farthestLabel),
          ])
        }
        onReset={() => onChange({ labels: others })}
      />,
    ];
  });
  const noteHandle = (name: string, of: 'at' | 'to', point: FramePoint) => {
    if (note === null) return null;
    const { x, y } = pointIn(sceneFrame, point);
    const fontSize = layout.text.lineLabel;
    const box = {
      x: sceneFrame.x + x - fontSize,
      y: sceneFrame.y + y - fontSize,
      width: 2 * fontSize,
      height: 2 * fontSize,
    };
    const moved = (by: Point): FramePoint => [
      heldLength(point[0] + (100 * by.x) / sceneFrame.width, 0, 100),
      heldLength(point[1] + (100 * by.y) / sceneFrame.height, 0, 100),
    ];
    return (
      <Handle
        key={of}
        name={name}
        text=""
        box={box}
        page={page}
        fontSize={fontSize}
        onMove={(by) => onChange({ note: { ...note, [of]: moved(by) } })}
        onReset={() => onChange({ note: of === 'to' ? { ...note, to: null } : null })}
      />
    );
  };
  return (
    <div className="figure-handles">
      {names}
      {note && noteHandle(words.dragNote, 'at', note.at)}
      {note?.to && noteHandle(words.dragTip, 'to', note.to)}
    </div>
  );
}

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

interface HandleProps {
  readonly name: string;
  /** What is shown under the pointer while it is dragged. */
  readonly text: string;
  /** On the page, in points. */
  readonly box: Box;
  readonly page: Size;
  readonly fontSize: number;
  /** By how many points of the page. */
  readonly onMove: (by: Point) => void;
  readonly onReset: () => void;
}

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Arrow keys move it by half a letter, with Shift by two; Delete takes it back. */
function Handle({ name, text, box, page, fontSize, onMove, onReset }: HandleProps) {
  const element = useRef<HTMLButtonElement>(null);
  const start = useRef<Point | null>(null);
  const [by, setBy] = useState<Point | null>(null);
  const share = (length: number, of: number) => `${(100 * length) / of}%`;
  const style: CSSProperties = {
    insetInlineStart: share(box.x, page.width),
    insetBlockStart: share(box.y, page.height),
    inlineSize: share(box.width, page.width),
    blockSize: share(box.height, page.height),
    ...(by === null ? {} : { transform: `translate(${by.x}px, ${by.y}px)` }),
  };
  const from = ({ clientX, clientY }: PointerEvent<HTMLElement>) => ({
    x: clientX - (start.current?.x ?? clientX),
    y: clientY - (start.current?.y ?? clientY),
  });
  const end = (event: PointerEvent<HTMLElement>) => {
    if (start.current === null) return;
    const moved = from(event);
    start.current = null;
    setBy(null);
    const pointsPerPixel = page.width / (element.current?.parentElement?.clientWidth ?? page.width);
    if (Math.hypot(moved.x, moved.y) > 2)
      onMove({ x: moved.x * pointsPerPixel, y: moved.y * pointsPerPixel });
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step) {
      event.preventDefault();
      const far = (event.shiftKey ? 2 : 0.5) * fontSize;
      onMove({ x: step.x * far, y: step.y * far });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onReset();
    }
  };
  return (
    <button
      ref={element}
      type="button"
      className="figure-handle"
      aria-label={name}
      style={style}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={(event) => start.current && setBy(from(event))}
      onPointerUp={end}
      onPointerCancel={() => {
        start.current = null;
        setBy(null);
      }}
    >
      {by !== null && <span aria-hidden="true">{text}</span>}
    </button>
  );
}
