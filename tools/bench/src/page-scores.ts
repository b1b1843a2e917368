import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median } from './statistics.ts';

const run = promisify(execFile);
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

export interface PageScores {
  scores: Record<(typeof CATEGORIES)[number], number>;
  /** Of each run, in order. */
  performance: readonly number[];
}

/**
 * What Lighthouse says of a page, medians of so many runs.
 *
 * @param cli `cli/index.js` of an installed lighthouse
 */
export async function pageScores(
  cli: string,
  url: string,
  {
    runs,
    chrome,
    env,
    args,
  }: { runs: number; chrome: string; env: NodeJS.ProcessEnv; args: string[] },
): Promise<PageScores> {
  const seen: PageScores['scores'][] = [];
  for (let each = 0; each < runs; each++) {
    const { stdout } = await run(
      process.execPath,
      [
        ...[cli, url, '--output=json', '--quiet', `--only-categories=${CATEGORIES.join()}`],
        `--chrome-flags=${['--headless=new', ...args].join(' ')}`,
      ],
      { env: { ...env, CHROME_PATH: chrome }, maxBuffer: 2 ** 28 },
    );
    const { categories } = JSON.parse(stdout) as {
      categories: Record<string, { score: number }>;
    };
    seen.push(scoresOf((name) => Math.round((categories[name]?.score ?? NaN) * 100)));
  }
  return {
    scores: scoresOf((name) => median(seen.map((scores) => scores[name]))),
    performance: seen.map(({ performance }) => performance),
  };
}

const scoresOf = (scoreOf: (name: (typeof CATEGORIES)[number]) => number) =>
  Object.fromEntries(CATEGORIES.map((name) => [name, scoreOf(name)])) as PageScores['scores'];
