import { expect, it } from 'vitest';
import { hostsInWords } from './hosts-in-words.ts';

it.each([
  ['from {host}.', 'from its own host.'],
  ['from cdn.{host}.', 'from cdn below its own host.'],
  ['a.b.{host}', 'a.b below its own host'],
  ['domain apex-{host} on', 'domain the apex of its own host on'],
  ['https://apex-{host}:8443', 'the apex of its own host (port 8443)'],
  ['https://*.{host}', 'any name below its own host'],
  ['apex.{host}', 'apex below its own host'],
  ['http://{host}/a', 'its own host over http/a'],
  ['{host}:8443', 'its own host (port 8443)'],
  ['wss://{host}:default', 'its own host (default port) over wss'],
  ['{host}, cdn.{host}', 'its own host, cdn below its own host'],
  ['no host', 'no host'],
])('%s: %s', (message, words) => {
  expect(hostsInWords(message)).toBe(words);
});
