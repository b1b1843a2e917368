import { expect, it } from 'vitest';
import { nameBesideUrls, nameSides } from './name-sides.ts';

const a = 'https://staging.example/';
const b = 'https://www.example:8443/x';

it.each([
  [a, 'Staging', b, 'Production', 'Staging', 'Production'],
  [a, undefined, b, undefined, 'Left (staging.example)', 'Right (www.example:8443)'],
  [a, 'Blue', b, undefined, 'Blue', 'Right (www.example:8443)'],
  [a, ' ', b, 'Green', 'Left (staging.example)', 'Green'],
  [a, undefined, `${a}v2`, undefined, 'Left', 'Right'],
  [a, 'API', b, 'API ', 'API (left)', 'API (right)'],
  [a, 'Right', `${a}v2`, undefined, 'Right (left)', 'Right (right)'],
  ['not a url', undefined, b, undefined, 'Left', 'Right (www.example:8443)'],
])('%s %j, %s %j: %s, %s', (leftUrl, leftLabel, rightUrl, rightLabel, left, right) => {
  expect(
    nameSides({
      left: { url: leftUrl, label: leftLabel },
      right: { url: rightUrl, label: rightLabel },
    }),
  ).toEqual({ left, right });
});

it.each([
  ['Staging', 'Production', 'Staging', 'Production'],
  [undefined, undefined, 'Left', 'Right'],
  ['Blue', ' ', 'Blue', 'Right'],
  ['Right', undefined, 'Right (left)', 'Right (right)'],
])('beside their URLs, %j and %j: %s, %s', (leftLabel, rightLabel, left, right) => {
  expect(
    nameBesideUrls({ left: { url: a, label: leftLabel }, right: { url: b, label: rightLabel } }),
  ).toEqual({ left, right });
});
