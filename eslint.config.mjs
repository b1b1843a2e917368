import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** The walls of the house: which layer may lean on which, and which runtime it may assume. */
const boundaries = [
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: ['layer:contracts'] },
  { sourceTag: 'layer:engine', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:engine'] },
  { sourceTag: 'layer:adapter', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:engine'] },
  { sourceTag: 'layer:client', onlyDependOnLibsWithTags: ['layer:contracts'] },
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: ['layer:contracts', 'layer:engine', 'layer:adapter', 'layer:client'],
  },
  {
    sourceTag: 'layer:tool',
    onlyDependOnLibsWithTags: [
      'layer:contracts',
      'layer:engine',
      'layer:adapter',
      'layer:client',
      'layer:tool',
    ],
  },
  { sourceTag: 'runtime:any', onlyDependOnLibsWithTags: ['runtime:any'] },
  { sourceTag: 'runtime:worker', onlyDependOnLibsWithTags: ['runtime:any', 'runtime:worker'] },
  { sourceTag: 'runtime:browser', onlyDependOnLibsWithTags: ['runtime:any', 'runtime:browser'] },
  { sourceTag: 'runtime:node', onlyDependOnLibsWithTags: ['runtime:any', 'runtime:node'] },
  // Whoever installs a library installs what it imports. An app that is published brings that along.
  { allSourceTags: ['npm:public', 'runtime:any'], onlyDependOnLibsWithTags: ['npm:public'] },
];

const ambient = (names, why) =>
  names.map((name) => ({ name, message: `${why} Take it as an argument instead.` }));

const platformGlobals = ambient(
  ['fetch', 'crypto', 'process', 'console', 'caches', 'navigator', 'document', 'window', 'Buffer'],
  'This package runs anywhere and knows no platform.',
);
const clocks = ambient(['setTimeout', 'setInterval', 'performance'], 'This package is pure.');

const noHiddenInput = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Reads the clock: take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Reads the clock: take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Not deterministic: take the random source as an argument.',
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'Depends on the locale: compare by code unit.',
  },
];

export default [
  {
    ignores: [
      '**/dist',
      '**/.wrangler',
      '**/.stryker',
      '**/.nx',
      '**/node_modules',
      '**/worker-configuration.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries },
      ],
    },
  },
  {
    files: [
      'packages/{contracts,header-semantics,diff-engine,probe-providers,llm-explainer,api-client}/src/**/*.ts',
    ],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...platformGlobals] },
  },
  {
    files: ['packages/{contracts,header-semantics,diff-engine}/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...platformGlobals, ...clocks],
      'no-restricted-syntax': ['error', ...noHiddenInput],
    },
  },
];
