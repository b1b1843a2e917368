import { headlinePath } from '@env-drift/demo-origins';
import { expect, test } from './product-test.ts';
import { runDrift } from './run-drift.ts';

test('a comparison that the command line asks for is on the dashboard', async ({ page, stage }) => {
  const { demo, url } = stage;
  const sides = [demo.staging.url + headlinePath, demo.production.url + headlinePath];
  const labels = ['--left-label', 'Staging', '--right-label', 'Production'];
  const { exitCode, out, error } = await runDrift([
    'compare',
    ...sides,
    '--server',
    url,
    ...labels,
    '--explain',
  ]);
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^DRIFT /);
  expect(out).toContain('\nWhy\n');
  const link = error.trim();
  expect(link.startsWith(`${url}/c/`)).toBe(true);
  const [, code = ''] = /^CRITICAL {2}(\S+)/m.exec(out) ?? [];
  await page.goto(link);
  await expect(page.getByText(code).first()).toBeVisible();
});

test('a target that the deployment refuses is refused in its words', async ({ stage }) => {
  const targets = ['http://127.0.0.1:4/', 'http://127.0.0.1:5/'];
  const { exitCode, out, error } = await runDrift(['compare', ...targets, '--server', stage.url]);
  expect([exitCode, out]).toEqual([2, '']);
  expect(error).toContain('ALLOWED_PRIVATE_TARGETS');
});
