import { expect, test } from 'vitest';
import { type Issue, issuePlace } from '#dataset/issue.ts';
import { parseDataset } from '#dataset/parseDataset.ts';
import { checkCurated, checkSource } from '#dataset/rules/curatedCheck.ts';
import { smallFiles } from '#tests/fixtures/smallDataset.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';

type Path = readonly (string | number)[];
// biome-ignore lint/suspicious/noExplicitAny: the tests write what no type allows
type Loose = any;

/** The place `actors.ilan-oren.kind` as a path: list items are named by id, or by number. */
export function pathIn(files: Loose, place: string): Path {
  let at = files;
  return place.split('.').map((step) => {
    const index = Array.isArray(at) ? at.findIndex((item: Loose) => item?.id === step) : -1;
    const key = Array.isArray(at) ? (index >= 0 ? index : Number(step)) : step;
    at = at?.[key];
    return key;
  });
}

/** Sets one place of the files; `undefined` removes it. */
export function put(files: Loose, path: Path, value: unknown): void {
  const holder = path.slice(0, -1).reduce((at: Loose, step) => at[step], files);
  const last = path.at(-1) as string | number;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** Every issue of three files: of parsing, or else of coding and naming and against the source text. */
export function allIssues(files: Loose): readonly Issue[] {
  const parsed = parseDataset(files);
  if (!parsed.ok) return parsed.issues;
  const { dataset } = parsed;
  const [source] = dataset.sources;
  return [...checkCurated(dataset), ...checkSource(dataset, source!.id, smallParagraphs)];
}

/** The issues of the small dataset with some places changed. */
export function issuesAfter(changes: Readonly<Record<string, unknown>>): readonly Issue[] {
  const files = smallFiles();
  for (const [place, value] of Object.entries(changes)) put(files, pathIn(files, place), value);
  return allIssues(files);
}

/** `actors.ilan-oren.kind` as an issue names it: `actors[2].kind`. */
export function placeIn(place: string): string {
  const [file, ...path] = pathIn(smallFiles(), place);
  return issuePlace({ file: file as Issue['file'], path });
}

export type SpoiledCase = readonly [
  rule: string,
  changes: Readonly<Record<string, unknown>>,
  /** Where the issue is to be. */
  place: string,
  message: RegExp,
  expected?: RegExp,
];

/** One test a case: the spoiled dataset has an issue of this kind at this place, and it names an id. */
export function itFinds(cases: readonly SpoiledCase[]): void {
  for (const [rule, changes, place, message, expected = /./] of cases)
    test(rule, () => {
      const issues = issuesAfter(changes);
      const issue = issues.find((one) => issuePlace(one) === placeIn(place) && message.test(one.message));
      expect(issue, JSON.stringify(issues, null, 1)).toBeDefined();
      expect(issue?.expected).toMatch(expected);
      expect(issue?.id).toBeTypeOf('string');
    });
}
