import { expect, it } from 'vitest';
import { parseExample } from './parse-example.ts';

it.each([
  [
    'one line a side',
    'left   vary: Origin\nright  vary: accept   -> warn',
    [{ facts: { left: ['vary: Origin'], right: ['vary: accept'] }, severity: 'warn' }],
  ],
  [
    'a comment behind the severity, and a side that says nothing',
    'left   etag: "a"\nright  (absent)   -> info: no cache can ask again',
    [{ facts: { left: ['etag: "a"'], right: [] }, severity: 'info' }],
  ],
  [
    'several lines a side, the severity at any of them',
    'left   status 200\nright  status 302   -> critical\n\nright  url http://www.example/\nleft   (absent)   -> info; x',
    [
      { facts: { left: ['status 200'], right: ['status 302'] }, severity: 'critical' },
      { facts: { left: [], right: ['url http://www.example/'] }, severity: 'info' },
    ],
  ],
])('reads %s', (_, example, cases) => {
  expect(parseExample(example)).toEqual(cases);
});

it.each([
  ['another side', 'middle  status 200   -> info'],
  ['no severity', 'left   status 200\nright  status 404'],
  ['another severity', 'left   status 200\nright  status 404   -> high'],
  ['lines after the last severity', 'left   status 1   -> info\nright  status 2'],
])('refuses %s', (_, example) => {
  expect(() => parseExample(example)).toThrow();
});
