import { createRef } from 'preact/compat';
import type { Size } from '#base/geometry.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import { sceneLayers } from '#encoding/scene/sceneLayers.ts';
import { PrimitiveMarks } from '#views/primitives/PrimitiveMarks.tsx';
import type { ViewProps } from '#views/viewProps.ts';
import { GraphTools } from './GraphTools.tsx';
import type { GraphRenderer } from './graphRenderer.ts';
import { createGraphScene } from './graphScene.ts';
import { Legend } from './Legend.tsx';
import { svgPath } from './svgPath.ts';

interface PrerenderedGraphProps extends ViewProps {
  /** The canvas that the scene is laid out for, CSS px; a canvas of another size shows it scaled. */
  readonly frame: Size;
  /** What the picture shows, in words. */
  readonly label: string;
}

/** The graph without cytoscape: the same scene as SVG, for a page whose script has not run yet. */
export function PrerenderedGraph({
  state,
  derive,
  dispatch,
  leadingTools,
  frame,
  label,
}: PrerenderedGraphProps) {
  const { scene } = createGraphScene(derive)(state, frame);
  const items = Object.values(sceneLayers).flatMap((layer) => layer(scene));
  return (
    <div className="graph">
      <GraphTools
        state={state}
        derive={derive}
        dispatch={dispatch}
        leadingTools={leadingTools}
        renderer={createRef<GraphRenderer>()}
        outOfSight={0}
      />
      <div className="graph-canvas">
        <svg
          className="prerendered-picture"
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          role="img"
          aria-label={label}
        >
          <PrimitiveMarks primitives={items.flatMap(({ primitives }) => primitives.map(shortened))} />
        </svg>
      </div>
      <Legend
        scene={scene}
        sourceForm={sourceFormOf(derive.dataset)}
        factions={derive.dataset.factions}
        hulls={state.hulls}
        isOpen={frame.width >= frame.height}
      />
    </div>
  );
}

/** Rounds to a tenth of a px, which nobody sees: the page is a sixth smaller. */
function shortened(primitive: Primitive): Primitive {
  return primitive.form === 'text' ? primitive : { ...primitive, d: svgPath(primitive.d) };
}
