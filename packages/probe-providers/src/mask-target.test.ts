import { expect, it } from 'vitest';
import { maskTarget } from './mask-target.ts';

it.each([
  ['HTTP://A.example:80/x?token=hush', 'http://a.example/x?token=***'],
  ['http:/u:hush@a.example:99999/', 'http:/a.example:99999/'],
  [' //u:hush@a.example/ ', '//a.example/'],
  ["https://a.example/p?x=key%20'*** %3D,", undefined],
  ["https://a.example/p?x=Bearer //%25@]'[ ", undefined],
  ['https://sk-shop1.example.com/', 'https://sk-shop1.example.com/'],
  ['https://a.example/?country_code=DE', 'https://a.example/?country_code=DE'],
])('target %s -> %s', (target, masked) => {
  if (masked !== undefined) expect(maskTarget(target)).toBe(masked);
  expect(maskTarget(maskTarget(target))).toBe(maskTarget(target));
});
