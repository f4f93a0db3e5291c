import { useApp, useAppState } from '#ui/appContext.ts';
import { facetWords } from '#words/facets.ts';
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
      <FoldedFacets title={filterPanelWords.acts} facets={['family', 'type']} among={among} />
      <FoldedFacets
        title={filterPanelWords.whoSaysSo}
        facets={['source', 'voice', 'speaker']}
        among={among}
      />
      <FoldedFacets title={facetWords.theatre.name} facets={['theatre']} among={among} />
      {isDated && <DateFacet among={among} />}
      <FoldedFacets title={facetWords.kind.name} facets={['kind']} among={among} />
      <FoldedFacets title={facetWords.community.name} facets={['community']} among={among} />
      <FoldedFacets title={facetWords.operation.name} facets={['operation']} among={among} />
      <FurtherFieldFacets among={among} />
      <WhoIsDrawn among={among} />
      <AreaChoice among={among} />
    </>
  );
}
