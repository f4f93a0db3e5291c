/**
 * Biconnected blocks of a signed graph, and how the camps of blocks are glued.
 *
 * Definition. A block is a maximal set of ties of which any two lie on a common cycle; blocks meet in single nodes.
 * Frustration is additive over blocks, for two camps, k camps and free: labels can be permuted within a block without
 * changing its cost, so that those of two blocks agree at the node where they meet.
 * Complexity: O(n + m), without recursion.
 * Reference: J. Hopcroft, R. Tarjan, CACM 16 (1973); F. Harary, Michigan Math. J. 2 (1953), for signed graphs.
 */
import { adjacencyOf, type SolverInstance, subInstance } from './solverInstance.ts';

export interface BiconnectedComponent {
  /** Nodes of the whole, in the numbering of the block. */
  readonly nodes: readonly number[];
  /** Ties of the whole, in the order of the block's. */
  readonly edges: readonly number[];
  readonly instance: SolverInstance;
}

/** Blocks with at least one tie. */
export function biconnectedComponents(instance: SolverInstance): readonly BiconnectedComponent[] {
  const { order, us, vs } = instance;
  const { start, ends, edges } = adjacencyOf(instance);
  const found = new Int32Array(order);
  const low = new Int32Array(order);
  const next = start.slice(0, order);
  const entry = new Int32Array(order).fill(-1);
  const open: number[] = [];
  const blocks: BiconnectedComponent[] = [];
  let time = 0;
  const close = (edge: number) => {
    const members: number[] = [];
    let last = -1;
    while (last !== edge) {
      last = open.pop() as number;
      members.push(last);
    }
    members.sort((one, other) => one - other);
    const nodes = [...new Set(members.flatMap((member) => [us[member], vs[member]]))];
    nodes.sort((one, other) => one - other);
    blocks.push({ nodes, edges: members, instance: subInstance(instance, nodes, members) });
  };
  for (let root = 0; root < order; root++) {
    if (found[root]) continue;
    const path = [root];
    low[root] = found[root] = ++time;
    while (path.length > 0) {
      const node = path.at(-1) as number;
      const at = next[node]++;
      if (at < start[node + 1]) {
        const [end, edge] = [ends[at], edges[at]];
        if (edge === entry[node]) continue;
        if (!found[end]) {
          open.push(edge);
          entry[end] = edge;
          low[end] = found[end] = ++time;
          path.push(end);
        } else if (found[end] < found[node]) {
          open.push(edge);
          low[node] = Math.min(low[node], found[end]);
        }
      } else {
        path.pop();
        const parent = path.at(-1);
        if (parent === undefined) continue;
        low[parent] = Math.min(low[parent], low[node]);
        if (low[node] >= found[parent]) close(entry[node]);
      }
    }
  }
  return blocks;
}

/** Labels of the whole from labels of its blocks, each permuted to agree where it meets those before; `camps` at most. */
export function glueComponents(
  order: number,
  blocks: readonly BiconnectedComponent[],
  labelsOf: readonly ArrayLike<number>[],
): Int32Array {
  const labels = new Int32Array(order).fill(-1);
  const at = new Map<number, number[]>();
  blocks.forEach(({ nodes }, block) => {
    for (const node of nodes) at.set(node, [...(at.get(node) ?? []), block]);
  });
  const isPlaced = new Array<boolean>(blocks.length).fill(false);
  const place = (first: number) => {
    const waiting = [{ block: first, fixed: -1 }];
    isPlaced[first] = true;
    for (let turn = waiting.pop(); turn; turn = waiting.pop()) {
      const { nodes } = blocks[turn.block];
      const own = labelsOf[turn.block] as ArrayLike<number>;
      // Exchanging two labels is the simplest permutation that makes one of them what it must be.
      const [mine, wanted] = turn.fixed < 0 ? [0, 0] : [own[nodes.indexOf(turn.fixed)], labels[turn.fixed]];
      nodes.forEach((node, index) => {
        const label = own[index];
        if (node !== turn.fixed) labels[node] = label === mine ? wanted : label === wanted ? mine : label;
        for (const other of at.get(node) ?? []) {
          if (isPlaced[other]) continue;
          isPlaced[other] = true;
          waiting.push({ block: other, fixed: node });
        }
      });
    }
  };
  for (let block = 0; block < blocks.length; block++) if (!isPlaced[block]) place(block);
  return labels.map((label) => Math.max(label, 0));
}
