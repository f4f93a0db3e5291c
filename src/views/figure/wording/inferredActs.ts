/** Which acts of a matrix or a table are partly inferred: it shows each side of a relation by itself, where a picture has one line. */

import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, isInferredAct, type Relation } from '#domain/relation.ts';
import { actLabelBehindPair } from '#query/sentences/actVerbs.ts';
import type { NameOf } from '#query/sentences/describeRelation.ts';
import { figureWords as words } from '#words/figure.ts';

/** Who acts on whom, of each that is partly inferred, and the number of all that are shown. */
interface Inferred {
  readonly inferred: readonly string[];
  readonly all: number;
}

interface ShownAct {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly relation: Relation;
  /** Those of the relation that the sign or row shows. */
  readonly statements: readonly CountedStatement[];
}

/** The lines of a relation that say something of an act; what is alleged is neither stated nor inferred. */
const linesBehind = ({ relation, statements }: ShownAct) =>
  relation.lines.flatMap((line) => {
    const own = line.kind === 'accused' ? [] : line.statements.filter((one) => statements.includes(one));
    return own.length === 0 ? [] : [isInferredAct(line, own)];
  });

/** Of acts, each by a sign or a row: inferred where one of its signs is. */
export function inferredActs(acts: readonly ShownAct[], nameOf: NameOf, each: 'sign' | 'row'): Inferred {
  const told = acts.flatMap((act) => {
    const pair = words.pair.directed(nameOf(act.from), nameOf(act.to));
    const signs = linesBehind(act);
    if (each === 'sign') return signs.map((isInferred) => ({ pair, isInferred }));
    return signs.length === 0 ? [] : [{ pair, isInferred: signs.some(Boolean) }];
  });
  return { inferred: told.filter(({ isInferred }) => isInferred).map(({ pair }) => pair), all: told.length };
}

/** Of statements, each by itself. */
export function inferredStatements(
  relations: readonly Relation[],
  nameOf: NameOf,
  dataset: Dataset,
): Inferred {
  const told = relations
    .flatMap(({ statements }) => statements)
    .filter(({ statement: { mode } }) => mode !== 'accused');
  const inferred = told.filter(({ statement: { confidence } }) => confidence === 'medium');
  const inWords = (act: CountedStatement) =>
    words.pair.how(
      words.pair.directed(nameOf(act.from), nameOf(act.to)),
      actLabelBehindPair(act, nameOf, dataset),
    );
  return { inferred: inferred.map(inWords), all: told.length };
}
