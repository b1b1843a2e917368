import { describe, expect, it } from 'vitest';
import { probeStandIn } from './ssrf-probe.ts';
import { listedAddresses } from './ssrf-resolver.ts';

describe('a server that stands in for every host counts what reaches it', () => {
  const refused = { outcome: 'ssrf_blocked', host: null, connections: 0 };
  it.each([
    ['http://8.8.8.8/', [], { outcome: 'answered', host: '8.8.8.8', connections: 1 }],
    ['https://A.example/', ['8.8.8.8'], { outcome: 'answered', host: 'a.example', connections: 1 }],
    ['https://a.example/', ['127.0.0.1'], refused],
    ['https://a.example/', ['8.8.8.8', '127.0.0.1'], refused],
    ['http://127.0.0.1/', [], refused],
    ['http://example.com:8080/', ['8.8.8.8'], refused],
    ['https://a.example/', [], { ...refused, outcome: 'dns_error' }],
    ['gopher://a.example/', [], { ...refused, outcome: 'invalid_url' }],
  ])('%s where its name has the addresses %j: %j', async (url, addresses, probed) => {
    expect(await probeStandIn(url, async () => addresses)).toEqual(probed);
  });
});

it.each([
  ['public name that resolves to 169.254.169.254', 'metadata.example', ['169.254.169.254']],
  ['resolves to loopback (::1 / 127.0.0.1)', 'a.example', ['127.0.0.1']],
  ['encodes an IPv4 address', 'a.127.0.0.1.nip.io', ['127.0.0.1']],
  ['encodes an IPv4 address', 'app-169-254-169-254.nip.io', ['169.254.169.254']],
  ['alternate', 'a.8.8.8.8.1time.10.0.0.1.rebind.network', ['8.8.8.8', '10.0.0.1']],
  ['resolves to an internal address', 'inner.example', ['10.0.0.1']],
])('%s, %s: %j', (why, host, addresses) => {
  expect(listedAddresses(why, host)).toEqual(addresses);
});
