import type { Derive } from '#derive/derive.ts';
import { inOrderOfAct } from '#domain/relation.ts';
import type { Query } from '#query/filter/query.ts';
import { shortActs } from '#query/sentences/shortActs.ts';
import { shortStance } from '#query/sentences/shortStance.ts';
import { relationWords } from '#words/evidence.ts';
import { prerenderedWords as words } from '#words/prerendered.ts';

/** The visible relations as a plain table, for a page without script. */
export function RelationsAsText({ derive, query }: { readonly derive: Derive; readonly query: Query }) {
  const nameOf = derive.index.shortNameOf;
  return (
    <table>
      <caption>{derive.description(query).full}</caption>
      <thead>
        <tr>
          <th scope="col">{words.one}</th>
          <th scope="col">{words.other}</th>
          <th scope="col">{words.stance}</th>
        </tr>
      </thead>
      <tbody>
        {derive.visibleGraph(query).relations.map((relation) => (
          <tr key={relation.id}>
            {inOrderOfAct(relation).map((id) => (
              <td key={id} dir="auto">
                {nameOf(id)}
              </td>
            ))}
            <td dir="auto">
              {relationWords.stanceWithActs(
                shortStance(relation),
                shortActs(relation, nameOf, derive.dataset),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
