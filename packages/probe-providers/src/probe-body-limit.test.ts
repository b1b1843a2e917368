import { expect, it } from 'vitest';
import { parseProbeBodyLimit } from './probe-body-limit.ts';

it.each([
  [undefined, 1_048_576],
  ['', 1_048_576],
  [' ', 1_048_576],
  ['1024', 1024],
  [' 65536 ', 65_536],
  ['8388608', 8_388_608],
  ['1023', undefined],
  ['8388609', undefined],
  ['0', undefined],
  ['04096', undefined],
  ['-4096', undefined],
  ['+4096', undefined],
  ['4096.5', undefined],
  ['4e6', undefined],
  ['0x1000', undefined],
  ['4,096', undefined],
  ['1 MiB', undefined],
  ['1M', undefined],
  ['99999999999999999999', undefined],
  ['Infinity', undefined],
])('%j -> %j', (text, bytes) => {
  expect(parseProbeBodyLimit(text)).toBe(bytes);
});
