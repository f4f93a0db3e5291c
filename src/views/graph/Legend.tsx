import { legendOf } from '#encoding/legend.ts';
import type { Scene } from '#encoding/scene.ts';
import type { Theme } from '#encoding/tokens.ts';
import type { HullChoice } from '#state/appState.ts';
import { PrimitivesSvg } from '#views/PrimitivesSvg.tsx';
import { graphWords } from '#words/graph.ts';
import { legendWords } from '#words/legend.ts';

interface LegendProps {
  readonly scene: Scene;
  readonly hulls: HullChoice;
  readonly theme: Theme;
  readonly isOpen: boolean;
}

/** What is visible, and nothing else, under the canvas. */
export function Legend({ scene, hulls, theme, isOpen }: LegendProps) {
  const entries = legendOf(scene, { markSize: 32, hulls });
  return (
    <details className="legend" open={isOpen}>
      <summary>
        <h2>{graphWords.legend}</h2>
        <span className="legend-standpoint">{legendWords.heading}</span>
        {scene.hiddenLabels > 0 && (
          <span className="legend-hidden">{legendWords.hiddenLabels(scene.hiddenLabels)}</span>
        )}
      </summary>
      <ul>
        {entries.map(({ key, text, primitives, size }) => (
          <li key={key}>
            {primitives.length > 0 && <PrimitivesSvg primitives={primitives} size={size} theme={theme} />}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
