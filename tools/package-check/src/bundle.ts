import { build, type Rollup } from 'vite';

export interface BundleOptions {
  /** Absolute path of the module to begin with. */
  entry: string;
  /** `iife` is one script that leaves the exports in a variable of the name `outside`. */
  format: 'es' | 'iife';
  /** Packages that stay outside. */
  external?: string[];
}

/** A module and all that it needs, minified, as the bundler of a page makes it. */
export async function bundle({ entry, format, external = [] }: BundleOptions): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: entry,
        external,
        preserveEntrySignatures: 'strict',
        output: { format, name: 'outside' },
      },
    },
  })) as Rollup.RollupOutput;
  return output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}
