/** What a file calls itself, if it does: the name of a graph, or the title among the properties of a workbook. */
import { cleanText } from '#dataset/formats/read/toDataset/cleanText.ts';

/** A longer text describes, and is no title. */
const longestTitle = 120;

/** Names that programs give a graph or a file that has none. */
const isGeneric =
  /^(?:(?:my |new |untitled |unnamed |the )?(?:graph|network|gexf|data ?set|workbook|work ?book|book|mappe|classeur|table|sheet|document|file|untitled|unnamed|default|unknown|none|null|title|root|g)(?:[ _-]?\d+)?|gephi.*|.*\bgephi \d.*|entente|\d+)$/i;

/** A file's name for itself as it was found; null if it is none, such as "Graph" or "Untitled". */
export function ownTitle(found: string | null | undefined): string | null {
  const title = cleanText(found ?? '');
  if (title === null || title.length > longestTitle || isGeneric.test(title)) return null;
  return /\p{L}/u.test(title) ? title : null;
}
