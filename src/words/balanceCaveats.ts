/** What the balance view says of its method, and the literature. */
export const balanceCaveatWords = {
  modestyTitle: 'What this says, and what it does not',
  modesty: [
    'Balance theory began as a theory of minds: people are said to prefer that friends of friends be friends, and opponents of opponents too (Heider 1946). Cartwright and Harary (1956) showed that a network in which every cycle agrees with this falls into two camps; Davis (1967) allowed more than two.',
    'Whether states and armed groups move towards balance is contested. Over the alliances and disputes of 1946 to 1999, Doreian and Mrvar (2015) found no steady movement to it; Maoz and others (2007) found many imbalances. A relation that does not fit is neither an error nor a forecast.',
    'A pair without a counted relation is not neutral: the source says nothing that counts about it. Another source, another rule or another filter gives other camps.',
  ],
  referencesTitle: 'References',
  references: [
    'F. Heider, Attitudes and cognitive organization, Journal of Psychology 21 (1946) 107–112.',
    'D. Cartwright, F. Harary, Structural balance: a generalization of Heider’s theory, Psychological Review 63 (1956) 277–293.',
    'F. Harary, On the measurement of structural balance, Behavioral Science 4 (1959) 316–323.',
    'J. A. Davis, Clustering and structural balance in graphs, Human Relations 20 (1967) 181–187.',
    'P. Doreian, A. Mrvar, A partitioning approach to structural balance, Social Networks 18 (1996) 149–168.',
    'P. Doreian, A. Mrvar, Structural balance and signed international relations, Journal of Social Structure 16 (2015), doi 10.21307/joss-2019-012.',
    'Z. Maoz and others, What is the enemy of my enemy?, Journal of Politics 69 (2007) 100–115, doi 10.1111/j.1468-2508.2007.00497.x.',
    'E. Estrada, M. Benzi, Walk-based measure of balance in signed networks, Physical Review E 90 (2014) 042802.',
    'S. Aref, M. C. Wilson, Measuring partial balance in signed networks, Journal of Complex Networks 6 (2018) 566–595.',
    'S. Aref, A. J. Mason, M. C. Wilson, A modeling and computational study of the frustration index in signed networks, Networks 75 (2020) 95–110.',
  ],
} as const;
