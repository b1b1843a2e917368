import { expect, it } from 'vitest';
import { refuseForeignHost } from './refuse-foreign-host.ts';

const HOSTS = { ALLOWED_HOSTS: '127.0.0.1, [::1]' };
const KEYED = { ...HOSTS, FRONT_KEY: 'k' };
const local = 'http://127.0.0.1:8787/';

it.each<[string, Record<string, string>, object, number | undefined]>([
  ['https://drift.example/', {}, {}, undefined],
  ['https://drift.example/', { host: 'other.example' }, {}, undefined],
  [local, {}, HOSTS, undefined],
  ['http://[::1]:8787/', { host: '[::1]:8787' }, HOSTS, undefined],
  [local, { host: '127.0.0.1:8787' }, HOSTS, undefined],
  ['http://rebound.example/', { host: '127.0.0.1' }, HOSTS, 421],
  [local, { host: 'rebound.example' }, HOSTS, 421],
  [local, { host: 'no host' }, HOSTS, 421],
  [local, { 'x-front-key': 'k' }, KEYED, undefined],
  [local, {}, KEYED, 421],
  [local, { 'x-front-key': 'guessed' }, KEYED, 421],
  ['http://rebound.example/', { 'x-front-key': 'k' }, KEYED, 421],
])('%s %j, with %j: %s', (url, fields, env, status) => {
  // Unlike that of a request, a Headers of its own may name a host.
  const request = { url, headers: new Headers(fields) } as Request;
  expect(refuseForeignHost(request, env as Env)?.status).toBe(status);
});
