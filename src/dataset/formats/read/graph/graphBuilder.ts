/** Collects nodes and edges of a graph file into one graphology graph, in any order, and says what does not fit. */

import Graph from 'graphology';
import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { ownTitle } from '#dataset/formats/read/ownTitle.ts';
import type { FileGraph, FileIssue, FilePlace, GraphEdge } from '#dataset/formats/read/reading.ts';
import { shortened } from '#dataset/formats/read/toDataset/cleanText.ts';
import { graphProblems } from '#words/importProblems.ts';

type Place = Omit<FilePlace, 'file'>;

interface NodeInput {
  readonly id: string;
  readonly label?: string | null | undefined;
  readonly place: Place;
  readonly values?: ReadonlyMap<string, string>;
}

export interface EdgeInput extends Omit<GraphEdge, 'values' | 'id'> {
  readonly id?: string | null | undefined;
  readonly values?: ReadonlyMap<string, string>;
}

export interface BuiltGraph {
  readonly graph: FileGraph;
  readonly strays: readonly GraphEdge[];
  readonly issues: readonly FileIssue[];
  /** What the file calls the graph, if it does. */
  readonly title: string | null;
}

const none: ReadonlyMap<string, string> = new Map();

export interface GraphBuilder {
  readonly node: (node: NodeInput) => void;
  /** The node of an id that a format names wherever it is tied: new at its first row, known from then on. */
  readonly namedNode: (id: string, row: number) => void;
  readonly edge: (edge: EdgeInput) => void;
  /** A name for the graph; the first that is one holds. */
  readonly title: (found: string | null | undefined) => void;
  readonly issue: (place: Place, message: string, expected: string, value?: string) => void;
  /** Throws a `Refusal` if nothing was collected. */
  readonly finish: () => BuiltGraph;
}

export function graphBuilder(file: string, format: string): GraphBuilder {
  const graph: FileGraph = new Graph({ type: 'mixed', multi: true, allowSelfLoops: true });
  const keys = new Map<string, string>();
  const edges: GraphEdge[] = [];
  const issues: FileIssue[] = [];
  let title: string | null = null;
  const issue: GraphBuilder['issue'] = (place, message, expected, value) => {
    if (issues.length < limits.issues)
      issues.push({
        file,
        ...place,
        ...(value === undefined ? {} : { value: value.slice(0, 60) }),
        message,
        expected,
      });
  };
  const check = (count: number) => {
    if (count > limits.rows) throw new Refusal(...graphProblems.tooManyParts(limits.rows));
  };
  /** A picture in an attribute has more letters than any reader reads. */
  const cut = (values: ReadonlyMap<string, string>, place: Place): ReadonlyMap<string, string> => {
    const long = [...values].filter(([, value]) => value.length > limits.attributeText);
    for (const [name, value] of long)
      issue(place, ...graphProblems.longText(name, value.length, limits.attributeText));
    return long.length === 0
      ? values
      : new Map([...values].map(([name, value]) => [name, shortened(value, limits.attributeText)]));
  };
  const node: GraphBuilder['node'] = ({ id, label, place, values = none }) => {
    if (keys.has(id)) {
      issue(place, ...graphProblems.sameNodeId, id);
      return;
    }
    const key = `n${keys.size}`;
    keys.set(id, key);
    check(keys.size);
    graph.addNode(key, { node: { id, label: label ?? '', place, values: cut(values, place) } });
  };
  return {
    issue,
    title: (found) => {
      title ??= ownTitle(found);
    },
    node,
    namedNode: (id, row) => {
      if (!keys.has(id)) node({ id, label: id, place: { row } });
    },
    edge: (edge) => {
      check(edges.length + 1);
      edges.push({ ...edge, id: edge.id ?? null, values: cut(edge.values ?? none, edge.place) });
    },
    finish: () => {
      if (keys.size === 0 && edges.length === 0) throw new Refusal(...graphProblems.noGraph(format));
      const strays = edges.filter((edge, index) => {
        const [from, to] = [keys.get(edge.from), keys.get(edge.to)];
        if (from === undefined || to === undefined) return true;
        if (edge.isDirected) graph.addDirectedEdgeWithKey(`e${index}`, from, to, { edge });
        else graph.addUndirectedEdgeWithKey(`e${index}`, from, to, { edge });
        return false;
      });
      return { graph, strays, issues, title };
    },
  };
}
