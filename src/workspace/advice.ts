/** What of the rules of coding and naming a dataset of one's own does not follow: advice, never a wall. */
import { groupBy } from '#base/groupBy.ts';
import { memoBy } from '#base/memo.ts';
import type { Located } from '#dataset/issue.ts';
import { codingFindings } from '#dataset/rules/codingRules.ts';
import { namingFindings } from '#dataset/rules/namingRules.ts';
import { copyFindings } from '#dataset/rules/ownWording.ts';
import { quotesInSource } from '#dataset/rules/sourceCheck.ts';
import { type Paragraph, stretchesOf } from '#dataset/sourceTexts/sourceText.ts';
import type { Actor } from '#domain/actor.ts';
import { type AdviceRule, adviceRules } from '#domain/adviceRule.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { SourceId } from '#domain/ids.ts';
import { denialWords } from '#words/denialNotes.ts';
import { hintWords } from '#words/hints.ts';
import { conditionWords } from '#words/threatConditions.ts';
import { itemsOf } from './acts/actBuilder.ts';
import { outdatedGlosses } from './acts/followUps/outdatedGlosses.ts';
import { nameOfItem } from './acts/thingLists.ts';
import { isNamedByBody } from './coding/sentences/nameForms.ts';
import type { OwnData } from './ownData.ts';
import type { Act } from './undo/act.ts';
import { type IdList, idLists } from './undo/lists.ts';

/** One thing that a rule would have otherwise. */
export interface Hint {
  /** The rule and the thing: the same as long as the thing has its id. */
  readonly key: string;
  readonly rule: AdviceRule;
  readonly list: IdList;
  readonly id: string;
  /** What people call the thing. */
  readonly name: string;
  /** What is wrong in this one, where the rule alone does not say it. */
  readonly detail: string | null;
}

/** The hints of one rule, in the order of the data. */
export interface HintGroup {
  readonly rule: AdviceRule;
  readonly hints: readonly Hint[];
}

export interface Advice {
  readonly groups: readonly HintGroup[];
  /** Those that were dismissed and would be there again. */
  readonly dismissed: readonly Hint[];
}

const numberedTexts = new WeakMap<readonly string[], readonly Paragraph[]>();

/** The same paragraphs give the same list, so that what is known of it is known again. */
function numbered(paragraphs: readonly string[]): readonly Paragraph[] {
  const known = numberedTexts.get(paragraphs) ?? paragraphs.map((text, at) => ({ n: at + 1, text }));
  numberedTexts.set(paragraphs, known);
  return known;
}

const formsOf = ({ name, shortName, aliases }: Actor) => [...new Set([name, shortName, ...aliases])];

/** Statements of high confidence that tie an actor whom their paragraph does not name. */
function inferredFindings(
  { statements, actors }: Dataset,
  source: SourceId,
  paragraphs: readonly string[],
): readonly Located[] {
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  const known = new Map<string, boolean>();
  const isNamed = (id: string, paragraph: number) => {
    const key = `${paragraph} ${id}`;
    const actor = byId.get(id);
    const text = paragraphs[paragraph - 1];
    const found =
      known.get(key) ??
      (actor === undefined ||
        text === undefined ||
        formsOf(actor).some((form) => stretchesOf(form, text).length > 0 || isNamedByBody(form, text)));
    known.set(key, found);
    return found;
  };
  return statements.flatMap(({ from, to, confidence, cites: [cite] }, index): Located[] => {
    if (confidence !== 'high' || cite?.source !== source || cite.paragraph === undefined) return [];
    const { paragraph } = cite;
    const absent = [from, to].filter((id) => !isNamed(id, paragraph)).map((id) => byId.get(id)?.name ?? id);
    if (absent.length === 0) return [];
    return [
      ['statements', [[index, 'confidence'], hintWords.notNamed(absent, paragraph), 'medium', 'inferred']],
    ];
  });
}

/** The same without what a statement quotes in its note and its sentence: a condition, and what somebody denied. */
const withoutQuoted = memoBy(
  (dataset: Dataset): Dataset => ({
    ...dataset,
    statements: dataset.statements.map((statement) => {
      const { note, gloss } = statement;
      const condition = note === undefined ? null : conditionWords.readIn(note);
      if (note === undefined || (condition === null && !denialWords.isIn(note))) return statement;
      return {
        ...statement,
        note: denialWords.without(conditionWords.without(note)),
        gloss: condition === null ? gloss : gloss.split(condition).join(''),
      };
    }),
  }),
);

function textFindings({ dataset, texts }: OwnData): readonly Located[] {
  return texts.flatMap(({ source, paragraphs }) => [
    ...quotesInSource(dataset, source, numbered(paragraphs)),
    ...inferredFindings(dataset, source, paragraphs),
    ...copyFindings(withoutQuoted(dataset), numbered(paragraphs)),
  ]);
}

const details: ReadonlySet<AdviceRule> = new Set<AdviceRule>([
  'judging word',
  'unseen character',
  'mixed scripts',
  'names alike',
  'long quote',
  'quote not found',
  'copied words',
  'inferred',
]);

/** The thing that a finding is about; null where it is about the dataset as a whole or about what has no form. */
function thingOf(data: OwnData, [file, [path]]: Located): Pick<Hint, 'list' | 'id' | 'name'> | null {
  const [list, at] = file === 'dataset' ? path : [file, path[0]];
  const known = idLists.find((one) => one === list);
  if (known === undefined || typeof at !== 'number') return null;
  const item = itemsOf(data, known)[at] as { readonly id: string } | undefined;
  return item === undefined ? null : { list: known, id: item.id, name: nameOfItem(item) };
}

function hintOf(data: OwnData, located: Located): readonly Hint[] {
  const [, [, message, expected, rule]] = located;
  const thing = thingOf(data, located);
  if (rule === undefined || thing === null) return [];
  const key = [rule, thing.list, thing.id].join(' · ');
  const detail = details.has(rule) ? hintWords.detail(message, rule === 'inferred' ? '' : expected) : null;
  return [{ key, rule, ...thing, detail }];
}

/** Rows of a table say what they say: only a text is coded, and only what is coded can be coded otherwise. */
function fits(data: OwnData): (hint: Hint) => boolean {
  const { sources, statements, operations, omissions, relationTypes } = data.dataset;
  const texts = new Set(sources.filter(({ form = 'article' }) => form === 'article').map(({ id }) => id));
  const coded = new Set<string>(
    statements.filter(({ cites }) => cites.some(({ source }) => texts.has(source))).map(({ id }) => id),
  );
  const active = new Set<string>([
    ...statements.flatMap(({ from, to, saidBy }) => [from, to, saidBy]),
    ...operations.flatMap(({ participants }) => participants.map(({ actor }) => actor)),
    ...omissions.flatMap(({ actors }) => actors),
  ]);
  const withdrawn = new Set<string>(
    statements.filter(({ status }) => status === 'withdrawn').map(({ id }) => id),
  );
  // Two coders say the same on purpose.
  const hasTwoCoders = new Set(statements.flatMap(({ coder }) => coder ?? [])).size > 1;
  const labels = new Map<string, string>(relationTypes.map(({ id, label }) => [id, label]));
  const types = new Set<string>(texts.size > 0 ? relationTypes.map(({ id }) => id) : []);
  return ({ rule, list, id }) => {
    if (rule === 'said twice' && hasTwoCoders) return false;
    if (list === 'statements') return coded.has(id) && !withdrawn.has(id);
    if (list === 'relationTypes' && rule.endsWith('verb')) return types.has(id);
    // One word of a file may have two signs, and then it has two types.
    if (list === 'relationTypes' && rule === 'names alike' && !types.has(id))
      return !relationTypes.some((other) => other.id !== id && other.label === labels.get(id));
    return rule !== 'no evidence' || !active.has(id);
  };
}

/** Advice on a dataset that these acts have led to, and what of it has been dismissed. Time: O(data and texts), so it waits until nobody types. */
export function adviceOn(data: OwnData, past: readonly Act[] = []): Advice {
  const { dataset, dismissed } = data;
  const located = [
    ...codingFindings(dataset),
    ...namingFindings(dataset),
    ...textFindings(data),
    ...outdatedGlosses(dataset, past),
  ];
  const found = located.flatMap((one) => hintOf(data, one)).filter(fits(data));
  // Of one rule a thing has one hint, the first.
  const hints = [...new Map(found.toReversed().map((hint) => [hint.key, hint])).values()].reverse();
  const byRule = groupBy(
    hints.filter(({ key }) => !dismissed.includes(key)),
    ({ rule }) => rule,
  );
  return {
    groups: adviceRules.flatMap((rule) => {
      const ofRule = byRule.get(rule) ?? [];
      return ofRule.length === 0 ? [] : [{ rule, hints: ofRule }];
    }),
    dismissed: hints.filter(({ key }) => dismissed.includes(key)),
  };
}
