import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { headlinePath, startDemoOrigins } from '@env-drift/demo-origins';
import { expect, test } from '@playwright/test';
import { runDrift } from './run-drift.ts';

test('the page of a report opens as a file: it asks for nothing and breaks nothing', async ({
  page,
}) => {
  const directory = mkdtempSync(join(tmpdir(), 'drift-report-'));
  const demo = await startDemoOrigins();
  try {
    const file = join(directory, 'report.html');
    const policy = join(directory, 'policy.json');
    const ignore = [{ code: 'timing-differs', reason: 'One machine serves both.' }];
    writeFileSync(policy, JSON.stringify({ ignore }));
    const sides = [demo.staging.url + headlinePath, demo.production.url + headlinePath];
    const labels = ['--left-label', 'Staging', '--right-label', 'Production'];
    const options = ['--allow-private', '--explain', '--policy', policy];
    const format = ['--format', 'html', '--output', file];
    const run = await runDrift(['compare', ...sides, ...labels, ...options, ...format]);
    expect(run.exitCode, run.error).toBe(1);

    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('DRIFT');
    const finding = page.getByRole('article').first();
    await expect(finding.getByRole('rowheader')).toHaveText(['Staging', 'Production']);
    // The style is let in by its hash, and is there.
    await expect(page.getByRole('main')).not.toHaveCSS('max-width', 'none');
    const forgiven = page.getByRole('group');
    await expect(forgiven.getByRole('listitem').first()).toBeHidden();
    await forgiven.getByText('Not counted').click();
    await expect(forgiven.getByRole('listitem').first()).toBeVisible();
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(complaints).toEqual([]);
  } finally {
    await demo.stop();
    rmSync(directory, { recursive: true, force: true });
  }
});
