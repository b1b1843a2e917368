import { describe, expect, it } from 'vitest';
import { parseAllowedPrivateTargets } from './allowed-private-targets.ts';
import { guardTarget } from './guard-target.ts';

const verdictOf = (url: string, allowedPrivateTargets: string[] = []) => {
  const verdict = guardTarget(url, { allowedPrivateTargets });
  return verdict.ok ? 'ok' : verdict.code;
};

describe('public targets pass', () => {
  it.each([
    'https://www.example.com/path?x=1#top',
    'http://www.example.com.:8080/',
    'http://1.1.1.1/',
    'http://8.8.8.8/',
    'http://[2001:4860:4860::8888]/',
    'http://[::ffff:8.8.8.8]/',
    'https://shop.invalid/',
    'https://bücher.example/',
    'https://internal.example.com/',
    'https://localhost.example.com/',
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
    ['http://192.0.2.1/', 'a reserved address'],
    ['http://198.18.0.1/', 'a reserved address'],
    ['http://203.0.113.1/', 'a reserved address'],
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
    ['http://localhost/', 'a name of the local machine or network'],
    ['http://LOCALHOST./', 'a name of the local machine or network'],
    ['http://api.localhost/', 'a name of the local machine or network'],
    ['http://printer.local/', 'a name of the local machine or network'],
    ['http://metadata.google.internal/', 'a name of the local machine or network'],
    ['http://router.home.arpa/', 'a name of the local machine or network'],
    ['http://metadata.tencentyun.com/', 'the name of an instance metadata service'],
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
