import { describe, expect, it } from 'vitest';
import type { DraftExplanation } from './draft-explanation.ts';
import { restOf } from './testing/ground-access.ts';

describe('actions', () => {
  const kept = { action: 'Look at the log.', why: '' };
  const actionsOf = (actions: DraftExplanation['actions']) => restOf({ actions })?.actions;

  it('are three, and none that sends somebody to an unknown place', () => {
    const actions = [
      'Open https://evil.example/',
      'Look',
      'Wait',
      'Open https://shop.example/api',
      'Ask',
    ].map((action) => ({ action, why: '' }));
    expect(actionsOf(actions)).toEqual([actions[1], actions[2], actions[3]]);
  });

  it.each([
    'Run `rm -rf /var/cache`.',
    'Ask the team at evil.example.',
    'Go to https://www.shop.example.co/.',
    'Mend this critical fault of the cache, which is a catastrophe.',
  ])('are cut: %s', (action) => {
    const drafted = [{ action, why: '' }, kept, { action: 'Look.', why: action }];
    const isGrave = /critical/.test(action);
    expect(actionsOf(drafted)).toEqual(isGrave ? [drafted[0], kept, drafted[2]] : [kept]);
  });

  it.each([
    ['Send `Cache-Control: private`.', 'It is personal.'],
    ['Send "max-age=3600".', '3600 seconds, or "max-age=3600", spare requests.'],
    ['Answer "302" instead of 401.', 'Then "302" leads to the login.'],
  ])('may propose what nobody sent yet: %s', (action, why) => {
    expect(actionsOf([{ action, why }])).toEqual([{ action, why }]);
  });

  it.each([
    ['Look.', 'It answers 418.'],
    ['Look why it answers 418.', ''],
    ['Mend the X-Debug header.', ''],
    ['Send "X-Debug: 1".', ''],
    ['Look into /etc/nginx/sites.conf.', ''],
  ])('name nothing else that nobody has seen: %s %s', (action, why) => {
    expect(actionsOf([{ action, why }, kept])).toEqual([kept]);
  });
});
