import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The oldest Node that the packages promise to run on: the one that comes with `npm ci` on Linux and
 * Windows, or `NODE_20`.
 */
export function findNode20(): string {
  const given = process.env.NODE_20;
  if (given) return given;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  try {
    return require.resolve(`node-${platform}-${process.arch}/${file}`);
  } catch {
    throw new Error('Name a Node 20 in the environment variable NODE_20: none came with npm ci.');
  }
}
