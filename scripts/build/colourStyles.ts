import type { Plugin } from 'vite';
import { colourSheet } from '#encoding/colours/colourVariables.ts';

const id = 'virtual:colours.css';

/** `import 'virtual:colours.css'`: the colours of encoding/colours/colours.ts for style sheets. */
export function colourStyles(): Plugin {
  return {
    name: 'entente:colour-styles',
    resolveId: (asked) => (asked === id ? `\0${id}` : null),
    load: (loaded) => (loaded === `\0${id}` ? colourSheet() : null),
  };
}
