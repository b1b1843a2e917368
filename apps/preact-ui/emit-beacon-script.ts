import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { minifySync, type Plugin } from 'vite';

const source = createRequire(import.meta.url).resolve(
  '@env-drift/probe-providers/beacon-script.js',
);

/**
 * Serves the script that pages of an environment load as `/beacon.js`. It is no part of the dashboard: it has
 * a name that never changes, and nothing but itself in it.
 */
export const emitBeaconScript = (): Plugin => ({
  name: 'emit-beacon-script',
  configureServer({ middlewares }) {
    middlewares.use('/beacon.js', (_request, response) => {
      response.setHeader('content-type', 'text/javascript').end(minified());
    });
  },
  buildStart() {
    this.addWatchFile(source);
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'beacon.js', source: minified() });
  },
});

function minified(): string {
  const { code, errors } = minifySync('beacon.js', readFileSync(source, 'utf8'));
  if (errors.length > 0) throw new Error('The beacon script cannot be minified.');
  return code;
}
