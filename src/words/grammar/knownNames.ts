/**
 * Names that no rule tells: peoples, faiths and movements, common nouns, and bodies, countries and offices with an article.
 * Whoever opens or reads data of one's own imports this file, so that the first page need not have it.
 */
import { learnNames } from './nameInSentence.ts';

const peoples =
  /^(?:Afghans|Alawites|Arabs|Baathists|Baloch|Bosniaks|Chechens|Christians|Copts|Croats|Democrats|Druze|Europeans|Germans|Greeks|Hazaras|Hindus|Houthis|Hutus|Iraqis|Israelis|Jews|Koreans|Kurds|Kuwaitis|Maronites|Muslims|Pakistanis|Pashtuns|Poles|Republicans|Rohingya|Saudis|Serbs|Shias|Shiites|Sikhs|Somalis|Sunnis|Tajiks|Tatars|Turkmen|Turkmens|Turks|Tutsis|Uighurs|Uyghurs|Uzbeks|Yazidis|Yemenis|Zaydis|Zionists|\p{Lu}\p{Ll}+(?:ians|icans|ists))$/u;

const common =
  /^(?:Activists|Civilians|Clerics|Demonstrators|Farmers|Fighters|Hostages|Insurgents|Jihadists|Journalists|Mercenaries|Militants|Militias|Pirates|Prisoners|Protesters|Rebels|Refugees|Residents|Separatists|Settlers|Smugglers|Soldiers|Students|Villagers|Volunteers|Workers)$/;

/** Surnames end in the same words: "Gary Powers" is one. */
const groups =
  /\s(?:Commandos|Contras|Eagles|Falcons|Helmets|Hawks|Lions|Panthers|Partisans|Police|Rebels|Tigers|Tribes|Wolves)$|^(?:Allies|Contras)$|^(?:Allied|Axis|Central|Colonial|Entente|European|Foreign|Great|Occupying|Regional|Western|World)\sPowers$/;

const articled =
  /\b(?:Armada|Association|Battalion|Bloc|Cartel|Church|Department|Directorate|Division|Duchy|Dynasty|Emirate|Empire|Fleet|Force|Foundation|Gang|Institute|Junta|Mafia|Mission|Network|Patriarchate|Principality|Regiment|Society|Soviet|Squadron|Sultanate|Tribunal|Wehrmacht)$|^(?:Bahamas|Comoros|Gambia|Holy See|Hague|Maldives|Seychelles)$/;

const offices =
  /(?:^|\s)(?:Ambassador|Chairman|Chairwoman|Chancellor|Chief|Commander|Commissioner|Emir|Governor|Head|King|Leader|Mayor|Minister|President|Prince|Queen|Secretary|Spokesman|Spokesperson|Spokeswoman|Sultan|Vice-President)$/;

const describing =
  /^(?:Acting|Central|Defen[cs]e|Deputy|Federal|Finance|Former|Interim|Interior|National|Prime|Provincial|Provisional|Regional|Supreme|Transitional|Vice|(?:Anti|Ex|Post|Pre|Pro)-\S+)\s/;

learnNames({ peoples, common, groups, articled, offices, describing });
