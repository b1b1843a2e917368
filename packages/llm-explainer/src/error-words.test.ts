import { describe, expect, it } from 'vitest';
import {
  BLOCKED_TITLE,
  DEBUG_TITLE,
  MAINTENANCE_TITLE,
  NOBODY_HOME_TITLE,
  saysFailure,
} from './error-words.ts';

const says = {
  failure: saysFailure,
  maintenance: (title: string) => MAINTENANCE_TITLE.test(title),
  'nobody home': (title: string) => NOBODY_HOME_TITLE.test(title),
  'a wall': (title: string) => BLOCKED_TITLE.test(title),
  'a debugger': (title: string) => DEBUG_TITLE.test(title),
};

const said: Record<keyof typeof says, readonly string[]> = {
  failure: [
    'Oops, something went wrong',
    'Error',
    'Error 500',
    '404',
    '404 Not Found',
    'HTTP Error 404',
    'Page not found | Shop',
    'Shop - Page not found',
    'Database Error',
    'Error establishing a database connection',
    'Internal Server Error',
    'An error occurred.',
    'Application error: a client-side exception has occurred',
    'Sorry, this page is not there',
    'Oops!',
    'Service Unavailable',
    'Error: unable to load',
    '503 Service Temporarily Unavailable',
  ],
  maintenance: [
    'We will be right back',
    'Back soon!',
    'Down for maintenance',
    'Scheduled maintenance | Shop',
    'Site under construction',
    'Maintenance',
    'Maintenance mode',
    'Wartung',
    "We're upgrading",
    'The shop is temporarily closed',
  ],
  'nobody home': [
    'Welcome to nginx!',
    'Apache2 Ubuntu Default Page: It works',
    'It works!',
    'Test Page for the Nginx HTTP Server on Fedora',
    'HTTP Server Test Page powered by CentOS',
    'IIS Windows Server',
    'Default Web Site Page',
    'Account Suspended',
    'This domain is for sale',
    'Future home of something quite cool',
  ],
  'a wall': [
    'Just a moment...',
    'Attention Required! | Cloudflare',
    'Access Denied',
    'Request Rejected',
    'Captcha',
    'Captcha required',
    'Robot Check',
    'Security check',
    'Not Acceptable!',
  ],
  'a debugger': [
    'ZeroDivisionError: division by zero // Werkzeug Debugger',
    'TypeError at /orders',
    'The install worked successfully! Congratulations!',
    'Whoops! There was an error.',
  ],
};

/** Of pages that are what they are called. */
const ordinary = [
  'How it works | Acme',
  'Morning show, hosted by Ada',
  'Internet speed test page',
  'Boiler maintenance in Leeds',
  'Maintenance kits',
  'Django for beginners, a course',
  'Error budgets in practice',
  'Sorry! and other board games',
  'Whoops, the game',
  '404 recipes for a small kitchen',
  'Failure is an option',
  'Intercom systems',
  'Invisible captcha for your forms',
  'Security check-up for your home',
  'Upgrade your chairs',
  'Learning from exceptions',
  'Ignition coils',
  'Default settings of the editor',
  'Debugger, a short history',
];

describe.each(Object.entries(says))('a title says %s', (what, test) => {
  it.each(said[what as keyof typeof says])('%s', (title) => expect(test(title)).toBe(true));
  it.each(ordinary)('and not: %s', (title) => expect(test(title)).toBe(false));
});
