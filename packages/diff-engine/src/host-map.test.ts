import { expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { createHostMap } from './host-map.ts';
import { envelope } from './testing/envelopes.ts';

it.each([
  ['https://staging.example/', 'https://staging.example/a?b=1', 'https://{host}/a?b=1'],
  ['https://staging.example/', 'http://staging.example/a', 'http://{host}/a'],
  ['https://staging.example/', 'https://staging.example:8443/', 'https://{host}:8443/'],
  ['http://staging.example:8080/', 'http://staging.example/', 'http://{host}:default/'],
  ['https://staging.example/', 'https://cdn.staging.example/', 'https://cdn.{host}/'],
  ['https://www.shop.example/', 'https://shop.example/', 'https://apex-{host}/'],
  ['https://staging.example/', 'https://notstaging.example/', 'https://notstaging.example/'],
  ['https://staging.example/', 'https://STAGING.example', 'https://{host}/'],
  ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/a', 'http://{host}/a'],
  ['http://127.0.0.1:3000/', 'http://127.0.0.1:4000/a', 'http://{host}:4000/a'],
  ['http://1.2.3.4/', 'http://9.1.2.3.4.example/', 'http://9.1.2.3.4.example/'],
  ['http://[::1]:3000/', 'http://[::1]:3000/a', 'http://{host}/a'],
  ['https://staging.example/', 'https://old-staging.example/', 'https://{host}/'],
  ['https://staging.example/', '/relative', '/relative'],
  ['https://staging.example/', 'mailto:a@staging.example', 'mailto:a@staging.example'],
])('a side at %s shows %s as %s', (target, url, mapped) => {
  const policy = { ...defaultPolicy, host_aliases: { left: ['old-staging.example'], right: [] } };
  expect(createHostMap('left', envelope(target), policy).map(url)).toBe(mapped);
});

it.each([
  ['old.example', 'https://old.example/'],
  ['OLD.example', 'https://old.example/'],
  ['old.example:443', 'https://old.example/'],
  ['old.example:80', 'http://old.example/'],
  ['old.example:8443', 'https://old.example:8443/'],
  ['bücher.example', 'https://xn--bcher-kva.example/'],
  ['0x7f.1', 'http://127.0.0.1/'],
  ['[0:0::1]:80', 'http://[::1]/'],
])('the alias %s is the host of %s', (alias, url) => {
  const policy = { ...defaultPolicy, host_aliases: { left: [alias], right: [] } };
  const hosts = createHostMap('left', envelope('https://staging.example/'), policy);
  expect(hosts.parse(url)).toMatchObject({ host: '{host}', isOwn: true });
});
