/** Other words for the verbs that a new dataset begins with, in their base form: who types one of them finds the verb. */
const synonyms: Readonly<Record<string, string>> = {
  fights:
    'attack, battle, clash with, combat, raid, ambush, storm, assault, kill, invade, strike, war on, capture, defeat, shoot at',
  bombs: 'shell, bombard, strike, fire on',
  arms: 'equip, supply weapons to, sell weapons to, deliver weapons to, provide weapons to, give weapons to',
  trains: 'instruct, drill, coach, advise',
  'supports militarily':
    'reinforce, fight alongside, fight beside, give air cover to, defend, protect, send troops to',
  threatens: 'warn, menace, give an ultimatum to',
  blocks:
    'blockade, besiege, stop, bar, obstruct, cut off, turn back, close the border to, prevent, hinder, halt',
  sanctions: 'embargo, boycott, freeze assets of, penalise, punish, fine, restrict',
  expels: 'deport, evict, banish, throw out, drive out',
  backs:
    'support, aid, help, assist, endorse, finance, fund, pay, sponsor, host, shelter, side with, favour, favor, defend, supply, recognise, recognize',
  welcomes: 'praise, hail, applaud, thank, commend, greet, congratulate, celebrate',
  'is allied with':
    'ally with, partner with, cooperate with, merge with, join forces with, unite with, team up with, sign a pact with',
  opposes: 'reject, resist, refuse, dispute, disagree with, contest, protest against',
  criticises: 'condemn, denounce, blame, deplore, rebuke, decry, criticize, protest against, scold, slam',
  accuses: 'allege, charge, blame',
  'seeks to unseat': 'overthrow, oust, topple, remove, depose, bring down',
  leads: 'command, head, control, direct, run, govern, order',
  'belongs to': 'join, merge with, serve',
  meets: 'visit, receive, host, talk to, confer with, see',
  'negotiates with': 'talk to, mediate for, bargain with, agree with, sign with, deal with',
  'calls on': 'urge, appeal to, ask, demand of, invite, request of, press',
  'denies ties with': 'disown, disavow',
  'splits from':
    'split with, break with, break away from, break ties with, cut ties with, sever ties with, defect from, secede from, leave, quit, abandon, part ways with, withdraw from, turn away from, fall out with',
  harms: 'displace, wound, injure, loot, burn, kill, detain, arrest, abduct, rob, execute, torture',
};

/** Words that lead to a verb and are none: nobody "rockets" anybody. */
const nouns: Readonly<Record<string, string>> = {
  bombs: 'air strike, rocket, missile, drone',
  'belongs to': 'member of, part of, wing of, branch of',
  'negotiates with': 'truce, ceasefire',
};

const listed = (words: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(words).map(([label, list]) => [label, list.split(', ')]));
const [verbLists, nounLists] = [listed(synonyms), listed(nouns)];

/** Other words for a verb, which are verbs themselves; none for one that is not among the first. */
export const synonymsOf = (label: string): readonly string[] => verbLists.get(label) ?? [];

/** Nouns for what a verb tells. */
export const nounsFor = (label: string): readonly string[] => nounLists.get(label) ?? [];

/** The verbs that texts on conflicts have most: what is offered before there is anything to count. */
export const commonVerbs: readonly string[] = [
  'fights',
  'backs',
  'opposes',
  'supports militarily',
  'accuses',
  'meets',
  'criticises',
  'bombs',
  'threatens',
  'is allied with',
  'belongs to',
  'negotiates with',
  'calls on',
  'arms',
  'trains',
];
