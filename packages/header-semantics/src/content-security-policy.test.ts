import { describe, expect, it } from 'vitest';
import { compareContentSecurityPolicy } from './compare-content-security-policy.ts';
import { parseContentSecurityPolicy, type CspPolicy } from './content-security-policy.ts';
import { isAtLeastAsStrict } from './csp-subsumption.ts';
import { mirror, testComparisonLaws } from './testing/comparison-laws.ts';

const parse = parseContentSecurityPolicy;
const texts = (policies: readonly CspPolicy[]) =>
  policies.map((policy) =>
    Object.fromEntries([...policy].map(([name, list]) => [name, list.map(({ text }) => text)])),
  );

describe('parses', () => {
  it.each([
    [null, []],
    ['', []],
    [' ; , ;', []],
    ["script-src 'self'", [{ 'script-src': ["'self'"] }]],
    ["SCRIPT-src 'SELF' 'self'; script-src *", [{ 'script-src': ["'self'", "'self'"] }]],
    [
      'img-src *, font-src a.example',
      [{ 'img-src': ['*'] }, { 'font-src': ['https://a.example'] }],
    ],
    [
      'img-src\ta.example:*\fHTTP://*.B.example/Path?q',
      [{ 'img-src': ['https://a.example:*', 'http://*.b.example/Path'] }],
    ],
    ["style-src 'nonce-aB=' 'SHA256-a-_='", [{ 'style-src': ["'nonce-aB='", "'sha256-a+/='"] }]],
    ['img-src Data: *:443 http://*', [{ 'img-src': ['data:', 'https://*', 'http://*'] }]],
    ['img-src é.example; font-src a', [{ 'font-src': ['https://a'] }]],
    ['sandbox Allow-Scripts', [{ sandbox: ['allow-scripts'] }]],
    ['upgrade-insecure-requests', [{ 'upgrade-insecure-requests': [] }]],
    ['__proto__ *', [JSON.parse('{"__proto__":["*"]}')]],
  ])('%j', (value, policies) => {
    expect(texts(parse(value).enforced)).toEqual(policies);
  });

  it('keeps what is only reported apart', () => {
    const csp = parse("img-src 'self'", 'img-src *');
    expect([texts(csp.enforced), texts(csp.reportOnly)]).toEqual([
      [{ 'img-src': ["'self'"] }],
      [{ 'img-src': ['*'] }],
    ]);
  });
});

describe('at least as strict', () => {
  it.each([
    ['', '', true],
    ["img-src 'none'", '', true],
    ['', "img-src 'none'", false],
    ['img-src', "img-src 'none'", true],
    ["img-src a.example 'none'", "img-src 'none'", false],
    ['img-src https://a.example', 'img-src https:', true],
    ['img-src https:', 'img-src https://a.example', false],
    ['img-src a.example', 'img-src *.a.example', false],
    ['img-src *.b.a.example', 'img-src *.a.example', true],
    ['img-src a.example/x/y', 'img-src a.example/x/', true],
    ['img-src a.example/%78', 'img-src a.example/x', true],
    ['img-src a.example/xy', 'img-src a.example/x', false],
    ['img-src *', 'img-src http: ws:', true],
    ['img-src *, img-src *', 'img-src http:', false],
    ['img-src data:', 'img-src *', false],
    // Falling back
    ["default-src 'self'", "script-src 'self'; frame-src 'self'", true],
    ["default-src 'self'; frame-src *", "child-src 'self'", false],
    ["default-src 'none'; script-src 'self'", "worker-src 'none'", false],
    ["script-src 'self'", "default-src 'self'", false],
    ["script-src 'self'; script-src-attr *", "script-src 'self'", false],
    ["base-uri 'self'", "default-src 'self'; base-uri 'self'", false],
    // Keywords that take the effect of others
    ["script-src 'unsafe-inline' 'nonce-a'", "script-src 'nonce-b'", true],
    [
      "script-src 'unsafe-inline' 'strict-dynamic' 'nonce-a' https:",
      "script-src 'strict-dynamic' 'nonce-b'",
      true,
    ],
    ["img-src 'unsafe-inline' 'nonce-a'", "img-src 'none'", true],
    ["script-src 'wasm-unsafe-eval'", "script-src 'unsafe-eval'", true],
    ["script-src 'unsafe-eval'", "script-src 'wasm-unsafe-eval'", false],
    ["script-src 'sha256-a'", "script-src 'sha256-b'", false],
    ["script-src 'report-sample' 'self'", "script-src 'self'", true],
    // What several policies let in together
    ['img-src http://a.example, img-src https:', 'img-src https://a.example', true],
    ["script-src 'nonce-a', script-src 'nonce-b'", "script-src 'none'", true],
    ["script-src 'nonce-a', script-src https://a.example", "script-src 'none'", false],
    ["script-src 'nonce-a', script-src https://a.example", 'script-src https:', true],
    ["script-src 'unsafe-inline', script-src https:", "script-src 'none'", true],
    ["script-src 'unsafe-inline', script-src 'sha256-a'", "script-src 'unsafe-inline'", true],
    ["style-src 'sha256-a', style-src 'sha512-b'", "style-src 'none'", false],
    ['img-src a.example:8080, img-src a.example:*', 'img-src a.example:8080', true],
    ['img-src a.example:8080, img-src a.example:8081', "img-src 'none'", true],
    ['img-src a.example', 'img-src a.example, font-src a.example', false],
    // Directives without sources
    ['sandbox allow-scripts', 'sandbox allow-scripts allow-forms', true],
    ['sandbox allow-scripts', 'sandbox', false],
    ['sandbox allow-scripts, sandbox allow-forms', 'sandbox', true],
    ["trusted-types a 'none'", 'trusted-types *', true],
    ['trusted-types *, trusted-types a', 'trusted-types b', false],
    ['upgrade-insecure-requests', '', true],
    ['', 'upgrade-insecure-requests', false],
    ["require-trusted-types-for 'script'", "require-trusted-types-for 'script'", true],
    ["frame-ancestors 'none'", "frame-ancestors 'self'", true],
    ['', 'plugin-types a/b; block-all-mixed-content; report-uri /x; nonsense', true],
  ])('%j than %j: %s', (value, required, isStrict) => {
    expect(isAtLeastAsStrict(parse(value).enforced, parse(required).enforced)).toBe(isStrict);
  });

  it('takes nothing for stricter that is too long to compare', () => {
    const list = (prefix: string) =>
      `img-src ${Array.from({ length: 300 }, (_, i) => `${prefix}${i}.example`).join(' ')}`;
    const both = parse(`${list('a')}, ${list('b')}`).enforced;
    expect(isAtLeastAsStrict(both, parse("img-src 'none'").enforced)).toBe(false);
    expect(isAtLeastAsStrict(parse(list('a')).enforced, parse(list('*.')).enforced)).toBe(false);
    expect(isAtLeastAsStrict(parse(list('a')).enforced, parse(list('a')).enforced)).toBe(true);
  });
});

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
  ])('%j and %j', (left, right) => {
    expect(compareContentSecurityPolicy(parse(left), parse(right))).toEqual([]);
  });
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
  ])('%j and %j', (left, right, differences) => {
    expect(says(left, right)).toEqual(differences);
  });

  it('tells enforced from reported, and one trial from another', () => {
    const trial = "img-src 'self'";
    expect(says(trial, null, [null, trial])).toEqual(['enforcement-differs right']);
    expect(says(null, null, [trial, null])).toEqual(['report-only-differs none']);
    expect(says(null, null, [trial, 'img-src *'])).toEqual(['report-only-differs none']);
    expect(says(trial, trial, [trial, null])).toEqual(['report-only-differs none']);
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
