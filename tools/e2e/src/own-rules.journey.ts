import { expect, test } from './product-test.ts';
import { runDrift } from './run-drift.ts';
import { startStrictOrigin } from './start-strict-origin.ts';

interface Found {
  code: string;
  category: string;
  direction: string;
}

/** What the product's own rules have against a page where its security is weaker than a strict one's. */
async function complaints(url: string): Promise<string[]> {
  const strict = await startStrictOrigin();
  const sides = [`${strict.url}/`, url, '--allow-private'];
  const run = await runDrift(['compare', ...sides, '--format', 'json', '--fail-on', 'never']);
  await strict.stop();
  expect(run.exitCode, run.error).toBe(0);
  const { findings } = JSON.parse(run.out) as { findings: Found[] };
  return findings
    .filter(({ category, direction }) => category === 'security' && direction !== 'left-weaker')
    .map(({ code }) => code);
}

for (const path of ['/', '/findings/vary-differs', `/p/${'0'.repeat(64)}`, '/nowhere'])
  test(`the product's own page passes its own rules: ${path.slice(0, 22)}`, async ({ stage }) => {
    expect(await complaints(stage.url + path)).toEqual([]);
  });

test('a page that protects nothing does not', async ({ stage }) => {
  expect(await complaints(`${stage.demo.production.url}/`)).toEqual(
    expect.arrayContaining([
      'cross-origin-policy-differs',
      'csp-differs',
      'framing-differs',
      'nosniff-differs',
      'permissions-policy-differs',
      'referrer-policy-differs',
    ]),
  );
});

test('the page allows nothing that is written into it, and insists on https where it has it', async ({
  page,
}) => {
  const answer = await page.goto('/');
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  // Told by no comparison over http, where browsers pass it over.
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}$/);
});
