import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { emitBeaconScript } from './emit-beacon-script.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact(), emitBeaconScript()],
  resolve: { tsconfigPaths: true },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows files of this origin only, so nothing becomes a data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Schemas that no page reads are left out: making one does nothing else.
    rolldownOptions: { treeshake: { manualPureFunctions: ['v', 'stored'] } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8787' } },
});
