import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient } from '@env-drift/api-client';
import { headlinePath, startDemoOrigins } from '@env-drift/demo-origins';
import { findBrowser, startProduct } from '@env-drift/local-start';
import { chromium, type Page } from '@playwright/test';
import { describeLoad, describeMachine } from './describe-machine.ts';
import { manyEvents, withManyFindings } from './many-findings.ts';
import { describeFrames, framesWhile, type Frames } from './page-frames.ts';
import { pageScores } from './page-scores.ts';
import { scrollToTheEnd } from './scroll-to-the-end.ts';

/**
 * `npm run bench:page`: the dashboard in a real browser, against the built Worker: 2,000 findings, a burst of 1,000
 * events, 50 comparisons in one tab, and, where `LIGHTHOUSE` names the `cli/index.js` of an installed lighthouse
 * (`npm install lighthouse` in a folder of its own), what it says of the pages. Prints; nothing is asserted.
 */

const FINDINGS = 2_000;
const EVENTS = 1_000;
const COMPARISONS = 50;
/** Until the list of home is as long as it gets. */
const WARM_UP = 25;
const LIGHTHOUSE_RUNS = 5;
/** Pixels scrolled with each frame: some 20,000 a second. */
const A_FRAME = 350;
const FILTERS = ['i', 'made', 'cache', 'Finding 1', 'none of these', ''];

const found = await findBrowser({
  env: process.env,
  playwrightPath: chromium.executablePath(),
});
if (!found.ok) throw new Error(found.reason);
const { executablePath, env } = found.browser;
// Without a sandbox, as Playwright starts it: in containers there is none to be had.
const args = ['--disable-gpu', '--disable-background-networking', '--no-sandbox'];

const stateDir = mkdtempSync(join(tmpdir(), 'env-drift-bench-'));
const demo = await startDemoOrigins();
const product = await startProduct({
  stateDir,
  allowedPrivateTargets: [demo.staging.host, demo.production.host],
  variables: { RATE_LIMIT_WORK: '1000000/60', RATE_LIMIT_READS: '1000000/60' },
});
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const api = createApiClient({ baseUrl: product.url, fetch });
const sides = {
  leftUrl: demo.staging.url + headlinePath,
  rightUrl: demo.production.url + headlinePath,
};

try {
  const { comparisonId } = await compare();
  await reportFindings(comparisonId);
  await reportEvents(comparisonId);
  await reportHeap();
  // By now the pair is full, and has forgotten the first one.
  const latest = await compare();
  await reportLighthouse(['/', `/c/${latest.comparisonId}`, `/p/${latest.pairKey}`]);
} finally {
  await browser.close();
  await product.stop();
  await demo.stop();
  rmSync(stateDir, { recursive: true, force: true, maxRetries: 3 });
}

async function compare() {
  const started = await api.startComparison(sides);
  if (!started.ok) throw new Error(started.failure.message);
  for await (const seen of api.watchComparison(started.value.comparisonId))
    if (!seen.ok) throw new Error(seen.failure.message);
  return started.value;
}

async function openPage(): Promise<Page> {
  console.log(`${describeMachine()}, ${describeLoad()}`);
  return browser.newPage({ viewport: { width: 1280, height: 860 }, baseURL: product.url });
}

async function reportFindings(comparisonId: string): Promise<void> {
  const page = await openPage();
  const stored = await api.getComparison(comparisonId);
  if (!stored.ok) throw new Error(stored.failure.message);
  const json = withManyFindings(stored.value, FINDINGS);
  await page.route(/\/api\/compare\/[^/]+$/, (route) => route.fulfill({ json }));
  await page.goto(`/c/${comparisonId}`);
  await page.mouse.move(600, 400);
  const cards = page.getByRole('article');
  await cards.first().waitFor();
  // What comes later anyway, on every page.
  await page.waitForLoadState('networkidle');

  report(
    `scroll through ${FINDINGS} findings`,
    await framesWhile(page, async () => {
      await page.evaluate(scrollToTheEnd, A_FRAME);
    }),
  );
  console.log(`  drawn by then: ${await cards.count()}`);
  const search = page.getByRole('search').getByRole('searchbox');
  await search.scrollIntoViewIfNeeded();
  report(
    `filter ${FINDINGS} findings, ${FILTERS.length} times`,
    await framesWhile(page, async () => {
      for (const words of FILTERS) {
        await search.fill(words);
        await page.waitForTimeout(250);
      }
    }),
  );
  await page.close();
}

async function reportEvents(comparisonId: string): Promise<void> {
  const page = await openPage();
  const stored = await api.getComparison(comparisonId);
  if (!stored.ok) throw new Error(stored.failure.message);
  const { left, right, meta } = stored.value.result;
  const running = {
    ...{ comparisonId, pairKey: stored.value.pairKey, status: 'running', stage: 'probe' },
    result: {
      left: { url: left.url },
      right: { url: right.url },
      meta: { created_at: meta.created_at },
    },
  };
  let release = () => {};
  const isAwaited = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/api\/compare\/[^/]+$/, (route) => route.fulfill({ json: running }));
  await page.route('**/events*', async (route) => {
    await isAwaited;
    await route.fulfill({ contentType: 'text/event-stream', body: manyEvents(EVENTS) });
  });
  await page.goto(`/c/${comparisonId}`);
  await page.getByText(/^Log \(/).click();
  report(
    `a burst of ${EVENTS} events, the log open`,
    await framesWhile(page, async () => {
      release();
      await page.getByText(`Log (${EVENTS.toLocaleString('en')} lines)`).waitFor();
    }),
  );
  await page.close();
}

async function reportHeap(): Promise<void> {
  const page = await openPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  const again = async (times: number) => {
    for (let run = 0; run < times; run++) {
      const before = page.url();
      await page.getByRole('button', { name: /^Compare/ }).click();
      await page.waitForURL((url) => url.href !== before);
      await page.getByRole('heading', { level: 1, name: 'Drift', exact: true }).waitFor();
      await page.getByRole('article').first().waitFor();
    }
  };
  const atHome = async () => {
    await page.getByRole('link', { name: 'Env Drift Analyzer' }).click();
    await page.getByRole('heading', { name: 'Recent comparisons' }).waitFor();
    for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const { nodes } = await devtools.send('Memory.getDOMCounters');
    return { usedSize, nodes };
  };
  await page.goto(`/?${new URLSearchParams({ left: sides.leftUrl, right: sides.rightUrl })}`);
  await again(WARM_UP);
  const first = await atHome();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Drift', exact: true }).waitFor();
  await again(COMPARISONS);
  const last = await atHome();
  const kb = (bytes: number) => `${Math.round(bytes / 1_000).toLocaleString('en')} kB`;
  console.log(
    `heap at home: ${kb(first.usedSize)} after ${WARM_UP} comparisons, ` +
      `${kb(last.usedSize)} after ${COMPARISONS} more (${((last.usedSize / first.usedSize - 1) * 100).toFixed(1)} %); ` +
      `DOM nodes ${first.nodes}, ${last.nodes}\n`,
  );
  await page.close();
}

async function reportLighthouse(paths: readonly string[]): Promise<void> {
  const cli = process.env['LIGHTHOUSE'];
  if (cli === undefined) return console.log('LIGHTHOUSE names no lighthouse: not asked');
  console.log(`${describeMachine()}, ${describeLoad()}`);
  for (const path of paths) {
    const { scores, performance } = await pageScores(cli, product.url + path, {
      ...{ runs: LIGHTHOUSE_RUNS, chrome: executablePath, args },
      env: { ...process.env, ...env },
    });
    console.log(
      `${path.slice(0, 3).padEnd(4)} ${JSON.stringify(scores)}, of ${performance.join(', ')}`,
    );
  }
}

function report(what: string, frames: Frames): void {
  console.log(`${what}: ${describeFrames(frames)}\n`);
}
