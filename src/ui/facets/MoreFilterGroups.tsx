import { groupBy } from '#base/groupBy.ts';
import { facetDefinitions } from '#query/filter/facets.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { filterPanelWords } from '#words/panels.ts';
import { AreaChoice } from './AreaChoice.tsx';
import { DateFacet } from './DateFacet.tsx';
import { FoldedFacets, FurtherFieldFacets } from './FacetGroup.tsx';
import { WhatCounts } from './WhatCounts.tsx';
import { WhoIsDrawn } from './WhoIsDrawn.tsx';

/** One of the groups is open at a time. */
const among = 'more-filters';

/** The content of "More filters": what counts, what is done and who says so, where and when, who, and what is drawn. */
export function MoreFilterGroups() {
  const { derive } = useApp();
  const { from, to, undated } = useAppState((state) => state.query);
  const isRangeSet = from !== null || to !== null || !undated;
  const isDated = isRangeSet || derive.index.statements.some(({ period }) => period !== null);
  return (
    <>
      <WhatCounts among={among} />
      <FoldsAbout about="statements" />
      {isDated && <DateFacet among={among} />}
      <FoldsAbout about="actors" />
      <FurtherFieldFacets among={among} />
      <WhoIsDrawn among={among} />
      <AreaChoice among={among} />
    </>
  );
}

/** The folded facets of statements or of actors, those of one group behind its title, the others behind their names. */
function FoldsAbout({ about }: { readonly about: 'statements' | 'actors' }) {
  const folded = facetDefinitions.filter((facet) => facet.about === about);
  const titleOf = ({ group, words }: (typeof folded)[number]) => {
    if (group === 'open' || group === 'byPart') return null;
    return group === 'alone' ? words.name : filterPanelWords[group];
  };
  return [...groupBy(folded, titleOf)].map(([title, of]) =>
    title === null ? null : (
      <FoldedFacets key={title} title={title} facets={of.map(({ id }) => id)} among={among} />
    ),
  );
}
