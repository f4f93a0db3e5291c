/** Names of the files of the figure font in `public/fonts/`. */
export const figureFontFiles = ['Arimo-Regular.ttf', 'Arimo-Bold.ttf', 'Arimo-Italic.ttf'] as const;

let fetched: Promise<Uint8Array[]> | null = null;

/** The bytes of the figure font's files, fetched once; a fetch that fails is tried again at the next call. */
export function fetchFigureFonts(): Promise<Uint8Array[]> {
  fetched ??= Promise.all(figureFontFiles.map(fetchFont)).catch((error: unknown) => {
    fetched = null;
    throw error;
  });
  return fetched;
}

async function fetchFont(file: string): Promise<Uint8Array> {
  const url = new URL(`fonts/${file}`, document.baseURI);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
