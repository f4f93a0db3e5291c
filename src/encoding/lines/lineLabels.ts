/** The words that lines carry: which lines may have some, and what they are. */
import { groupBy } from '#base/groupBy.ts';
import { actsWithoutLine, armedBehind, claimedBehind, threatsBehind } from '#domain/actsBehind.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, decidingOfLine, type Relation, type RelationLine } from '#domain/relation.ts';
import { isPlainVerb } from '#domain/statement.ts';
import { tierOf } from '#domain/tier.ts';
import type { LineLabelRequest } from '#encoding/labels/labelCandidates.ts';
import type { SceneLine } from '#encoding/scene/scene.ts';
import { actLineLabel, actLineLabelOf, type Times, unsaidQuality } from '#query/sentences/actVerbs.ts';
import { isPluralName, nameInSentence } from '#words/grammar/nameInSentence.ts';
import { legendWords } from '#words/legend.ts';
import { qualityWords } from '#words/stanceQualifiers.ts';
import { boxesOfSigns, boxOfFlag, boxOfMid, flaggedEnd } from './lineMarks.ts';
import { type LineLabel, type LineWord, lineLabel, wordsAlong } from './lineWording.ts';

/** What lines carry, by line id; each is worded when it is first asked for, as most lines of many never carry theirs. */
export type LineLabels = Pick<ReadonlyMap<string, LineLabel>, 'get'>;

/** With at most so many lines in sight, each carries its line label. */
export const mostLineLabels = 12;

/**
 * Whose line label is missed where it finds no room: past that number an allegation's, which names its speaker, and that of a
 * line whose verb says less than its look, unless only free ground is left for it (`isFew`).
 */
export const needsLineLabel = (
  lines: readonly unknown[],
  { kind, isAlwaysNamed, isWordless }: Pick<SceneLine, 'kind' | 'isAlwaysNamed' | 'isWordless'>,
  isFew = false,
) =>
  isWordless !== true &&
  (lines.length <= mostLineLabels || kind === 'accused' || (!isFew && isAlwaysNamed === true));

/**
 * True if all statements that count for a line's look are of types that name themselves, merely implied, or told as over; or if
 * the line tells of an armed act, of a threat, or of one of the other sign, that its look does not show.
 */
export function isAlwaysNamed(line: RelationLine, relation: Relation): boolean {
  const deciding = decidingOfLine(line);
  const isPlain = ({ type, statement }: CountedStatement) =>
    type.alwaysNamed !== true && statement.confidence !== 'low' && !statement.ended;
  const isSigned = line.kind === 'aligned' || line.kind === 'opposed';
  const isMore =
    isSigned &&
    [armedBehind, claimedBehind, threatsBehind].some((find) => find(deciding, line.statements).length > 0);
  return !deciding.some(isPlain) || isMore || actsWithoutLine(line, relation).length > 0;
}

/** True if nothing that is told along a line has a verb of its own: the legend says all of it. */
export function isWordless({ kind, statements }: RelationLine): boolean {
  return (
    kind !== 'accused' &&
    statements.every(
      ({ type, statement }) =>
        isPlainVerb(type) && statement.mode === 'done' && statement.confidence !== 'low' && !statement.ended,
    )
  );
}

/** True for a line that is not told as fact, and for one whose ends receive different things: its hue and marks alone mislead. */
export const saysMoreThanLook = (
  { id, dash }: Pick<SceneLine, 'id' | 'dash'>,
  lineLabels: LineLabels,
): boolean => {
  const words = lineLabels.get(id)?.words ?? [];
  return words.length > 0 && (dash.length > 0 || words.some(({ to }) => to !== null));
};

/** What the end with a "¶" of its own receives: views, and the words of others, where the line is told otherwise. */
function viewedAtEnd(line: RelationLine): readonly CountedStatement[] {
  const end = flaggedEnd(line);
  if (end === null) return [];
  return line.statements.filter(({ statement, to }) => to === line[end] && tierOf(statement) === 3);
}

/** What the label placement needs to know of the line labels of these lines; `lineLabels` by line id. */
export function lineLabelRequests(
  lines: readonly SceneLine[],
  lineLabels: LineLabels,
  fontSize: number,
): LineLabelRequest[] {
  return lines.flatMap((line) => {
    const label = lineLabels.get(line.id);
    if (label === undefined || label.text === '') return [];
    return {
      id: line.id,
      ...setAlong(label, line),
      fontSize,
      weight: 400 as const,
      isItalic: true,
      isNeeded: line.isAlwaysNamed === true,
      priority: line.isAlwaysNamed ? 3 : line.kind === 'structure' ? 0 : line.kind === 'accused' ? 2 : 1,
      curve: line.curve,
      ends: [line.a, line.b],
      words: label.words.map(({ text }) => text),
      midBox: line.mid && boxOfMid(line.mid),
      signs: boxesOfSigns([line]),
      endFlag: line.flag?.end ? boxOfFlag(line.flag) : null,
    };
  });
}

/** The text of a line label and how it may be broken: between acts alone where these go to different ends. */
function setAlong(label: LineLabel, { curve, a }: SceneLine): Pick<LineLabelRequest, 'text' | 'splits'> {
  const { texts, isSteep } = wordsAlong(label, curve, a);
  const text = texts.reduce(legendWords.bothActs);
  if (texts.length !== 2 || label.words.every(({ to }) => to === null)) return { text };
  return { text, splits: isSteep ? [texts] : [[text], texts] };
}

/**
 * What each line of these relations would carry: its verb; of an allegation what is alleged and by whom, for it states nothing.
 * Behind the verb stands an armed act or a threat that is told less surely, and on whose word; and what one end receives on the word of the
 * author or of another, with the "¶" of that end.
 */
export function lineLabelsOf(
  relations: readonly Relation[],
  nameOf: (actor: ActorId) => string,
  times: Times,
): LineLabels {
  const speakerOf = ({ statement: { saidBy } }: CountedStatement) =>
    saidBy === 'narrator' || saidBy === 'unnamed'
      ? legendWords.speaker[saidBy as 'narrator']
      : nameInSentence(nameOf(saidBy as ActorId));
  // The same verb of two sides is one word, in the plural only if it is right for both.
  const isSame = (act: CountedStatement) => (one: CountedStatement) =>
    one.type.id === act.type.id && actLineLabel(one, times) === actLineLabel(act, times);
  const verbOf = (act: CountedStatement, among: readonly CountedStatement[]) => {
    const isPlural = among.filter(isSame(act)).every(({ from }) => isPluralName(nameOf(from)));
    return isPlural ? actLineLabelOf(act, nameOf, times) : actLineLabel(act, times);
  };
  // Where the two sides do different things, one word over the line would be said of the wrong one: it has both.
  const ofOtherSide = (line: RelationLine) =>
    decidingOfLine(line).find(
      ({ type, from }) => from !== line.leading.from && type.id !== line.leading.type.id,
    );
  const actBehind = (act: CountedStatement, verb: string) => {
    const quality = unsaidQuality(act);
    return quality === null ? verb : qualityWords.qualified(verb, qualityWords.quality[quality]);
  };
  /** Armed acts and threats of the line, and acts of the other sign where that has no line of its own. */
  const behind = (line: RelationLine, relation: Relation, told: readonly CountedStatement[]) =>
    line.kind !== 'aligned' && line.kind !== 'opposed'
      ? []
      : [
          ...new Set([
            ...armedBehind(told, line.statements),
            ...threatsBehind(told, line.statements),
            ...claimedBehind(told, line.statements),
            ...actsWithoutLine(line, relation),
          ]),
        ];
  /** Each act in words, with whom it goes to where the other end receives something else. */
  const towards = (line: RelationLine, told: readonly (readonly [CountedStatement, string])[]): LineWord[] =>
    [...groupBy(told, ([, text]) => text)].map(([text, acts]) => {
      const verbs = new Set(acts.map(([act]) => actLineLabel(act, times)));
      const alike = line.statements.filter((act) => verbs.has(actLineLabel(act, times)));
      const ends = new Set(alike.map(({ to }) => to));
      const isTwoWay = line.receivedByA !== null && line.receivedByB !== null;
      const isForBoth = ends.size !== 1 || alike.some(({ type }) => type.symmetric);
      return { text, to: isTwoWay && !isForBoth ? ([...ends][0] ?? null) : null };
    });
  const lineLabelOf = (line: RelationLine, relation: Relation): LineLabel => {
    if (isWordless(line)) return lineLabel([]);
    if (line.kind === 'accused') {
      const verbs = [...new Set(line.statements.map((act) => verbOf(act, line.statements)))];
      const speakers = [...new Set(line.statements.map(speakerOf))];
      return lineLabel([{ text: legendWords.alleged(verbs, speakers), to: null }]);
    }
    const other = ofOtherSide(line);
    const leading = other ? [line.leading, other] : [line.leading];
    const more = behind(line, relation, leading);
    const viewed = viewedAtEnd(line).filter((act) => !more.includes(act));
    const isImplied = decidingOfLine(line).every(({ statement }) => statement.confidence === 'low');
    const isUnnamed = decidingOfLine(line).every(({ statement }) => statement.voice === 'unnamed');
    const asTold = isImplied ? legendWords.implied : isUnnamed ? legendWords.unnamed : (verb: string) => verb;
    const verb = (act: CountedStatement) => verbOf(act, [act, ...relation.statements]);
    const told = [
      ...leading.map((act) => [act, asTold(verb(act))] as const),
      ...more.map((act) => [act, actBehind(act, verb(act))] as const),
      ...viewed.map((act) => [act, legendWords.viewedAct(verb(act))] as const),
    ];
    return lineLabel(towards(line, told));
  };
  let byId: ReadonlyMap<string, readonly [RelationLine, Relation]> | null = null;
  const worded = new Map<string, LineLabel>();
  return {
    get: (id) => {
      byId ??= new Map(
        relations.flatMap((relation) =>
          relation.lines.map((line) => [line.id, [line, relation] as const] as const),
        ),
      );
      const found = byId.get(id);
      if (found && !worded.has(id)) worded.set(id, lineLabelOf(...found));
      return worded.get(id);
    },
  };
}
