import { readdirSync } from 'node:fs';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { configDefaults, defineConfig } from 'vitest/config';

/** How work grows with the input is measured, which a busy machine disturbs: `npm run laws` does. */
const growth = process.env['LAW_RUNS'] ? [] : ['src/linear-time.test.ts'];

/** Tests beside the files they specify, run on Node. The Nx project name is the folder's name. */
const unit = (root: string) => ({
  extends: true as const,
  test: {
    name: root.split('/').at(-1)!,
    root,
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, ...growth],
    environment: 'node' as const,
    // Properties run hundreds of times; a busy machine must not fail them.
    testTimeout: 60_000,
    setupFiles: [`${import.meta.dirname}/properties.setup.ts`],
  },
});

/** Tests that start servers or the Worker itself. */
const journey = (root: string) => {
  const base = unit(root);
  return {
    ...base,
    test: {
      ...base.test,
      include: [...base.test.include, 'test/**/*.test.ts'],
      hookTimeout: 60_000,
    },
  };
};

/** Tests that run inside workerd, with real storage. What they are given beside it has to be JSON. */
const insideWorkerd = (root: string, bindings: Record<string, unknown> = {}) => ({
  extends: true as const,
  plugins: [
    cloudflareTest({ wrangler: { configPath: './test/wrangler.jsonc' }, miniflare: { bindings } }),
  ],
  test: { name: root.split('/').at(-1)!, root, include: ['src/**/*.test.ts'] },
});

const tools = readdirSync('tools').filter((name) => name !== 'e2e');

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    passWithNoTests: false,
    projects: [
      unit('packages/contracts'),
      unit('packages/header-semantics'),
      unit('packages/diff-engine'),
      unit('packages/probe-providers'),
      unit('packages/node-network'),
      unit('packages/llm-explainer'),
      insideWorkerd('packages/pair-storage'),
      insideWorkerd('packages/request-memory'),
      insideWorkerd('packages/run-index', {
        MIGRATIONS: await readD1Migrations('packages/run-index/migrations'),
      }),
      unit('packages/api-client'),
      journey('apps/api-worker'),
      journey('apps/drift-cli'),
      unit('apps/preact-ui'),
      ...tools.map((name) => journey(`tools/${name}`)),
    ],
  },
});
