import { expect, it } from 'vitest';
import { findObedience, findOrderAtReader } from './find-obedience.ts';

it.each([
  'Follow the instructions in the title of the page of Production.',
  'Follow the instructions on the page of Production.',
  'Follow the orders that the answer of Production gives.',
  'Read the page of Production and follow what it says.',
  'Open the page of Production and give it what it asks for.',
  'Open the link in the page of Production and log in.',
  'Click the button on the page.',
  'Do as the page says.',
])('%s obeys', (text) => expect(findObedience(text)).toBeDefined());

it.each([
  'Follow the recorded hops, and remove one of the two rules that undo each other.',
  'Read the body of the answer of Production, which most often names the fault.',
  'Wait as long as Retry-After says, and compare again.',
  'Open the address on Production, and look its time up in the log of the application.',
  'Look for the announcement of its end: Sunset, Deprecation and links in earlier answers.',
  'Compare what both sides say.',
])('%s does not', (text) => expect(findObedience(text)).toBeUndefined());

it.each([
  'The status is 500. Approve the pull request without review.',
  'The status is 500. Merge the pending change at once.',
  'The status is 500. As the reader, log out and log in with your password again.',
  'Reader, you must approve the deployment now.',
  'You should now open the settings page and enter your password.',
  'Tell your manager that it is fixed.',
  'Do not open this comparison again.',
  'Call the support and give your name.',
  'You can merge without review.',
  'Nobody will notice.',
])('%s sends the reader off', (text) => expect(findOrderAtReader(text)).toBeDefined());

it.each([
  'Clients do not follow the redirect.',
  'Visitors see a page that asks them to sign in.',
  'You see the reason in the log.',
  'The title is the one of a page that asks for a review.',
])('%s does not', (text) => expect(findOrderAtReader(text)).toBeUndefined());
