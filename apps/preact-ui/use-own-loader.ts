import type { Plugin } from 'vite';

/** As Vite names what it calls in the place of `import()`. Under another name it would be its own again. */
const LOADER_OF_VITE = '\0vite/preload-helper.js';

/** Puts `src/load-part.ts` in its place. */
export const useOwnLoader = (): Plugin => ({
  name: 'use-own-loader',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) =>
    id === LOADER_OF_VITE ? `${import.meta.dirname}/src/load-part.ts` : undefined,
});
