import type { SignalEnvelope } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { answered, unanswered } from './sample-comparison.ts';
import { saySides } from './say-sides.ts';

const url = 'https://www.example/';
const say = (left?: SignalEnvelope, right?: SignalEnvelope) =>
  saySides({
    left: { url, label: 'Staging', ...(left && { envelope: left }) },
    right: { url, label: 'Production', ...(right && { envelope: right }) },
  }).join(' ');

it.each<[string, SignalEnvelope | undefined, SignalEnvelope | undefined, string]>([
  ['only one is there', answered(url), undefined, ''],
  [
    'as quick',
    answered(url, 84),
    answered(url, 90),
    'Staging answered 200 OK in 84 ms, Production answered 200 OK in 90 ms. Both took about as long.',
  ],
  [
    'slower',
    answered(url, 84),
    answered(url, 840),
    'Staging answered 200 OK in 84 ms, Production answered 200 OK in 840 ms. Production took 756 ms longer (10 times as long).',
  ],
  [
    'a little slower',
    answered(url, 1_000),
    answered(url, 880),
    'Staging answered 200 OK in 1.00 s, Production answered 200 OK in 880 ms. Staging took 120 ms longer.',
  ],
  [
    'no answer',
    answered(url, 84),
    unanswered(url, { code: 'timeout', message: 'Late.' }),
    'Staging answered 200 OK in 84 ms, Production gave no answer (timeout) after 12 ms.',
  ],
  [
    'times that nobody saw',
    { ...answered(url, 0), unseen: ['timing'] },
    answered(url, 90),
    'Staging answered 200 OK, Production answered 200 OK in 90 ms.',
  ],
])('%s', (_, left, right, expected) => expect(say(left, right)).toBe(expected));
