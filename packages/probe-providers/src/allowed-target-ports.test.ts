import { expect, it } from 'vitest';
import { parseAllowedTargetPorts } from './allowed-target-ports.ts';

it.each([
  [undefined, [], []],
  [' ', [], []],
  ['8080', [8080], []],
  ['8080,8443 , 3000\n8080', [8080, 8443, 3000], []],
  ['80, 443', [80, 443], []],
  ['0,-1,08080,65536,8080.5,1e3,ssh,*', [], '0 -1 08080 65536 8080.5 1e3 ssh *'.split(' ')],
  ['22,8080,6667', [8080], ['22', '6667']],
])('%j', (text, ports, invalid) => {
  expect(parseAllowedTargetPorts(text)).toEqual({ ports, invalid });
});
