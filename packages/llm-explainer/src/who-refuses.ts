import type { RecommendedAction, Side } from '@env-drift/contracts';
import { factOf, targetOf, titleOf } from './fact-of.ts';
import { isFileStorage } from './file-storage.ts';
import { otherSide, textOf, type Observation } from './observation.ts';
import { statusOf } from './side-status.ts';

/** What an answer that refuses shows of the layer that it comes from. */
export interface Refusal {
  /** Why, for the end of "Production refuses the request: ...". */
  reasons: string;
  confidence: number;
  actions: RecommendedAction[];
}

/** The first that fits, the telling signs before the faint ones. */
export const whoRefuses = (observation: Observation, side: Side): Refusal =>
  REFUSALS.find(({ fits }) => fits(observation, side))?.refusal ?? SOME_LAYER;

interface KnownRefusal {
  fits(observation: Observation, side: Side): boolean;
  refusal: Refusal;
}

const compareAgain: RecommendedAction = {
  action: 'If the rule is meant to be there, let the probe pass it, and compare again.',
  why: 'Behind the refusal there may be differences that this comparison could not see.',
};

const SOME_LAYER: Refusal = {
  reasons:
    'a permission rule, a list of allowed addresses on which the probe is missing, a firewall or bot protection that takes the probe for an attack, a server that does not accept the host name, or a file that is not there and may not be listed',
  confidence: 0.72,
  actions: [
    {
      action:
        'Find out which layer refuses, by the body of the answer and the logs: firewall, CDN, gateway, application or storage.',
      why: 'A permission, a list of addresses, a host name and a missing file are refused alike, and are mended in different places.',
    },
    compareAgain,
  ],
};

const lookAtFiles: RecommendedAction = {
  action: 'Check that the file was deployed where this side looks for it.',
  why: 'What is not there is refused as if it were forbidden, so that nobody learns what there is.',
};

/** By the names of parameters: their values are masked. AWS, Google Cloud, Azure, CloudFront. */
const SIGNED = /[?&](?:X-Amz-(?:Expires|Signature)|X-Goog-(?:Expires|Signature)|Signature|sig)=/i;
/** The whole title of a page that web servers write themselves. */
const OWN_PAGE = /^403(?: -|:)? forbidden\b[^|]*$/i;

const REFUSALS: readonly KnownRefusal[] = [
  {
    fits: (observation, side) => statusOf(observation, side) === 451,
    refusal: {
      reasons:
        'its status names legal reasons, most often a rule for the country where the probe runs',
      confidence: 0.8,
      actions: [
        {
          action: 'Compare the rules for countries on both sides, and from where each was asked.',
          why: 'Who is refused depends on the address of whoever asks.',
        },
        compareAgain,
      ],
    },
  },
  {
    fits: (observation, side) => SIGNED.test(targetOf(observation, side)),
    refusal: {
      reasons:
        'the address carries a signature, which has expired, or was made for another host, key or path, or the file is not there',
      confidence: 0.8,
      actions: [
        {
          action:
            'Have both addresses signed anew, each by its own environment, and compare again.',
          why: 'A signature holds for some minutes, and for one host and one file.',
        },
        lookAtFiles,
      ],
    },
  },
  {
    fits: isFileStorage,
    refusal: {
      reasons:
        'a storage for files answers, which says so of a file that is not there to whoever may not list its files, of a signed address that has expired, and where nobody allowed reading it',
      confidence: 0.8,
      actions: [
        lookAtFiles,
        {
          action: 'Compare the policy of both storages, and whom they let read.',
          why: 'Where the file is there, the permission is what is missing.',
        },
      ],
    },
  },
  {
    fits: (observation, side) => changesTo(observation, side, /\bxml$/),
    refusal: {
      reasons:
        'its XML is what storages for files and their gateways answer with: a file is not there and may not be listed, a signed address has expired, or reading is not allowed',
      confidence: 0.7,
      actions: [
        {
          action: 'Read the code in the body of the answer, which names the reason.',
          why: 'A missing file, an expired address and a missing permission have one status.',
        },
        lookAtFiles,
      ],
    },
  },
  {
    fits: (observation, side) =>
      OWN_PAGE.test(titleOf(observation, side)) && isDirectory(targetOf(observation, side)),
    refusal: {
      reasons:
        'the page is one that web servers write themselves: either a deploy left no start page in the directory, or files that the server may not read, or it has a list of allowed addresses on which the probe is missing',
      confidence: 0.65,
      actions: [
        {
          action: 'Read the error log of the web server, which names the file or the rule.',
          why: 'A directory without a start page and a rule are refused with the same page.',
        },
        lookAtFiles,
      ],
    },
  },
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
];

/** Whether what refuses sends another type of answer than the other side. */
function changesTo(observation: Observation, side: Side, type: RegExp): boolean {
  const typeOf = (each: Side) => textOf(factOf(observation, 'content', 'media_type', each));
  return type.test(typeOf(side)) && !type.test(typeOf(otherSide(side)));
}

/** Of a directory without a slash at its end, servers say so first. */
const isDirectory = (url: string) => URL.parse(url)?.pathname.endsWith('/') ?? false;
