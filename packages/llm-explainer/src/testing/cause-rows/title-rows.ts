import type { Json } from '@env-drift/contracts';
import { facts } from '../make-diff.ts';
import { drift, type Row } from './row.ts';

const essentials = (key: string, left: Json, right: Json) =>
  drift('content')('body-shape-differs', `page.${key}`, left, right, { direction: 'none' });
const titles = (left: string, right: string) => ({
  findings: [essentials('title', left, right)],
  diff: { content: facts('page.title', left, right) },
});
/** The right page is far smaller, as pages are that stand in for another. */
const smaller = { ...facts('bytes', 9000, 300) };
const standIn = (left: string, right: string) => ({
  findings: [essentials('title', left, right)],
  diff: { content: { ...facts('page.title', left, right), ...smaller } },
});
const noSecurity = ['hsts-differs', 'csp-differs', 'nosniff-differs'].map((code) =>
  drift('security')(code, `x-${code}`, 'on', null),
);
const another = drift('platform')('edge-differs', 'server', 'nginx', 'a-server', {
  direction: 'none',
});

const typeless = drift('content')('content-type-differs', 'content-type', 'text/html', null);

/** What a title says, on pages that are what they are called, and on pages that stand in for another. */
export const titleRows: readonly Row[] = [
  {
    seen: 'a page | a small one that apologises',
    ...standIn('Chairs', 'Oops, something went wrong'),
    causes: ['error-page-with-200'],
  },
  { seen: 'a title | another one', ...titles('Chairs', 'Tables'), causes: ['another-build'] },
  {
    seen: 'a title | one with a word of a maintenance',
    ...titles('Chairs', 'Upgrade your chairs'),
    causes: ['another-build'],
  },
  { seen: 'two apologies', ...titles('Error', 'Not found'), causes: ['another-build'] },
  {
    seen: 'a page | a small one that is closed for a while',
    ...standIn('Chairs', 'Down for maintenance'),
    causes: ['maintenance-mode'],
  },
  {
    seen: 'a page | the small one of a new server',
    ...standIn('Chairs', 'Welcome to nginx!'),
    causes: ['dns-points-elsewhere'],
  },
  {
    seen: 'a page | another small page, server and no security header',
    findings: [essentials('title', 'Chairs', 'Hello'), another, ...noSecurity],
    diff: { content: smaller },
    causes: ['dns-points-elsewhere'],
  },
  {
    seen: 'a page | a page as large, another server and no security header',
    findings: [essentials('title', 'Winter', 'Spring'), another, ...noSecurity],
    causes: ['security-headers-missing', 'another-edge', 'another-build'],
  },
  // Of pages that are no smaller, and load as much, a title proves nothing, whatever it says.
  ...[
    'Oops, something went wrong',
    'Down for maintenance',
    'Welcome to nginx!',
    'Request Rejected',
    'TypeError at /orders',
  ].map((title) => ({
    seen: `a title | ${title}`,
    ...titles('Chairs', title),
    causes: ['another-build'],
  })),
  // A page of other things that is smaller is one of other things.
  ...[
    'How it works | Acme',
    'Boiler maintenance in Leeds',
    'Error budgets in practice',
    'Invisible captcha for your forms',
    'Django for beginners, a course',
    'Intercom systems',
  ].map((title) => ({
    seen: `a page | a small one about something: ${title}`,
    ...standIn('Chairs', title),
    causes: ['another-build'],
  })),
  {
    seen: 'a page | the small one of a new server, which has no HSTS',
    findings: [essentials('title', 'Chairs', 'Welcome to nginx!'), noSecurity[0]!],
    diff: { content: { ...facts('page.title', 'Chairs', 'Welcome to nginx!'), ...smaller } },
    causes: ['dns-points-elsewhere', 'hsts-not-sent'],
  },
  {
    seen: 'a page | the small one of a new server, which loads nothing and has no HSTS',
    findings: [essentials('title', 'Chairs', 'Welcome to nginx!'), noSecurity[0]!],
    diff: {
      content: {
        ...facts('page.title', 'Chairs', 'Welcome to nginx!'),
        ...facts('page.asset_hosts', ['a.example'], []),
        ...smaller,
      },
    },
    causes: ['dns-points-elsewhere'],
  },
  ...['Welcome to Firebase Hosting', 'Unknown site'].map((title) => ({
    seen: `a page | the small one of a hosting: ${title}`,
    ...standIn('Chairs', title),
    causes: ['dns-points-elsewhere'],
  })),
  ...['Redirecting…', 'Object moved', 'Page has moved'].map((title) => ({
    seen: `a page | a small one that sends on: ${title}`,
    ...standIn('Chairs', title),
    causes: ['redirect-rules-differ'],
  })),
  {
    seen: 'a page | nothing at all, and no security header',
    findings: [...noSecurity, typeless],
    diff: { content: facts('bytes', 9000, 0) },
    causes: ['dns-points-elsewhere'],
  },
  {
    seen: 'a page | nothing at all, with the headers of the page',
    findings: [drift('content')('length-differs', 'bytes', 9000, 0)],
    diff: { content: facts('bytes', 9000, 0) },
    causes: ['data-missing'],
  },
  {
    seen: 'two pages that are not there, one with all there is',
    findings: [essentials('title', 'Not Found', 'Page not found at /acount')],
    diff: {
      outcome: facts('status', 404, 404),
      content: {
        ...facts('page.title', 'Not Found', 'Page not found at /acount'),
        ...facts('bytes', 300, 9000),
      },
    },
    causes: ['debug-mode-on'],
  },
  {
    seen: 'two pages that are not there, one far smaller',
    findings: [essentials('title', 'Not Found', 'Chairs')],
    diff: {
      outcome: facts('status', 404, 404),
      content: { ...facts('page.title', 'Not Found', 'Chairs'), ...facts('bytes', 300, 9000) },
    },
    causes: ['another-build'],
  },
  {
    seen: 'a page | the same page, another server and no security header',
    findings: [another, ...noSecurity],
    causes: ['security-headers-missing', 'another-edge'],
  },
];
