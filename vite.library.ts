import { defineConfig } from 'vite';

/** How a published package is built, run from its folder: one ES module; what it depends on stays outside. */
export default defineConfig({
  root: process.cwd(),
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
    rolldownOptions: { external: /^(?!\.|\/)/ },
  },
});
