import { defineConfig } from 'vite';

/** How every published package is built: one ES module; what it depends on stays outside. */
export const library = (root: string) =>
  defineConfig({
    root,
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
      rolldownOptions: { external: /^(?!\.|\/)/ },
    },
  });
