import type { FigureLegendEntry } from '#views/figure/page/figureLegend.ts';
import { PrimitivesSvg } from '#views/primitives/PrimitivesSvg.tsx';

interface SheetLegendProps {
  readonly entries: readonly FigureLegendEntry[];
  readonly heading: string;
}

/** The legend of a sheet, always open. */
export function SheetLegend({ entries, heading }: SheetLegendProps) {
  if (entries.length === 0) return null;
  return (
    <section className="sheet-legend">
      <h2>{heading}</h2>
      <ul>
        {entries.map(({ text, primitives, size }) => (
          <li key={text}>
            {primitives.length > 0 && (
              <span className="sheet-sample">
                <PrimitivesSvg primitives={primitives} size={size} />
              </span>
            )}
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
