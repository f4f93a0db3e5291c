/** What somebody denies: a denial belongs to the statement that is denied, and is no relation of its own. */

import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId, SourceId } from '#domain/ids.ts';
import { kinship } from '#domain/kinship.ts';
import type { Statement } from '#domain/statement.ts';

const denying =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|e|ing)|disput(?:es|ed|e|ing))(?!\p{L})/iu;

/** True if words speak of a denial. */
export const saysDenial = (words: string): boolean => denying.test(words);

/** How the verbs of a denial begin, in all of their forms; those that mean nothing else, then those that may be an act: "rejects". */
const sureStems = ['deny', 'deni', 'refut'];
const stems = [...sureStems, 'reject', 'disput', 'dismiss'];
const surely = /(?<!\p{L})(?:den(?:y|ies|ied|ying|ial)|refut(?:es|ed|e|ing))(?!\p{L})/iu;

/** True if what is typed for a verb is, or may become, one of a denial: from two letters on. */
export function typesDenial(typed: string): boolean {
  const begun = typed.trim().toLowerCase();
  return begun.length > 1 && stems.some((stem) => stem.startsWith(begun) || begun.startsWith(stem));
}

/** True if words speak of a denial and of nothing else; what is typed may become nothing else: "ref" may be "refuses". */
export function isSureDenial(quote: string, typed: string): boolean {
  const begun = typed.trim().toLowerCase();
  if (begun === '') return surely.test(quote);
  return sureStems.some((stem) => begun.startsWith(stem));
}

const disowning =
  /(?<!\p{L})den(?:y|ies|ied|ying)\s+(?:(?:any|all|having|its|their)\s+)*(?:ties|links?|contacts?|connections?|relations)(?!\p{L})/iu;

/** True if words deny ties with somebody: that has a verb of its own. */
export const deniesTies = (words: string): boolean => disowning.test(words);

const mostOffered = 3;

/** Acts that a text may report and their actor deny: what he says or whom he meets is his own to tell. */
const deeds = ['armed', 'coercive', 'harm'];

/**
 * The statements that somebody may deny in a paragraph, the likeliest first: what others claim of him or of those he belongs to,
 * then what others do to him, before charges without what is charged, from this paragraph or the nearest before it. His own word
 * is none of them, nor what he says or whom he meets by the report; a deed of his stands behind all that others claim.
 */
export function deniable(
  { statements, actors, relationTypes }: Dataset,
  who: ActorId | null,
  source: SourceId,
  paragraph: number,
): readonly Statement[] {
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  const typeOf = new Map(relationTypes.map((type) => [type.id, type]));
  const isOf = (id: ActorId) => who !== null && kinship(who, id, byId) !== 'none';
  return statements
    .flatMap((statement) => {
      const { from, to, saidBy, status, cites, voice, mode } = statement;
      const places = cites.flatMap((cite) =>
        cite.source === source && cite.paragraph !== undefined && cite.paragraph <= paragraph
          ? [paragraph - cite.paragraph]
          : [],
      );
      const type = typeOf.get(statement.type);
      const isClaim = voice === 'other' || voice === 'unnamed' || mode === 'accused';
      const isDeed = type !== undefined && deeds.includes(type.family);
      // Nobody denies his own word, or what he does himself by saying it.
      const isOwn = saidBy === who || (isOf(from) && !isClaim && !isDeed);
      if (status === 'withdrawn' || places.length === 0 || isOwn) return [];
      const distance = Math.min(...places);
      const isAbout = isOf(from) || isOf(to);
      if (!isAbout && distance > 0) return [];
      const group = !isAbout ? 3000 : isClaim ? 0 : isOf(from) ? 2000 : 1000;
      return [{ statement, rank: group + distance * 2 + (type?.bringsCharge ? 1 : 0) }];
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, mostOffered)
    .map(({ statement }) => statement);
}
