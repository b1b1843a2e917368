import { expect, it } from 'vitest';
import { maskTarget } from './mask-target.ts';

it.each([
  ['HTTP://A.example:80/x?token=hush', 'http://a.example/x?token=***'],
  ['http:/u:hush@a.example:99999/', 'http:/a.example:99999/'],
  [' //u:hush@a.example/ ', '//a.example/'],
])('target %s -> %s', (target, masked) => expect(maskTarget(target)).toBe(masked));
