import { describe, expect, it } from 'vitest';
import { readDnsJson } from './read-dns-json.ts';

const record = (type: number, TTL: number, data: string) => ({
  name: 'a.example',
  type,
  TTL,
  data,
});
const A = 1;
const CNAME = 5;
const AAAA = 28;

describe('an answer', () => {
  it.each([
    ['one address', [record(A, 60, '8.8.8.8')], ['8.8.8.8'], 60],
    ['several', [record(A, 60, '8.8.8.8'), record(A, 30, '1.1.1.1')], ['8.8.8.8', '1.1.1.1'], 30],
    ['IPv6', [record(AAAA, 5, '2001:4860:4860::8888')], ['2001:4860:4860::8888'], 5],
    ['an alias', [record(CNAME, 9, 'b.example.'), record(A, 60, '8.8.8.8')], ['8.8.8.8'], 9],
    ['an alias of nothing', [record(CNAME, 9, 'b.example.')], [], 9],
    ['private ones, too', [record(A, 0, '10.0.0.1')], ['10.0.0.1'], 0],
    ['none', [], [], Infinity],
  ])('with %s', (_title, Answer, addresses, ttl_s) => {
    expect(readDnsJson({ Status: 0, TC: false, Answer })).toEqual({ addresses, ttl_s });
  });

  it.each([
    ['no records of this type', { Status: 0 }],
    ['no such name', { Status: 3, Authority: [record(6, 900, 'ns.example. ...')] }],
  ])('that there are %s', (_title, json) => {
    expect(readDnsJson(json)).toEqual({ addresses: [], ttl_s: Infinity });
  });
});

describe('no answer', () => {
  it.each([
    ['text', 'Status: 0'],
    ['null', null],
    ['a list', []],
    ['no status', { Answer: [record(A, 60, '8.8.8.8')] }],
    ['SERVFAIL', { Status: 2 }],
    ['REFUSED', { Status: 5, Answer: [record(A, 60, '8.8.8.8')] }],
    ['a status in words', { Status: '0', Answer: [] }],
    ['a cut list', { Status: 0, TC: true, Answer: [record(A, 60, '8.8.8.8')] }],
    ['records that are no list', { Status: 0, Answer: { 0: record(A, 60, '8.8.8.8') } }],
    ['a record that is none', { Status: 0, Answer: [record(A, 60, '8.8.8.8'), null] }],
    ['a record without a type', { Status: 0, Answer: [{ TTL: 60, data: '8.8.8.8' }] }],
    ['a record without a TTL', { Status: 0, Answer: [{ type: A, data: '8.8.8.8' }] }],
    ['a negative TTL', { Status: 0, Answer: [record(A, -1, '8.8.8.8')] }],
    ['an address in another spelling', { Status: 0, Answer: [record(A, 60, '0x8.8.8.8')] }],
    ['an address that is a name', { Status: 0, Answer: [record(A, 60, 'b.example.')] }],
    ['a number for an address', { Status: 0, Answer: [{ type: A, TTL: 60, data: 134744072 }] }],
  ])('is %s', (_title, json) => expect(readDnsJson(json)).toBeUndefined());
});
