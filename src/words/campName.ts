const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letter of the camp with this number, from 0. */
export const campLetter = (camp: number): string => letters[camp] ?? String(camp + 1);

/** "Camp A". */
export const campName = (camp: number): string => `Camp ${campLetter(camp)}`;
