import { expect, it } from 'vitest';
import { createHostReader } from './own-host.ts';

const STAGING = 'staging.a.example';

it.each<[own: string, other: string, named: string, host: string, isOwn: boolean]>([
  // What both name alike is alike, whether production is the apex or its www.
  [STAGING, 'a.example', 'api.a.example', 'api.{host}', true],
  ['a.example', STAGING, 'api.a.example', 'api.{host}', true],
  [STAGING, 'www.a.example', 'api.a.example', 'api.{host}', true],
  ['www.a.example', STAGING, 'api.a.example', 'api.{host}', true],
  ['www.staging.a.example', 'www.a.example', 'api.a.example', 'api.{host}', true],
  [STAGING, 'www.a.example', 'a.example', 'apex-{host}', false],
  ['www.a.example', STAGING, 'a.example', 'apex-{host}', true],
  [STAGING, 'www.a.example', 'www.a.example', '{host}', false],
  [STAGING, 'a.example', 'a.example', '{host}', false],
  [STAGING, 'a.example', 'a.example:8443', '{host}:8443', false],
  [STAGING, 'a.example', 'www.a.example', 'www.{host}', false],
  ['a.example', STAGING, 'www.a.example', 'www.{host}', true],
  // Each with its own.
  [STAGING, 'a.example', 'api.staging.a.example', 'api.{host}', true],
  [STAGING, 'a.example', STAGING, '{host}', true],
  // What is beside a www is as what is below its apex.
  ['www.a.example', 'www.b.example', 'api.a.example', 'api.{host}', true],
  ['www.a.example', 'www.b.example', 'v1.api.a.example:8443', 'v1.api.{host}:8443', true],
  ['www.a.example', 'www.b.example', 'api.www.a.example', 'api.{host}', true],
  ['www.a.example', 'www.b.example', '*.a.example', '*.{host}', true],
  ['www.a.example', 'www.b.example', 'apex.a.example', 'apex.{host}', true],
  ['www.a.example', 'www.b.example', 'api.b.example', 'api.b.example', false],
  ['www.a.example', 'www.b.example', 'nota.example', 'nota.example', false],
  ['www.a.example:8443', 'www.b.example', 'api.a.example', 'api.{host}', true],
  ['www.staging.a.example', 'www.a.example', 'api.staging.a.example', 'api.{host}', true],
  ['www.staging.a.example', 'www.a.example', 'staging.a.example', 'apex-{host}', true],
  // The site names what is below it, and the other side is a stranger to it.
  ['a.example', STAGING, STAGING, STAGING, false],
  ['a.example', STAGING, 'api.staging.a.example', 'api.staging.a.example', false],
  ['www.a.example', STAGING, STAGING, STAGING, false],
  ['www.a.example', STAGING, 'api.staging.a.example', 'api.staging.a.example', false],
  ['www.a.example', 'www.staging.a.example', STAGING, STAGING, false],
  [
    'www.a.example',
    'www.staging.a.example',
    'api.staging.a.example',
    'api.staging.a.example',
    false,
  ],
  // Of unrelated sides, neither knows the other's.
  ['a.example', 'b.example', 'b.example', 'b.example', false],
  ['a.example', 'b.example', 'api.b.example', 'api.b.example', false],
  ['app.a.example', 'www.b.example', 'b.example', 'b.example', false],
  ['nota.example', 'a.example', 'api.a.example', 'api.a.example', false],
  // The apex against its www.
  ['www.a.example', 'a.example', 'a.example', '{host}', true],
  ['www.a.example', 'a.example', 'api.a.example', 'api.{host}', true],
  ['a.example', 'www.a.example', 'www.a.example', 'www.{host}', true],
  ['www.a.example', 'www.a.example:8443', 'www.a.example:8443', '{host}:8443', true],
  // Addresses have no names below them.
  ['9.1.2.3.4.example', '1.2.3.4', '1.2.3.4', '1.2.3.4', false],
  ['[::1]:3000', '[::1]:4000', '[::1]:4000', '{host}:4000', true],
])('%s, compared with %s, calls %s %s', (own, other, named, host, isOwn) => {
  expect(createHostReader([own], [other])(new URL(`https://${named}/`))).toEqual({ host, isOwn });
});
