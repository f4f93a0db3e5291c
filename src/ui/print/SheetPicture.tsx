import { isGroup, type PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import type { FigureKey } from '#views/figure/wording/figureText.ts';
import { PrimitiveMarks } from '#views/primitives/PrimitiveMarks.tsx';
import { figureWords } from '#words/figure.ts';
import { orientations, type PrintedPicture } from './printedPicture.ts';
import { SheetLegend } from './SheetLegend.tsx';

interface SheetPictureProps {
  readonly picture: PrintedPicture;
  /** What the picture shows, in words. */
  readonly label: string;
  readonly heading: string;
}

/** A picture with its legend. The style sheet shows the drawing for the page's orientation. */
export function SheetPicture({
  picture: { drawings, legend, key, notes },
  label,
  heading,
}: SheetPictureProps) {
  return (
    <>
      {orientations.map((orientation) => {
        const { frame, groups } = drawings[orientation];
        return (
          <svg
            key={orientation}
            className="sheet-picture"
            data-page={orientation}
            viewBox={`0 0 ${frame.width} ${frame.height}`}
            role="img"
            aria-label={label}
          >
            <Groups groups={groups} />
          </svg>
        );
      })}
      <SheetLegend entries={legend} heading={heading} />
      {orientations.map((orientation) => {
        const { isNumbered, remarks } = drawings[orientation];
        return (
          <div key={orientation} className="sheet-notes" data-page={orientation}>
            {isNumbered && key && <Key of={key} />}
            {remarks.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
          </div>
        );
      })}
      <div className="sheet-notes" dir="auto">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </>
  );
}

function Groups({ groups }: { readonly groups: readonly PrimitiveGroup[] }) {
  return groups.map(({ at = { x: 0, y: 0 }, turn = 0, opacity, content }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced whole, its parts have no identity
    <g key={i} transform={`translate(${at.x} ${at.y}) rotate(${turn})`} opacity={opacity}>
      {content.map((item, j) =>
        isGroup(item) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Groups key={j} groups={[item]} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <PrimitiveMarks key={j} primitives={[item]} />
        ),
      )}
    </g>
  ));
}

/** The names that numbers stand for. */
function Key({ of: { actors, areas } }: { readonly of: FigureKey }) {
  return (
    <>
      <ul className="sheet-key">
        {actors.map(({ number, name }) => (
          <li key={number}>
            <b>{number}</b> <span dir="auto">{name}</span>
          </li>
        ))}
      </ul>
      {areas.length > 0 && (
        <p>{figureWords.areasAndMembers(areas.map(({ name, numbers }) => ({ name, members: numbers })))}</p>
      )}
    </>
  );
}
