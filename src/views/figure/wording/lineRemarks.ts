/** Remarks on lines that lack words, for under the picture: who acts on whom, and how. */
import { groupBy } from '#base/groupBy.ts';
import type { Derive } from '#derive/derive.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import {
  type CountedStatement,
  isInferred,
  isInferredLine,
  type Relation,
  type RelationLine,
} from '#domain/relation.ts';
import { tierOf } from '#domain/tier.ts';
import { lineLabelsOf } from '#encoding/lines/lineLabels.ts';
import { flaggedEnd } from '#encoding/lines/lineMarks.ts';
import { type LineLabel, lineLabel } from '#encoding/lines/lineWording.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import { actLabelBehindPair, labelWithCountry } from '#query/sentences/actVerbs.ts';
import { denialsOf } from '#query/sentences/whoDenies.ts';
import { unsaidIn } from '#views/figure/body/sceneScore.ts';
import { denialWords } from '#words/denialNotes.ts';
import { figureWords as words } from '#words/figure.ts';
import { nameInSentence } from '#words/grammar/nameInSentence.ts';
import { terms } from '#words/terms.ts';
import { conditionWords } from '#words/threatConditions.ts';

/** Who acts on whom along a line, as "Bresia → Hill Front". */
function pairOf({ a, b, statements }: RelationLine, nameOf: (id: ActorId) => string): string {
  const isFrom = (end: ActorId) => statements.some(({ from, type }) => type.symmetric || from === end);
  if (isFrom(a) && isFrom(b)) return words.pair.both(nameOf(a), nameOf(b));
  return isFrom(a) ? words.pair.directed(nameOf(a), nameOf(b)) : words.pair.directed(nameOf(b), nameOf(a));
}

/**
 * The lines that are partly inferred, and the number of all lines; what is alleged is neither. One whose relation is not says
 * what it tells: its pair alone would be read as how the two stand.
 */
export function inferredLines(
  relations: readonly Relation[],
  nameOf: (id: ActorId) => string,
  dataset: Dataset,
): { readonly inferred: readonly string[]; readonly all: number } {
  const lines = relations.flatMap((relation) =>
    relation.lines.filter(({ kind }) => kind !== 'accused').map((line) => ({ relation, line })),
  );
  const named = ({ relation, line }: (typeof lines)[number]) => {
    const pair = pairOf(line, nameOf);
    return isInferred(relation)
      ? pair
      : words.pair.how(pair, actLabelBehindPair(line.leading, nameOf, dataset));
  };
  return {
    inferred: lines.filter(({ line }) => isInferredLine(line)).map(named),
    all: lines.length,
  };
}

/** The pairs whose relation is partly inferred, as a table of stances has them. */
export const inferredPairs = (
  relations: readonly Relation[],
  nameOf: (id: ActorId) => string,
): readonly string[] =>
  relations.filter(isInferred).flatMap(({ lines }) => {
    const line = lines.find(isInferredLine) ?? lines[0];
    return line === undefined ? [] : [pairOf(line, nameOf)];
  });

/** A remark on who alleges what of whom, for a figure without lines; none where nothing is shown as alleged. */
export function allegedRemark({ index, dataset }: Derive, { relations }: VisibleGraph): readonly string[] {
  const nameOf = index.shortNameOf;
  const labels = lineLabelsOf(relations, nameOf, dataset);
  const pairs = relations.flatMap(({ lines }) =>
    lines
      .filter(({ kind }) => kind === 'accused')
      .map((line) =>
        words.pair.how(pairOf(line, nameOf), labels.get(line.id)?.text || terms.lineKind.accused),
      ),
  );
  return pairs.length === 0 ? [] : [words.alleged(pairs)];
}

/** True if two acts are one: of the same party, on the same other, and by the same verb. */
const isSameAct = (one: CountedStatement, other: CountedStatement) =>
  one.from === other.from && one.to === other.to && one.type === other.type;

/** True for what another party, by its name, says. */
const isOnNamedWord = ({ statement: { saidBy, voice } }: CountedStatement) =>
  voice === 'other' && saidBy !== 'narrator' && saidBy !== 'unnamed';

/** A remark on who claims and who denies what a figure tells; none where nobody denies anything. */
export function denialRemark(
  { index, dataset }: Derive,
  { relations, actors }: VisibleGraph,
): readonly string[] {
  const nameOf = index.shortNameOf;
  const acts = relations.flatMap(({ statements }) => statements);
  const inSight = new Set(actors.map(({ id }) => id));
  const shownAs = (id: ActorId) => (inSight.has(id) ? id : (index.actors.get(id)?.rollsUpTo ?? id));
  const claimedBy = (act: CountedStatement) => [
    ...new Set(
      acts
        .filter((one) => isSameAct(one, act) && isOnNamedWord(one))
        .map(({ statement: { saidBy } }) => nameOf(shownAs(saidBy as ActorId))),
    ),
  ];
  const pairs = denialsOf(acts).map(({ by, act, paragraphs }) => {
    const claiming = claimedBy(act);
    const said = [
      actLabelBehindPair(act, nameOf, dataset),
      ...(claiming.length === 0 ? [] : [denialWords.claimedBy(claiming)]),
      denialWords.deniedBy(by, paragraphs),
    ];
    return words.pair.how(words.pair.directed(nameOf(act.from), nameOf(act.to)), said.join(', '));
  });
  return pairs.length === 0 ? [] : [denialWords.remark(pairs)];
}

/** A remark on what is threatened, planned or offered under a condition, which no line says; none where nothing is. */
export function conditionRemark({ index, dataset }: Derive, { relations }: VisibleGraph): readonly string[] {
  const nameOf = index.shortNameOf;
  const pairs = relations
    .flatMap(({ statements }) => statements)
    .flatMap((act) => {
      const note = act.statement.note ?? '';
      const condition = conditionWords.readIn(note);
      if (condition === null) return [];
      const said = conditionWords.under(
        actLabelBehindPair(act, nameOf, dataset),
        condition,
        conditionWords.paragraphIn(note),
      );
      return [words.pair.how(words.pair.directed(nameOf(act.from), nameOf(act.to)), said)];
    });
  return pairs.length === 0 ? [] : [conditionWords.remark([...new Set(pairs)])];
}

/** So many claims are told in any case: the "¶" of a line does not say whose word it is. */
const mostClaims = 4;

/** True for what is told on nobody's word but the author's. */
const isOwnView = ({ statement: { saidBy, voice } }: CountedStatement) =>
  saidBy !== 'unnamed' && voice !== 'unnamed' && (voice === 'view' || saidBy === 'narrator');

/** Whose words the "¶" of a picture stand for: the author's, another party's, or of either. */
export function viewedIn({ relations }: Pick<VisibleGraph, 'relations'>): 'view' | 'claim' | 'either' {
  const own = relations.flatMap(({ lines }) => lines.flatMap(viewedActsOf)).map(isOwnView);
  return own.length === 0 || new Set(own).size > 1 ? 'either' : own[0] ? 'view' : 'claim';
}

/** The claims behind the "¶" of all lines that no denial tells already: whose word it is, and what it says. */
function claimsIn({ index, dataset }: Derive, { relations }: VisibleGraph) {
  const nameOf = index.shortNameOf;
  const denied = denialsOf(relations.flatMap(({ statements }) => statements)).map(({ act }) => act);
  const told = (act: CountedStatement) =>
    words.pair.how(
      words.pair.directed(nameOf(act.from), nameOf(act.to)),
      actLabelBehindPair(act, nameOf, dataset),
    );
  const whoseWord = (act: CountedStatement) => {
    const { saidBy, voice } = act.statement;
    if (saidBy === 'unnamed' || voice === 'unnamed') return words.whose.unnamed;
    if (isOwnView(act) || saidBy === 'narrator') return words.whose.view;
    const speaker = index.actors.get(saidBy);
    const isOfficial = speaker?.actor.kind === 'official' && speaker.rollsUpTo !== saidBy;
    return isOfficial
      ? words.whose.official(nameInSentence(nameOf(saidBy)), nameOf(speaker.rollsUpTo))
      : words.whose.other(nameInSentence(nameOf(saidBy)));
  };
  const acts = relations
    .flatMap(({ lines }) => lines)
    .flatMap(viewedActsOf)
    .filter((act) => !isOnNamedWord(act) || !denied.some((one) => isSameAct(one, act)));
  return [...groupBy(acts, whoseWord)].map(([whose, list]) => [whose, [...new Set(list.map(told))]] as const);
}

/** A remark on whose word each "¶" is; none where nothing is told on another's word. */
export function viewRemark(derive: Derive, graph: VisibleGraph): readonly string[] {
  const claims = claimsIn(derive, graph);
  return claims.length === 0 ? [] : [words.viewed(claims)];
}

/** The same where they are few; a page with more tells them where a line of its picture lacks its "¶". */
export function fewClaims(derive: Derive, graph: VisibleGraph): readonly string[] {
  const count = claimsIn(derive, graph).reduce((sum, [, told]) => sum + told.length, 0);
  return count > mostClaims ? [] : viewRemark(derive, graph);
}

/** Ids of the lines of a scene whose words belong under it. */
export function wordlessIn(
  scene: Scene | null,
  derive: Derive,
  { relations }: VisibleGraph,
): ReadonlySet<string> {
  if (scene === null) return new Set();
  const labels = lineLabelsOf(relations, derive.index.shortNameOf, derive.dataset);
  return new Set(unsaidIn(scene.lines, labels).map(({ id }) => id));
}

/** Ids of the lines of a scene that lack a word, or the "¶" of what they tell on another's word. */
export function lackingIn(scene: Scene | null, derive: Derive, graph: VisibleGraph): ReadonlySet<string> {
  if (scene === null) return new Set();
  const wordless = wordlessIn(scene, derive, graph);
  const unsaid = new Set(scene.lines.flatMap(({ id, flag, lineLabel }) => (flag && lineLabel ? [] : [id])));
  const views = graph.relations.flatMap(({ lines }) =>
    lines.filter((line) => unsaid.has(line.id) && viewedActsOf(line).length > 0),
  );
  return new Set([...wordless, ...views.map(({ id }) => id)]);
}

/** The same with the lines of which a footnote tells on whose word one end receives something. */
export function untoldIn(scene: Scene | null, derive: Derive, graph: VisibleGraph): ReadonlySet<string> {
  if (scene === null) return new Set();
  const drawn = new Set(scene.lines.map(({ id }) => id));
  const ofOneEnd = graph.relations.flatMap(({ lines }) =>
    lines.filter((line) => drawn.has(line.id) && flaggedEnd(line) !== null && viewedActsOf(line).length > 0),
  );
  return new Set([...lackingIn(scene, derive, graph), ...ofOneEnd.map(({ id }) => id)]);
}

/** The acts behind the "¶" of a line; none where it has none. */
function viewedActsOf(line: RelationLine) {
  const end = flaggedEnd(line);
  const isViewed = line.tier === 3 && (line.kind === 'aligned' || line.kind === 'opposed');
  if (end === null && !isViewed) return [];
  const to = end === null ? null : line[end];
  return line.statements.filter(
    ({ statement, ...act }) => tierOf(statement) === 3 && (to === null || act.to === to),
  );
}

/** One act of a line: who acts, null where both do; on whom and how, in words. */
interface ActInWords {
  readonly from: ActorId | null;
  readonly text: string;
}

/** The acts of a line in words, each side by itself where the two do different things. */
function actsInWords(
  line: RelationLine,
  label: LineLabel | undefined,
  nameOf: (id: ActorId) => string,
  dataset: Dataset,
): ActInWords[] {
  const isFrom = (end: ActorId) => line.statements.some(({ from, type }) => type.symmetric || from === end);
  const byEnd = groupBy(label?.words ?? [], ({ to }) => to);
  return [...byEnd].map(([told, acts]) => {
    const how = lineLabel(acts).text;
    if (told === null && isFrom(line.a) && isFrom(line.b))
      return { from: null, text: words.pair.how(pairOf(line, nameOf), how) };
    const to = told ?? (isFrom(line.a) ? line.b : line.a);
    return {
      from: to === line.a ? line.b : line.a,
      text: words.pair.how(nameOf(to), labelWithCountry(how, to, dataset)),
    };
  });
}

/** Lines in words: all that one does together, in the order in which each first appears. */
function linesInWords(acts: readonly ActInWords[], nameOf: (id: ActorId) => string): string[] {
  return [...groupBy(acts, ({ from, text }) => from ?? text)].map(([, [first, ...more]]) =>
    first === undefined || first.from === null
      ? (first?.text ?? '')
      : words.pair.toSeveral(
          nameOf(first.from),
          [first, ...more].map(({ text }) => text),
        ),
  );
}

/** Of the lines without a word, how many have theirs under the picture; or that none has any in it. */
function howManyIn({ lines }: Scene, told: ReadonlySet<string>): 'all' | 'some' | 'wordless' {
  const bare = lines.filter(({ lineLabel }) => lineLabel === null);
  if (bare.length === lines.length) return 'wordless';
  return bare.every(({ id }) => told.has(id)) ? 'all' : 'some';
}

/** What a figure tells under its picture of lines that lack a word or a "¶": allegations, acts, and views. */
export function lineRemarks(derive: Derive, graph: VisibleGraph, scene: Scene): readonly string[] {
  const { index, dataset } = derive;
  const nameOf = index.shortNameOf;
  const labels = lineLabelsOf(graph.relations, nameOf, dataset);
  const untold = untoldIn(scene, derive, graph);
  const wordless = wordlessIn(scene, derive, graph);
  const lines = graph.relations.flatMap((relation) => relation.lines.filter(({ id }) => untold.has(id)));
  // A list that left out what the picture tells already would read as if it were all.
  const isViewUntold = lines.some((line) => viewedActsOf(line).length > 0);
  // What is nothing but a claim is told by the footnote, with whose word it is.
  const isToldByFootnote = (line: RelationLine) => flaggedEnd(line) === null && viewedActsOf(line).length > 0;
  const acts = lines
    .filter((line) => line.kind !== 'accused' && wordless.has(line.id) && !isToldByFootnote(line))
    .flatMap((line) => actsInWords(line, labels.get(line.id), nameOf, dataset));
  return [
    ...(lines.some(({ id, kind }) => kind === 'accused' && wordless.has(id))
      ? allegedRemark(derive, graph)
      : []),
    ...(acts.length === 0 ? [] : [words.withoutRoom(linesInWords(acts, nameOf), howManyIn(scene, wordless))]),
    ...(isViewUntold ? viewRemark(derive, graph) : fewClaims(derive, graph)),
  ];
}
