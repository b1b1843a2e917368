import { argv } from 'node:process';

/**
 * What a suite is held against: `fetch` of the same URLs, of both sides at once, so many at a time, each body
 * read to its end.
 *
 * Arguments: the two origins, how many paths, how many at a time.
 */
const [left, right, paths, concurrency] = argv.slice(2);
let next = 0;

const read = async (url: string) => {
  const response = await fetch(url, { redirect: 'manual', cache: 'no-store' });
  await response.arrayBuffer();
};

const work = async () => {
  while (next < Number(paths)) {
    const path = `/p${++next}`;
    await Promise.all([read(`${left}${path}`), read(`${right}${path}`)]);
  }
};

await Promise.all(Array.from({ length: Number(concurrency) }, work));
