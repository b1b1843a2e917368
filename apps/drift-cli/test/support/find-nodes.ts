import { createRequire } from 'node:module';

const require = createRequire(
  new URL('../../../../tools/package-check/package.json', import.meta.url),
);

/** The oldest Node that is promised, which comes with `npm ci` or is named; and the one that runs the tests. */
export function findNodes(): [name: string, node: string][] {
  const oldest =
    process.env['NODE_20'] ?? resolve(`node-${process.platform}-${process.arch}/bin/node`);
  return [
    ...(oldest === undefined ? [] : [['Node 20', oldest] as [string, string]]),
    [`Node ${process.versions.node.split('.')[0]}`, process.execPath],
  ];
}

function resolve(path: string): string | undefined {
  try {
    return require.resolve(path);
  } catch {
    return undefined;
  }
}
