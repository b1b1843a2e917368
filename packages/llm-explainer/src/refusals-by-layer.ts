import type { RecommendedAction } from '@env-drift/contracts';
import { showsCdn } from './edge-marks.ts';
import { COUNTRY_TITLE, DENIED_TITLE } from './error-words.ts';
import { factOf, titleOf } from './fact-of.ts';
import { textOf } from './observation.ts';
import { changesTo, type KnownRefusal, type Refusal } from './refusal.ts';
import { statusOf } from './side-status.ts';

const compareAgain: RecommendedAction = {
  action: 'If the rule is meant to be there, let the probe pass it, and compare again.',
  why: 'Behind the refusal there may be differences that this comparison could not see.',
};

const compareAllowed: RecommendedAction = {
  action: 'If the refusal is meant, compare the two sides as a client that has the permission.',
  why: 'Behind it there may be differences that this comparison could not see.',
};

const compareCountries: RecommendedAction = {
  action: 'Compare the rules for countries on both sides, and from where each was asked.',
  why: 'Who is refused depends on the address of whoever asks.',
};

const layerAsked: RecommendedAction = {
  action:
    'Find out which layer refuses, by the body of the answer and the logs: firewall, CDN, gateway, application or storage.',
  why: 'A permission, a list of addresses, a host name and a missing file are refused alike, and are mended in different places.',
};

/** Where nothing tells which layer it is. */
export const someLayer: Refusal = {
  reasons:
    'a permission rule, a list of allowed addresses on which the probe is missing, a firewall or bot protection that takes the probe for an attack, a server that does not accept the host name, or a file that is not there and may not be listed',
  confidence: 0.72,
  actions: [layerAsked, compareAgain],
};

/** Refusals for where somebody asks from. */
export const refusalsOfCountries: readonly KnownRefusal[] = [
  {
    fits: (observation, side) => statusOf(observation, side) === 451,
    refusal: {
      reasons:
        'its status names legal reasons, most often a rule for the country where the probe runs',
      confidence: 0.8,
      actions: [compareCountries, compareAgain],
    },
  },
  {
    fits: (observation, side) => COUNTRY_TITLE.test(titleOf(observation, side)),
    refusal: {
      reasons:
        'its page says that it is not for the country or region where the probe runs, by a rule of the application, the CDN or the firewall',
      confidence: 0.85,
      actions: [compareCountries, compareAllowed],
    },
  },
];

/** Refusals that show the layer they come from, or how many it may be. */
export const refusalsByLayer: readonly KnownRefusal[] = [
  {
    fits: (observation, side) => changesTo(observation, side, /^text\/plain$/),
    refusal: {
      reasons:
        'a line of text answers in place of the resource, as of a server for developers that does not accept the host name, of a middleware, or of a gateway whose rule forbids it',
      confidence: 0.65,
      actions: [
        {
          action: 'Read the body of the answer, which most often names the reason.',
          why: 'A host that is not allowed and a rule are refused alike, and are mended in different places.',
        },
        {
          action: 'Compare the host names that both sides accept.',
          why: 'Servers for developers answer only under names that they were told.',
        },
      ],
    },
  },
  {
    fits: (observation, side) =>
      textOf(factOf(observation, 'content', 'page.generator', side)) !== '',
    refusal: {
      reasons:
        'the page names the product that made it, so that it is the application itself which refuses, most likely because the page is for those who are signed in or have a certain permission; a module of it that keeps out addresses or robots is possible as well',
      confidence: 0.75,
      actions: [
        {
          action:
            'Compare the permissions for this page on both sides, and whether it is published.',
          why: 'An application refuses alike whoever lacks the permission, and a page that is not public yet.',
        },
        compareAllowed,
      ],
    },
  },
  {
    fits: showsCdn,
    refusal: {
      reasons:
        'a CDN or a cache answers or passes the answer on, and the reason is either a rule there, for addresses, networks or countries, its firewall or bot protection, which takes the probe for an attack or a robot, or a permission that the application behind it asks for, or a host name that is not accepted',
      confidence: 0.72,
      actions: [
        {
          action:
            'Look the request up in the log of the CDN, which names the rule that fired, if one did.',
          why: 'A rule of the edge and a permission of the application are refused alike, and are mended in different places.',
        },
        {
          action: 'Compare the rules of both sides for addresses, countries and robots.',
          why: 'What keeps the probe out may keep out monitors and programs of customers.',
        },
      ],
    },
  },
  {
    fits: (observation, side) => DENIED_TITLE.test(titleOf(observation, side)),
    refusal: {
      reasons:
        'the page says that access is denied, and not why: the application asks for a permission that whoever is not signed in lacks, a list of allowed addresses misses the probe, a firewall or bot protection takes the probe for an attack, or a file is not there and may not be listed',
      confidence: 0.72,
      actions: [layerAsked, compareAllowed],
    },
  },
];
