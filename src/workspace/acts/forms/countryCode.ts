/** Countries by ISO 3166-1: the code of a name in English, and the name of a code. */

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Regions that are no country, and codes for tests. */
const noCountry: readonly string[] = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];

/** Former codes, such as DD, are other codes today. */
const isInForce = (code: string) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;

function nameOfCode(code: string): string | undefined {
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code);
}

let codes: ReadonlyMap<string, string> | null = null;

function codesByName(): ReadonlyMap<string, string> {
  codes ??= new Map([
    ['turkey', 'TR'],
    ...letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => !noCountry.includes(code) && isInForce(code))
      .flatMap((code) => {
        const name = nameOfCode(code);
        return name === undefined ? [] : [[name.toLowerCase(), code] as const];
      }),
  ]);
  return codes;
}

/** A country as typed, by name or by its code of two letters; its code is null where the standard has none of that name. */
export function countryOf(typed: string): { readonly code: string | null; readonly label: string } {
  const label = /^[A-Z]{2}$/.test(typed) && !noCountry.includes(typed) ? nameOfCode(typed) : undefined;
  return label === undefined
    ? { code: codesByName().get(typed.toLowerCase()) ?? null, label: typed }
    : { code: typed, label };
}
