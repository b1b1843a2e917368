import { describe, expect, it } from 'vitest';
import { compareContentSecurityPolicy } from './compare-content-security-policy.ts';
import { parseContentSecurityPolicy as parse } from './content-security-policy.ts';
import { mirror, testComparisonLaws } from './testing/comparison-laws.ts';

describe('agree', () => {
  it.each([
    ["script-src 'self' a.example", "SCRIPT-SRC  a.example 'self' ; report-uri /x"],
    ["script-src 'nonce-abc'", "script-src 'nonce-def'"],
    ["default-src 'self'; img-src *", "img-src *; default-src 'self'"],
    ["default-src 'self'", "default-src 'self'; script-src 'self'"],
    ["img-src 'none'", 'img-src'],
    ["img-src 'none'", 'img-src, img-src a.example'],
    ["script-src 'nonce-a'", "script-src 'unsafe-inline' 'nonce-a'"],
    ['img-src a.example', 'img-src https://a.example:443'],
    ['img-src a.example, img-src a.example b.example', 'img-src a.example'],
    ['report-uri /x', ''],
    ["frame-ancestors 'none'", ''],
    ["trusted-types 'none'", "trusted-types 'NONE'"],
    ["trusted-types a 'allow-duplicates'", "trusted-types a 'Allow-Duplicates'"],
  ])('%j and %j', (left, right) => {
    expect(compareContentSecurityPolicy(parse(left), parse(right))).toEqual([]);
  });
});

it('compares policies that are only tried out whatever their order', () => {
  const [left, right] = [
    parse(null, 'img-src a b; font-src c; report-uri /x, font-src d'),
    parse(null, 'font-src d, report-uri /y; font-src c; img-src b a'),
  ];
  expect(compareContentSecurityPolicy(left, right)).toEqual([]);
});

it.each([
  ["img-src 'none'", "img-src 'NONE'"],
  ["img-src 'none'", 'img-src'],
  ["img-src a.example 'None'", 'img-src a.example'],
])('compares %j and %j by what they let in, also where they are only tried out', (left, right) => {
  expect(compareContentSecurityPolicy(parse(left), parse(right))).toEqual([]);
  expect(compareContentSecurityPolicy(parse(null, left), parse(null, right))).toEqual([]);
});

it('finds policies equal to themselves that are too long to compare', () => {
  const list = (prefix: string) =>
    `img-src ${Array.from({ length: 300 }, (_, i) => `${prefix}${i}.example`).join(' ')}`;
  const both = parse(`${list('a')}, ${list('b')}`);
  expect(compareContentSecurityPolicy(both, both)).toEqual([]);
});

describe('differ', () => {
  const says = (left: string | null, right: string | null, reports: (string | null)[] = []) =>
    compareContentSecurityPolicy(parse(left, reports[0]), parse(right, reports[1])).map(
      ({ kind, weaker, directive, reach, sources }) =>
        [kind, weaker, directive, reach, ...sources].filter((part) => part !== null).join(' '),
    );

  it.each([
    ["img-src 'self'", null, ['enforcement-differs right']],
    ["img-src 'self'", "default-src 'self'", ['directive-missing left default-src']],
    ["img-src 'self'; font-src a", "img-src 'self'", ['directive-missing right font-src']],
    [
      "script-src 'self'",
      "script-src 'self' 'unsafe-inline' 'unsafe-eval' * data: b.example",
      [
        'source-added right script-src host https://b.example',
        'source-added right script-src scheme data:',
        "source-added right script-src unsafe-eval 'unsafe-eval'",
        "source-added right script-src unsafe-inline 'unsafe-inline'",
        'source-added right script-src wildcard *',
      ],
    ],
    [
      'img-src a.example b.example',
      'img-src a.example',
      ['source-added left img-src host https://b.example'],
    ],
    [
      "script-src 'unsafe-inline'",
      "script-src 'nonce-a'",
      [
        "source-added right script-src nonce 'nonce-…'",
        "source-added left script-src unsafe-inline 'unsafe-inline'",
      ],
    ],
    ["script-src 'sha256-a'", "script-src 'sha256-b'", ['hashes-differ none script-src']],
    [
      "script-src 'sha256-a' 'sha256-b'",
      "script-src 'sha256-b' 'sha256-a' 'self'",
      ["source-added right script-src host 'self'"],
    ],
    [
      "script-src 'self'",
      "script-src 'self' 'sha256-a'",
      ["source-added right script-src hash 'sha256-a'"],
    ],
    [
      "img-src 'self'",
      "img-src 'self' b.example a.example https://*",
      [
        'source-added right img-src host https://a.example https://b.example',
        'source-added right img-src wildcard https://*',
      ],
    ],
    [
      "default-src 'self'",
      "default-src 'self'; script-src 'self' https:",
      ['source-added right script-src scheme https:'],
    ],
    [
      "script-src 'nonce-a', script-src https:",
      "script-src 'none'",
      ["source-added left script-src nonce 'nonce-…' and https:"],
    ],
    [
      "style-src 'unsafe-hashes' 'sha256-a'",
      "style-src 'sha256-a'",
      ["source-added left style-src keyword 'unsafe-hashes'"],
    ],
    ['sandbox', 'sandbox allow-forms', ['source-added right sandbox permission allow-forms']],
    [
      "img-src 'self'",
      "img-src 'self'; upgrade-insecure-requests",
      ['directive-missing left upgrade-insecure-requests'],
    ],
    ['upgrade-insecure-requests', null, ['directive-missing right upgrade-insecure-requests']],
    ["img-src 'self'", 'upgrade-insecure-requests', ['enforcement-differs right']],
  ])('%j and %j', (left, right, differences) => {
    expect(says(left, right)).toEqual(differences);
  });

  it('tells enforced from reported, and one trial from another', () => {
    const trial = "img-src 'self'";
    expect(says(trial, null, [null, trial])).toEqual(['enforcement-differs right']);
    expect(says(null, null, [trial, null])).toEqual(['report-only-differs none']);
    expect(says(null, null, [trial, 'img-src *'])).toEqual(['report-only-differs none']);
    expect(says(trial, trial, [trial, null])).toEqual(['report-only-differs none']);
    expect(says(null, null, ['upgrade-insecure-requests', trial])).toEqual([
      'report-only-differs none',
    ]);
  });

  it('shows how each side treats its policies', () => {
    const policies = [parse("img-src 'self'"), parse(null, "img-src 'self'"), parse(null)];
    const shown = policies.flatMap((left) =>
      policies.flatMap((right) =>
        compareContentSecurityPolicy(left, right).map((found) => [found.left, found.right]),
      ),
    );
    expect(shown).toEqual([
      ['enforced', 'report-only'],
      ['enforced', 'absent'],
      ['report-only', 'enforced'],
      ['report-only', 'absent'],
      ['absent', 'enforced'],
      ['absent', 'report-only'],
    ]);
  });

  it('shows all that a directive lets in, though some of it is for scripts only', () => {
    const found = compareContentSecurityPolicy(
      parse("default-src 'unsafe-eval'"),
      parse("default-src 'unsafe-eval' https:"),
    );
    expect(found).toMatchObject([
      { left: ["'unsafe-eval'"], right: ["'unsafe-eval'", 'https:'], sources: ['https:'] },
    ]);
  });

  it('shows what each side lets in', () => {
    const [difference] = compareContentSecurityPolicy(
      parse("img-src 'self'"),
      parse("img-src 'self' https:"),
    );
    expect(difference).toMatchObject({ left: ["'self'"], right: ["'self'", 'https:'] });
  });
});

describe('the side’s own host', () => {
  const on = (host: string, value: string) =>
    parse(value, null, {
      self: 'https://{host}',
      mapHost: (origin) => origin.replace(host, '{host}'),
    });

  it.each([
    ['img-src a.example', 'img-src b.example'],
    ["img-src 'self'", 'img-src https://b.example'],
    ['img-src *.a.example:*/x', 'img-src *.b.example:*/x'],
    ['connect-src wss://a.example:8443', 'connect-src wss://b.example:8443'],
  ])('%j on one is %j on the other', (left, right) => {
    const [a, b] = [on('a.example', left), on('b.example', right)];
    expect(compareContentSecurityPolicy(a, b)).toEqual([]);
  });

  it('is mapped with its port', () => {
    const left = on('127.0.0.1:3000', 'img-src http://127.0.0.1:3000');
    const right = on('127.0.0.1:4000', 'img-src http://127.0.0.1:4000');
    expect(compareContentSecurityPolicy(left, right)).toEqual([]);
  });

  it('is none of others', () => {
    const [left, right] = [
      on('a.example', 'img-src a.example'),
      on('b.example', 'img-src a.example'),
    ];
    const found = compareContentSecurityPolicy(left, right);
    expect(found.map(({ weaker, sources }) => [weaker, sources])).toEqual([
      ['right', ['https://a.example']],
      ['left', ['https://{host}']],
    ]);
    expect(compareContentSecurityPolicy(right, left)).toEqual(mirror(found));
  });
});

testComparisonLaws({ read: (value) => parse(value), compare: compareContentSecurityPolicy }, [
  "default-src 'self'; script-src 'self' 'unsafe-inline' https:; img-src *",
  "script-src 'nonce-a' 'strict-dynamic' https: 'unsafe-inline'; object-src 'none'",
  "default-src 'none', script-src 'sha256-a' *.a.example:* http://b.example/x/",
  'sandbox allow-scripts; trusted-types a b; upgrade-insecure-requests',
]);
testComparisonLaws({ read: (value) => parse(null, value), compare: compareContentSecurityPolicy }, [
  "img-src 'self'",
]);
