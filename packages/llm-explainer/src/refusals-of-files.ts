import type { RecommendedAction } from '@env-drift/contracts';
import { targetOf, titleOf } from './fact-of.ts';
import { isFileStorage } from './file-storage.ts';
import { changesTo, type KnownRefusal } from './refusal.ts';

const lookAtFiles: RecommendedAction = {
  action: 'Check that the file was deployed where this side looks for it.',
  why: 'What is not there is refused as if it were forbidden, so that nobody learns what there is.',
};

/** By the names of parameters: their values are masked. AWS, Google Cloud, Azure, CloudFront. */
const SIGNED = /[?&](?:X-Amz-(?:Expires|Signature)|X-Goog-(?:Expires|Signature)|Signature|sig)=/i;
/** The whole title of a page that web servers write themselves. */
const OWN_PAGE = /^403(?: -|:)? forbidden\b[^|]*$/i;

/** Refusals of what a file server or a storage for files is asked for. */
export const refusalsOfFiles: readonly KnownRefusal[] = [
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
];

/** Of a directory without a slash at its end, servers say so first. */
const isDirectory = (url: string) => URL.parse(url)?.pathname.endsWith('/') ?? false;
