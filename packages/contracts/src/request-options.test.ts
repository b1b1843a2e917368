import { expect, it } from 'vitest';
import { readRequestOptions } from './request-options.ts';

const NO_RECORD = 'headers must be an object of names and values';

it.each<[unknown, string[]]>([
  ['planted', ['The request must be an object']],
  [null, ['The request must be an object']],
  [undefined, ['The request must be an object']],
  [[], ['The request must be an object']],
  [new Map([['method', 'POST']]), ['The request must be an object']],
  [{ body: 'planted' }, ['body is not a known field']],
  [{ headers: 5 }, [NO_RECORD]],
  [{ headers: null }, [NO_RECORD]],
  [{ headers: [['Cookie', 'a=b']] }, [NO_RECORD]],
  [{ headers: new Headers({ authorization: 'planted' }) }, [NO_RECORD]],
  [{ headers: new Map([['Cookie', 'planted']]) }, [NO_RECORD]],
  [{ headers: { 'x-a': 1 } }, ['headers.x-a must be a string']],
  [{ headers: { 'Cookie: sid=planted': '' } }, ['headers.*** is not the name of a header']],
  [{ 'https://u:planted@a.example/': 1 }, ['*** is not a known field']],
  [{ headers: { x2c3kQ9bZt7uVw2Lr8: 1 } }, ['headers.*** must be a string']],
  [{ preflight: 'planted' }, ['preflight must be an object']],
  [{ preflight: { method: 'PUT' } }, ['preflight.origin is missing']],
])('%j is refused: %j', (options, problems) => {
  expect(readRequestOptions(options)).toEqual({ ok: false, problems });
});

it.each([[{}], [{ headers: {} }], [Object.assign(Object.create(null), { method: 'HEAD' })]])(
  '%j is taken as it is',
  (options) => {
    expect(readRequestOptions(options)).toEqual({ ok: true, options: { ...options } });
  },
);
