/**
 * Names in the plural that no ending tells: peoples, faiths and movements, and common nouns. Whoever opens or reads data of
 * one's own imports this file, so that the first page need not have it.
 */
import { learnPluralNames } from './nameInSentence.ts';

const peoples =
  /^(?:Afghans|Alawites|Arabs|Baathists|Baloch|Bosniaks|Chechens|Christians|Copts|Croats|Democrats|Druze|Europeans|Germans|Greeks|Hazaras|Hindus|Houthis|Hutus|Iraqis|Israelis|Jews|Koreans|Kurds|Kuwaitis|Maronites|Muslims|Pakistanis|Pashtuns|Poles|Republicans|Rohingya|Saudis|Serbs|Shias|Shiites|Sikhs|Somalis|Sunnis|Tajiks|Tatars|Turkmen|Turkmens|Turks|Tutsis|Uighurs|Uyghurs|Uzbeks|Yazidis|Yemenis|Zaydis|Zionists|\p{Lu}\p{Ll}+(?:ians|icans|ists))$/u;

const common =
  /^(?:Activists|Civilians|Clerics|Demonstrators|Farmers|Fighters|Hostages|Insurgents|Jihadists|Journalists|Mercenaries|Militants|Militias|Pirates|Prisoners|Protesters|Rebels|Refugees|Residents|Separatists|Settlers|Smugglers|Soldiers|Students|Villagers|Volunteers|Workers)$/;

learnPluralNames({ peoples, common });
