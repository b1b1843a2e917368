import { expect, it } from 'vitest';
import { maskCommand } from './mask-command.ts';

it.each([
  ['./rollback.sh v41', './rollback.sh v41'],
  ['kubectl rollout undo deployment/shop', 'kubectl rollout undo deployment/shop'],
  ['a --token=x1 -v', 'a --token=*** -v'],
  ['a --api-key "x 1" -v', 'a --api-key *** -v'],
  ['DB_PASSWORD=x1 ./a', 'DB_PASSWORD=*** ./a'],
  ['A_TOKEN=\'x\'"1" ./a', 'A_TOKEN=*** ./a'],
  ['curl -u me:x1 https://a.example', 'curl -u *** https://a.example'],
  ['curl -H "Authorization: Bearer x1" b', 'curl -H "Authorization: ***" b'],
  ['curl https://me:x1@a.example/?access_token=x1', 'curl https://a.example/?access_token=***'],
  ['a swordfish b', 'a *** b'],
])('%s -> %s', (command, kept) => {
  expect(maskCommand(command, { DEPLOY_SECRET: 'swordfish', HOME: 'v41' })).toBe(kept);
});
