import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoOrigins, type DemoOrigins } from '@env-drift/demo-origins';
import { startProduct } from '@env-drift/local-start';
import { expect, test as base } from '@playwright/test';
import { startHeldOrigin, type HeldOrigin } from './start-held-origin.ts';
import { startVisitedOrigin, type VisitedOrigin } from './start-visited-origin.ts';

export interface Stage {
  /** Where the dashboard is. */
  url: string;
  demo: DemoOrigins;
  held: HeldOrigin;
  /** Its page sends beacons. */
  visited: VisitedOrigin;
  logFile: string;
}

/**
 * A test with the whole product running behind it, on fresh data, beside origins to compare.
 * Fails when a page throws, logs an error, or asks any other server than the product's and the visited one.
 */
export const test = base.extend<{ guardedContext: void }, { stage: Stage }>({
  stage: [
    // Playwright reads the names of the fixtures that are needed from this pattern: none.
    async ({}, use) => {
      const stateDir = mkdtempSync(join(tmpdir(), 'env-drift-e2e-'));
      const demo = await startDemoOrigins();
      const held = await startHeldOrigin();
      const visited = await startVisitedOrigin();
      const allowed = [demo.staging.host, demo.production.host, held.host, visited.host];
      const product = await startProduct({
        stateDir,
        allowedPrivateTargets: allowed,
        beaconEnvironments: [`shop=${visited.url}`],
        variables: {
          DEMO_PAIR: `Staging=${demo.staging.url}/api/products Production=${demo.production.url}/api/products`,
        },
      });
      visited.reportTo(product.url);
      await use({ url: product.url, demo, held, visited, logFile: product.logFile });
      await product.stop();
      await Promise.all([demo.stop(), held.stop(), visited.stop()]);
      rmSync(stateDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ stage }, use) => use(stage.url),

  guardedContext: [
    async ({ context, stage }, use) => {
      const complaints: string[] = [];
      context.on('weberror', (error) => complaints.push(String(error.error())));
      context.on('request', (request) => {
        const isKnown = [stage.url, stage.visited.url].includes(new URL(request.url()).origin);
        if (!isKnown) complaints.push(`asked ${request.url()}`);
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
