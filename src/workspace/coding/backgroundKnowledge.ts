/** Whether the texts say of an actor what somebody has filled in by hand: if not, it is background knowledge. */
import { hasUnspaced } from '#base/unspacedScripts.ts';
import type { Actor, ActorKind } from '#domain/actor.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { isFormOf } from './sentences/nameForms.ts';
import { sentencesOf, wordsOf } from './sentences/wordMarks.ts';

/** Words by which a text says of what kind somebody is. */
const kindWords: Readonly<Record<Exclude<ActorKind, 'unstated'>, string>> = {
  state: 'state|country|republic|kingdom|nation',
  government: 'government|cabinet|ministry|administration',
  official:
    'minister|president|chancellor|secretary|spokes\\w+|official|ambassador|envoy|general|colonel|commander|governor|mayor|leader',
  'state-forces': 'army|navy|air force|troops|police|border guards?|coast guard|armed forces|security forces',
  'armed-group': 'militia|militias|rebels?|insurgents?|guerrillas?|fighters|armed group|paramilitary',
  multinational: 'alliance|coalition|confederation|federation|union of',
  organisation: 'organi[sz]ation|union|league|council|agency|association|committee|charity|group',
  party: 'party|parties',
  media: 'newspaper|news agency|broadcaster|channel|website|radio|magazine|paper',
  community: 'people|tribe|tribes|community|villagers|residents|minority',
};

const hasWords = (text: string, words: string) =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu').test(text);

type Named = Pick<Actor, 'name' | 'shortName' | 'aliases'>;
const namesOf = ({ name, shortName, aliases }: Named) =>
  [name, shortName, ...aliases].filter((one) => one !== '');

/** True if a text has a name as words of its own: "Nigeria" does not name "Niger"; scripts without spaces have no such words. */
function hasName(text: string, name: string): boolean {
  if (hasUnspaced(name)) return text.includes(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isBegun = at === 0 || !/[\p{L}\p{N}]$/u.test(text.slice(0, at));
    if (isBegun && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(at + name.length))) return true;
  }
  return false;
}

/** The sentences of all texts that name an actor, and its names. */
function sayingsOf({ texts }: OwnData, actor: Named): readonly string[] {
  const names = namesOf(actor);
  const sentences = texts.flatMap(({ paragraphs }) =>
    paragraphs
      .filter((text) => names.some((name) => hasName(text, name)))
      .flatMap((text) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))),
  );
  return [...names, ...sentences.filter((sentence) => names.some((name) => hasName(sentence, name)))];
}

/** Bodies that a state alone has. */
const bodyOfState =
  /^(?:government|president|parliament|army|navy|air|armed|troops|police|border|ministry|minister|prime|foreign|defen[cs]e|interior|embassy|ambassador|soldiers|soil)$/i;

/** The same before "of": "the prime minister of Orland". A commander, or a president, may be anybody's. */
const bodyOf =
  /(?:government|cabinet|parliament|army|navy|air force|armed forces|troops|police|(?:prime|foreign|interior|defen[cs]e|finance|justice) minister|(?:foreign|interior|defen[cs]e) ministry|embassy|ambassador|soldiers|soil) of (?:the )?$/iu;

/** True if a whole name stands there: "Nigeria" is not "Niger". */
const standsAt = (text: string, name: string, start: number) =>
  text.startsWith(name, start) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(start + name.length));

/** True if a text gives an actor what only a state has: "Orland’s government", "the Orlandic navy", "the prime minister of Orland". */
function isStateIn(text: string, actor: Named): boolean {
  const marks = wordsOf(text);
  const words = marks.map(({ start, end }) => text.slice(start, end).replace(/['’]s?$/u, ''));
  return namesOf(actor).some(
    (name) =>
      words.some((word, at) => isFormOf(word, name) && bodyOfState.test(words[at + 1] ?? '')) ||
      marks.some(({ start }) => standsAt(text, name, start) && bodyOf.test(text.slice(0, start))),
  );
}

/** True if a sentence that names the actor says this kind, too. */
export function saysKind(data: OwnData, actor: Named, kind: ActorKind): boolean {
  if (kind === 'unstated') return false;
  if (sayingsOf(data, actor).some((text) => hasWords(text, kindWords[kind]))) return true;
  return (
    kind === 'state' && data.texts.some(({ paragraphs }) => paragraphs.some((text) => isStateIn(text, actor)))
  );
}

/** True if sentences that name the actor name all of these groups, too. */
export function saysGroups(data: OwnData, actor: Named, labels: readonly string[]): boolean {
  const sayings = sayingsOf(data, actor);
  return labels.every((label) =>
    sayings.some(
      (text) =>
        text.toLowerCase().includes(label.toLowerCase()) ||
        wordsOf(text).some(({ start, end }) => isFormOf(text.slice(start, end), label)),
    ),
  );
}
