import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { emitBeaconScript } from './emit-beacon-script.ts';
import { useOwnLoader } from './use-own-loader.ts';

/** Each brings what it stands on. */
const ON_PAGES_WITH_RESULTS =
  /\/(history-list|run-outcome|describe-run|name-sides|visible-text|format-duration|when-near|comparison-calls|history-calls)\.tsx?$/;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact(), emitBeaconScript(), useOwnLoader()],
  resolve: { tsconfigPaths: true },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows files of this origin only, so nothing becomes a data: URL.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // What a page is made of comes at once. What comes later names its styles only: every name weighs, and most of
      // what it stands on is there by then.
      resolveDependencies: (file, needed, { hostType }) =>
        needed.filter(
          (name) => hostType === 'html' || /-route-[^/]*$/.test(file) || name.endsWith('.css'),
        ),
    },
    // Schemas that no page reads are left out: making one does nothing else.
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['v', 'stored'] },
      output: {
        // What is shared by nearly all parts is in one file, and what the pages with results share in another: together
        // it compresses better.
        codeSplitting: {
          groups: [
            { name: 'core', minShareCount: 10, priority: 2 },
            { name: 'results', minShareCount: 2, test: ON_PAGES_WITH_RESULTS, priority: 1 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8787' } },
});
