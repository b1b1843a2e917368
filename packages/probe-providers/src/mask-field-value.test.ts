import { expect, it } from 'vitest';
import { maskFieldValue } from './mask-field-value.ts';

it.each([
  [
    '</a?token=hush>; rel=preload, </b>; rel=preload',
    '</a?token=***>; rel=preload, </b>; rel=preload',
  ],
  ['<https://u:hush@a.example/>; rel=canonical', '<https://a.example/>; rel=canonical'],
  [
    'csp="https://r.example/?sentry_key=hush", b="/b"',
    'csp="https://r.example/?sentry_key=***", b="/b"',
  ],
  [
    '{"group":"a","endpoints":[{"url":"https://r.example/?key=hush"}],"max_age":1}',
    '{"group":"a","endpoints":[{"url":"https://r.example/?key=***"}],"max_age":1}',
  ],
  ['edge; hit; token="hush", origin; fwd=miss', 'edge; hit; token="***", origin; fwd=miss'],
  ['edge; token="hu\\"hush"; hit', 'edge; token="***"; hit'],
  ['edge; key=hush4a1B2c3D4; hit', 'edge; key=***; hit'],
  ['edge; key=/de/home; hit', 'edge; key=/de/home; hit'],
  ['script-src https://sk-cdn1.example.com', 'script-src https://sk-cdn1.example.com'],
  ['edge; key=""; hit', 'edge; key=""; hit'],
  ['{"token":"hush","a":["b"]}', '{"token":"***","a":["b"]}'],
  ['db;desc="token=hush"', 'db;desc="token=***"'],
  ["default-src 'self'; report-uri /r?key=hush", "default-src 'self'; report-uri /r?key=***"],
  ['otp-credentials=(self "https://a.example")', 'otp-credentials=(self "https://a.example")'],
  [
    'Bearer realm="a", error="Authorization: Bearer hushhush"',
    'Bearer realm="a", error="Authorization: ***"',
  ],
  ['edge; detail="a=b"; hit', 'edge; detail="a=b"; hit'],
  ['Basic realm="https://u:hush@a.example/"', 'Basic realm="https://a.example/"'],
  ['a="/x?token=hush', 'a="/x?token=***'],
  ['<', '<'],
  ['"', '"'],
  ['""', '""'],
  ['W/"abc=="', 'W/"abc=="'],
  [
    "script-src 'sha256-ab==' https://a.example/?token=hush",
    "script-src 'sha256-ab==' https://a.example/?token=***",
  ],
  ['h3=":443"; ma=86400', 'h3=":443"; ma=86400'],
  ['a=', 'a='],
  ['', ''],
])('%s -> %s', (value, masked) => {
  expect(maskFieldValue(value)).toBe(masked);
});

it.each([
  ['quotes', '"'],
  ['brackets', '<'],
  ['backslashes in quotes', '"\\'],
  ['named quotes', ';key="'],
])('comes to an end with a megabyte of %s', (_, hostile) => {
  const value = hostile.repeat(1_000_000 / hostile.length);
  expect(maskFieldValue(value).length).toBeGreaterThan(0);
});
