/** The text for comparing names: "Yıldırım" is "yildirim". */
export function lowerCaseWithoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ı', 'i')
    .toLowerCase();
}
