import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllowedPrivateTargets } from './allowed-private-targets.ts';
import { guardTarget, type GuardOptions } from './guard-target.ts';

const verdictOf = (
  url: string,
  allowedPrivateTargets: string[] = [],
  options: Partial<GuardOptions> = {},
) => {
  const verdict = guardTarget(url, { allowedPrivateTargets, ...options });
  return verdict.ok ? 'ok' : verdict.code;
};

describe('public targets pass', () => {
  it.each([
    'https://www.example.com/path?x=1#top',
    'http://www.example.com.:443/',
    'https://www.example.com:80/',
    'http://1.1.1.1/',
    'http://8.8.8.8/',
    'http://[2001:4860:4860::8888]/',
    'http://[::ffff:8.8.8.8]/',
    'http://168.63.129.17/',
    'http://[2a00:1450:4001:801::5efe]/',
    'http://[2a00:1450:4001:801:100:5efe:8.8.8.8]/',
    'https://shop.invalid/',
    'https://bücher.example/',
    'https://internal.example.com/',
    'https://localhost.example.com/',
    'https://nip.io.example.com/',
    'https://notnip.io/',
    'https://a_b.example.com/',
  ])('%s', (url) => expect(verdictOf(url)).toBe('ok'));
});

describe('what is no http URL of a host is invalid', () => {
  it.each([
    '',
    'www.example.com/path',
    '/relative',
    'http://',
    'http://[::1',
    'http://example.com:99999/',
    'http://127.0.0.1.1/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://example.com:25/_MAIL',
    'jar:http://127.0.0.1!/',
    'data:text/html,hello',
    'localhost:3000',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://:secret@example.com/',
    'http:user:secret@example.com/',
    'http://1.1.1.1 &@2.2.2.2# @3.3.3.3/',
    'http://a..example.com/',
    'http://example.com../',
  ])('%s', (url) => expect(verdictOf(url)).toBe('invalid_url'));
});

describe('addresses and names that are not public are blocked', () => {
  it.each([
    ['http://127.0.0.1/', 'a loopback address'],
    ['http://127.1/', 'a loopback address'],
    ['http://2130706433/', 'a loopback address'],
    ['http://0x7f.0x0.0x0.0x1/', 'a loopback address'],
    ['http://0177.0.0.01/', 'a loopback address'],
    ['http://127.0.0.1./', 'a loopback address'],
    ['http://①②⑦.⓪.⓪.①/', 'a loopback address'],
    ['http://%31%32%37.0.0.1/', 'a loopback address'],
    ['http:\\\\127.0.0.1\\', 'a loopback address'],
    ['http://0.0.0.0/', 'an unspecified address'],
    ['http://0.1.2.3/', 'an unspecified address'],
    ['http://10.0.0.1/', 'a private address'],
    ['http://172.16.0.1/', 'a private address'],
    ['http://192.168.1.1/', 'a private address'],
    ['http://100.64.0.1/', 'a carrier-grade NAT address'],
    ['http://169.254.169.254/latest/meta-data/', 'a link-local address'],
    ['http://192.0.0.192/', 'a reserved address'],
    ['http://192.0.2.1/', 'a reserved address'],
    ['http://192.88.99.1/', 'a reserved address'],
    ['http://198.18.0.1/', 'a reserved address'],
    ['http://198.19.255.255/', 'a reserved address'],
    ['http://198.51.100.1/', 'a reserved address'],
    ['http://203.0.113.1/', 'a reserved address'],
    ['http://168.63.129.16/', 'the address of a cloud platform'],
    ['http://[::ffff:168.63.129.16]/', 'the address of a cloud platform'],
    ['http://224.0.0.1/', 'a multicast address'],
    ['http://240.0.0.1/', 'a reserved address'],
    ['http://255.255.255.255/', 'the broadcast address'],
    ['http://[::]/', 'an unspecified address'],
    ['http://[::1]/', 'a loopback address'],
    ['http://[0:0:0:0:0:0:0:1]/', 'a loopback address'],
    ['http://[fe80::1]/', 'a link-local address'],
    ['http://[fec0::1]/', 'a site-local address'],
    ['http://[fc00::1]/', 'a unique local address'],
    ['http://[fd00:ec2::254]/', 'a unique local address'],
    ['http://[ff02::1]/', 'a multicast address'],
    ['http://[2001:db8::1]/', 'a reserved address'],
    ['http://[100::1]/', 'a reserved address'],
    ['http://[4000::1]/', 'a reserved address'],
    ['http://[5f00::1]/', 'a reserved address'],
    ['http://[::ffff:127.0.0.1]/', 'a loopback address'],
    ['http://[::ffff:a9fe:a9fe]/', 'a link-local address'],
    ['http://[::127.0.0.1]/', 'an IPv4-compatible IPv6 address'],
    ['http://[::ffff:0:127.0.0.1]/', 'an IPv4 address in IPv6 translation'],
    ['http://[64:ff9b::7f00:1]/', 'an IPv4 address behind NAT64'],
    ['http://[64:ff9b:1::7f00:1]/', 'an IPv4 address behind NAT64'],
    ['http://[2002:7f00:1::]/', 'an IPv4 address in 6to4'],
    ['http://[2001:0:7f00:1::]/', 'an IPv4 address in Teredo'],
    ['http://[2a00:1450:4001:801::5efe:8.8.8.8]/', 'an IPv4 address in ISATAP'],
    ['http://[2a00:1450:4001:801:200:5efe:10.0.0.1]/', 'an IPv4 address in ISATAP'],
    ['http://u:p@127.0.0.1/', 'a loopback address'],
    ['http://example.com@@10.0.0.1:80/', 'a private address'],
    ['http://localhost/', 'a name of the local machine or network'],
    ['http://LOCALHOST./', 'a name of the local machine or network'],
    ['http://api.localhost/', 'a name of the local machine or network'],
    ['http://printer.local/', 'a name of the local machine or network'],
    ['http://metadata.google.internal/', 'a name of the local machine or network'],
    ['http://router.home.arpa/', 'a name of the local machine or network'],
    ['http://metadata.tencentyun.com/', 'the name of an instance metadata service'],
    ['https://api.metadata.cloud.ibm.com/', 'the name of an instance metadata service'],
    ['http://127.0.0.1.nip.io/', 'a name that anybody can point at any address'],
    ['http://app-10-0-0-1.sslip.io/', 'a name that anybody can point at any address'],
    ['http://8.8.8.8.xip.io./', 'a name that anybody can point at any address'],
    ['http://10-0-0-1.backname.io/', 'a name that anybody can point at any address'],
    ['http://x.ip6.name/', 'a name that anybody can point at any address'],
    ['http://10-0-0-1.local-ip.sh/', 'a name that anybody can point at any address'],
    ['http://10-0-0-1.a.plex.direct/', 'a name that anybody can point at any address'],
    ['http://localhost.direct/', 'a name that anybody can point at any address'],
    ['http://fuf.me/', 'a name that anybody can point at any address'],
    ['http://10.0.0.1.xip.name/', 'a name that anybody can point at any address'],
    ['http://LVH.me/', 'a name that anybody can point at any address'],
    ['http://7f000001.08080808.rbndr.us/', 'a name that anybody can point at any address'],
    ['http://metadata/', 'a name without a domain'],
    ['http://ip6-localhost/', 'a name without a domain'],
  ])('%s is %s', (url, what) => {
    const verdict = guardTarget(url, { allowedPrivateTargets: [] });
    expect(verdict).toMatchObject({ ok: false, code: 'ssrf_blocked' });
    expect(verdict).toHaveProperty('reason', expect.stringContaining(` is ${what}, `));
  });

  it.each(['http://example.com:25/', 'https://example.com:6667/', 'http://example.com:0/'])(
    'a port that browsers refuse: %s',
    (url) => expect(verdictOf(url)).toBe('ssrf_blocked'),
  );

  it.each([
    ['http://example.com:8080/', [], 'ssrf_blocked'],
    ['http://example.com:8080/', [8443], 'ssrf_blocked'],
    ['http://example.com:8080/', [8443, 8080], 'ok'],
    ['https://8.8.8.8:8080/', [8080], 'ok'],
    ['http://example.com/', [8080], 'ok'],
    ['https://example.com/', [8080], 'ok'],
    ['http://10.0.0.1:8080/', [8080], 'ssrf_blocked'],
    ['http://example.com:25/', [25], 'ssrf_blocked'],
  ])('%s where the ports %j are allowed too: %s', (url, allowedTargetPorts, verdict) => {
    expect(verdictOf(url, [], { allowedTargetPorts })).toBe(verdict);
  });

  it.each([
    ['https://example.com/', ['example.com'], 'ok'],
    ['https://EXAMPLE.com./', ['example.com'], 'ok'],
    ['https://www.example.com/', ['example.com'], 'ssrf_blocked'],
    ['https://www.example.com/', ['*.example.com'], 'ok'],
    ['https://a.b.example.com/', ['other.example', '*.example.com'], 'ok'],
    ['https://example.com/', ['*.example.com'], 'ssrf_blocked'],
    ['https://notexample.com/', ['*.example.com'], 'ssrf_blocked'],
    ['https://example.com.evil.example/', ['example.com', '*.example.com'], 'ssrf_blocked'],
    ['https://8.8.8.8/', ['example.com'], 'ssrf_blocked'],
    ['https://8.8.8.8/', ['8.8.8.8'], 'ok'],
    ['https://10.0.0.1/', ['10.0.0.1'], 'ssrf_blocked'],
    ['https://api.localhost/', ['*.localhost'], 'ssrf_blocked'],
    ['https://example.com:8443/', ['example.com'], 'ssrf_blocked'],
    ['https://example.com/', [], 'ssrf_blocked'],
  ])('%s where the domains are %j: %s', (url, allowedTargetDomains, verdict) => {
    expect(verdictOf(url, [], { allowedTargetDomains })).toBe(verdict);
  });

  it('an allowed private target needs neither its port nor its domain on a list', () => {
    const options = { allowedTargetDomains: ['example.com'] };
    expect(verdictOf('http://127.0.0.1:3000/', ['127.0.0.1:3000'], options)).toBe('ok');
  });

  it.each([
    ['http://example.com:8080/', 'ALLOWED_TARGET_PORTS=8080'],
    ['http://example.com/', 'ALLOWED_TARGET_DOMAINS'],
  ])('says how %s is allowed', (url, setting) => {
    const options = { allowedPrivateTargets: [], allowedTargetDomains: ['www.example.com'] };
    expect(guardTarget(url, options)).toHaveProperty('reason', expect.stringContaining(setting));
  });

  it('says how a private target is allowed, with the port filled in', () => {
    expect(guardTarget('https://10.0.0.1/', { allowedPrivateTargets: [] })).toHaveProperty(
      'reason',
      expect.stringContaining('ALLOWED_PRIVATE_TARGETS=10.0.0.1:443'),
    );
  });

  it('keeps secrets out of its reason', () => {
    const verdict = guardTarget('http://u:hush@10.0.0.1/?token=hush', {
      allowedPrivateTargets: [],
    });
    expect(JSON.stringify(verdict)).not.toContain('hush');
  });
});

describe('an allow-listed private target passes', () => {
  it.each([
    ['http://127.0.0.1:8080/x', '127.0.0.1:8080', 'ok'],
    ['http://2130706433:8080/', '127.0.0.1:8080', 'ok'],
    ['http://127.0.0.1:8080/', '0x7f.1:8080', 'ok'],
    ['http://LOCALHOST.:3000/', 'localhost:3000', 'ok'],
    ['http://localhost/', 'localhost:80', 'ok'],
    ['https://localhost/', 'localhost:443', 'ok'],
    ['http://[0:0::1]:80/', '[::1]:80', 'ok'],
    ['http://10.0.0.1:25/', '10.0.0.1:25', 'ok'],
    ['https://localhost/', 'localhost:80', 'ssrf_blocked'],
    ['http://127.0.0.1:8081/', '127.0.0.1:8080', 'ssrf_blocked'],
    ['http://127.0.0.2:8080/', '127.0.0.1:8080', 'ssrf_blocked'],
    ['http://localhost:8080/', '127.0.0.1:8080', 'ssrf_blocked'],
    ['http://a.localhost:8080/', 'localhost:8080', 'ssrf_blocked'],
    ['http://u:p@127.0.0.1:8080/', '127.0.0.1:8080', 'invalid_url'],
    ['ftp://127.0.0.1:8080/', '127.0.0.1:8080', 'invalid_url'],
    ['http://127.0.0.1:8080/', '127.0.0.1', 'ssrf_blocked'],
  ])('%s with %s: %s', (url, allowed, verdict) => {
    expect(verdictOf(url, ['10.9.9.9:1', allowed])).toBe(verdict);
  });
});

describe('parseAllowedPrivateTargets', () => {
  it.each([
    [undefined, [], []],
    [' ', [], []],
    ['127.0.0.1:4001,LOCALHOST.:80', ['127.0.0.1:4001', 'localhost:80'], []],
    ['a:1 , b:2\n[::1]:3', ['a:1', 'b:2', '[::1]:3'], []],
    ['127.1:80,127.0.0.1:80', ['127.0.0.1:80'], []],
    [
      'localhost,localhost:,localhost:0,localhost:70000,http://localhost:80,a@b:80,*:80',
      ['*:80'],
      [
        'localhost',
        'localhost:',
        'localhost:0',
        'localhost:70000',
        'http://localhost:80',
        'a@b:80',
      ],
    ],
  ])('%s', (text, targets, invalid) => {
    expect(parseAllowedPrivateTargets(text)).toEqual({ targets, invalid });
  });
});

/** Of what a URL is made that parsers disagree on. */
const shard = fc.constantFrom(
  ...[
    'http://',
    'https:',
    '//',
    '\\',
    '@',
    ':',
    '.',
    '..',
    '[',
    ']',
    '%31',
    '%',
    '#',
    '?',
    '\t',
    ' ',
  ],
  ...[
    '127',
    '0x7f',
    '10.0.0.1',
    '::1',
    'fe80::',
    '①',
    '。',
    'ß',
    'localhost',
    'a_b',
    'xn--',
    '-',
    '\0',
  ],
);

it('never throws, and passes nothing but http and https', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.array(shard).map((shards) => shards.join('')),
  );
  fc.assert(
    fc.property(text, text, (url, allowed) => {
      const options = { allowedPrivateTargets: [allowed], allowedTargetDomains: [allowed] };
      const verdicts = [guardTarget(url, { allowedPrivateTargets: [] }), guardTarget(url, options)];
      for (const verdict of verdicts) {
        if (verdict.ok) expect(verdict.url.protocol).toMatch(/^https?:$/);
      }
    }),
  );
});
