import { defineConfig } from 'vite';

/** One ES module; what the package depends on stays outside. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
    rolldownOptions: { external: /^(?!\.|\/)/ },
  },
});
