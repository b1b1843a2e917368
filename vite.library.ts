import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

interface Manifest {
  exports: Record<string, string | { 'env-drift-source'?: string } | null>;
}

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** What the package exports, as sources; further modules are those that these need. */
const entries = Object.values(exports).flatMap((target) => {
  const source = target && typeof target === 'object' ? target['env-drift-source'] : undefined;
  return source === undefined ? [] : [source];
});

/**
 * How a published package is built, run from its folder: ES modules, one for each source, so that a
 * bundler takes only those that are used; what the package depends on stays outside. Nothing is
 * minified: whoever bundles it does that, and everybody else reads it.
 */
export default defineConfig({
  root: process.cwd(),
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    target: 'es2023',
    lib: { entry: entries, formats: ['es'] },
    rolldownOptions: {
      external: /^(?!\.|\/)/,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
