/** Officials: whom a text gives somebody an office with, and what is typed for such an office. */
import { isBodyName, properNames } from './namesIn.ts';
import { isOfStateBody, servesIn } from './speaksFor.ts';

interface Named {
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
}

/** True for a name that may be that of a person: no army, ministry or union. */
export const isNameOfPerson = (name: string): boolean => !isOfStateBody(name) && !isBodyName(name);

/** Whom a text gives a person an office with, of these: "Dromund’s foreign minister, Ilse Tarrow"; null where it says of none. */
export function servedIn<One extends Named>(
  text: readonly string[],
  person: Named,
  others: readonly One[],
): One | null {
  const own = [person.name, person.shortName ?? person.name, ...(person.aliases ?? [])];
  const here = text.filter((paragraph) => own.some((name) => paragraph.includes(name)));
  const served = others.filter(
    (other) => !own.includes(other.name) && here.some((paragraph) => servesIn(paragraph, person, other)),
  );
  // "The commander of the Tarn Coast Guard" serves it, and not Tarn.
  return served.reduce<One | null>(
    (longest, one) => (longest === null || one.name.length > longest.name.length ? one : longest),
    null,
  );
}

/** Names in the paragraphs that name somebody: also who is no actor yet may be served. */
export const namesBeside = (text: readonly string[], name: string): readonly string[] => [
  ...new Set(
    text.filter((one) => one.includes(name)).flatMap((one) => properNames(one).map((found) => found.name)),
  ),
];

const offices =
  'minister|president|chancellor|secretary|ambassador|envoy|official|commander|general|colonel|chief|head|governor|mayor|officer|adviser|aide|representative';

const typedOffice = new RegExp(
  String.raw`^(?:sp(?:ea(?:ks?)?|oke)(?: (?:f|fo|for)?)?|(?:(?:is|was|serves as|acts as) )?(?:the |an? )?(?:spokes\p{L}*|(?:(?:prime|foreign|defen[cs]e|interior|finance|army|military|chief|senior|deputy) )*(?:${offices}))(?: (?:o|of|f|fo|for|i|in)?)?)$`,
  'iu',
);

/** True if what is typed for a verb is an office: "speaks for", "is foreign minister of", "commander of"; from four letters on. */
export const isOfficeTyped = (typed: string): boolean =>
  typed.trim().length > 3 && typedOffice.test(typed.trim().replace(/\s+/g, ' '));
