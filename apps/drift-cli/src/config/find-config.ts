import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** In this order: the first that is there counts. */
export const CONFIG_NAMES = [
  'drift.config.jsonc',
  'drift.config.json',
  'drift.config.ts',
  'drift.config.mts',
  'drift.config.js',
  'drift.config.mjs',
] as const;

/** The configuration of a directory, by its name; undefined where there is none. */
export const findConfig = (cwd: string): string | undefined =>
  CONFIG_NAMES.find((name) => existsSync(resolve(cwd, name)));
