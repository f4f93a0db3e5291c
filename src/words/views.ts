/** The words of the choice between views. */
export const viewWords = {
  label: 'View',
  views: { graph: 'Graph', matrix: 'Matrix', table: 'Table', balance: 'Balance' },
  /** Said when a move in the picture is taken back. */
  movedBack: 'Moved back.',
  headings: {
    graph: 'Graph of actors and relations',
    matrix: 'Matrix of actors',
    table: 'Table of relations and statements',
    balance: 'Balance of alignments and oppositions',
  },
  beside: 'Side by side with the graph',
  loading: 'Loading the view…',
  tier: {
    1: 'done or ongoing',
    2: 'announced or threatened',
    3: 'the author’s view, another party’s claim or an unnamed speaker',
  },
  tierAccused: 'alleged',
} as const;
