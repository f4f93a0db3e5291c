/** Other words for the verbs that a new dataset begins with, in their base form: who types one of them finds the verb. */
const synonyms: Readonly<Record<string, string>> = {
  fights:
    'attack, battle, clash, combat, raid, ambush, storm, assault, kill, invade, strike, war on, capture, defeat, shoot at',
  bombs: 'shell, bombard, air strike, strike, rocket, missile, drone, fire on',
  arms: 'equip, supply weapons, sell weapons, deliver weapons, provide weapons, give weapons',
  trains: 'instruct, drill, coach, advise',
  'supports militarily':
    'reinforce, fight alongside, fight beside, give air cover, defend, protect, send troops',
  threatens: 'warn, menace, give an ultimatum',
  blocks:
    'blockade, besiege, stop, bar, obstruct, cut off, turn back, close the border, prevent, hinder, halt',
  sanctions: 'embargo, boycott, freeze assets, penalise, punish, fine, restrict',
  expels: 'deport, evict, banish, throw out, drive out',
  backs:
    'support, aid, help, assist, endorse, finance, fund, pay, sponsor, host, shelter, side with, favour, favor, defend, supply, recognise, recognize',
  welcomes: 'praise, hail, applaud, thank, commend, greet, congratulate, celebrate',
  'is allied with': 'ally, partner, cooperate, merge, join forces, unite, team up, sign a pact',
  opposes: 'reject, resist, refuse, dispute, disagree, contest, protest',
  criticises: 'condemn, denounce, blame, deplore, rebuke, decry, criticize, protest, scold, slam',
  accuses: 'allege, charge, blame',
  'seeks to unseat': 'overthrow, oust, topple, remove, depose, bring down',
  leads: 'command, head, control, direct, run, govern, order',
  'belongs to': 'join, member of, part of, merge, serve, wing of, branch of',
  meets: 'visit, receive, host, talk, confer, see',
  'negotiates with': 'talk, mediate, bargain, agree, truce, ceasefire, sign, deal',
  'calls on': 'urge, appeal, ask, demand, invite, request, press',
  'denies ties with': 'disown, disavow',
  'splits from':
    'split with, break with, break away, break ties, cut ties, sever ties, defect, secede, leave, quit, abandon, part ways, withdraw from, turn away, fall out',
  harms: 'displace, wound, injure, loot, burn, kill, detain, arrest, abduct, rob, execute, torture',
};

const lists: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(synonyms).map(([label, words]) => [label, words.split(', ')]),
);

/** Other words for a verb; none for one that is not among the first. */
export const synonymsOf = (label: string): readonly string[] => lists.get(label) ?? [];

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
