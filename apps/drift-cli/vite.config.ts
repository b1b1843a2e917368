import { isBuiltin } from 'node:module';
import { defineConfig } from 'vite';
import { publishedFolder } from './published-folder.ts';

/**
 * Everything that the binary needs in one folder, packages included: it is installed in a moment, and runs
 * from a copy. What a command alone needs is a chunk of its own, which the others do not load.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [publishedFolder],
  resolve: { tsconfigPaths: true },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    rolldownOptions: {
      input: { drift: 'src/drift.ts', 'chunks/suite-thread': 'src/suite/suite-thread.ts' },
      external: isBuiltin,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
