import type {
  ComparisonStage,
  Direction,
  ProbeErrorCode,
  Severity,
  Side,
  Unseen,
  Verdict,
} from '@env-drift/contracts';
import type { StageState } from './models/list-stages.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What to do when a side could not be observed, by the reason. */
const probeAdvice: Record<ProbeErrorCode, string> = {
  invalid_url: 'Check the URL for typing errors and compare again.',
  invalid_request: 'Correct the request options and compare again.',
  ssrf_blocked:
    'Private and reserved addresses are probed only where this deployment allows them. Use a public URL, or start locally with ALLOWED_PRIVATE_TARGETS=host:port.',
  dns_error: 'Check the host name for typing errors, and that its DNS record exists.',
  dns_unavailable: 'Compare again; if it stays, check the DNS resolver of this deployment.',
  connect_error:
    'Check that the server runs, that the port is right and that no firewall stands between.',
  connection_refused: 'Check that the server runs and that the port is right.',
  host_unreachable: 'Check the address, the network that leads there, and firewalls between.',
  connection_reset:
    'Look at the logs of the server and of the proxy before it: one of them broke off.',
  tls_error: 'Check the certificate, and that this port speaks a version of TLS that is in use.',
  tls_expired: 'Renew the certificate, and check the dates of its chain.',
  tls_wrong_host: 'Serve a certificate that names this host.',
  tls_untrusted: 'Serve a certificate of a public authority, with its intermediates.',
  timeout: 'Check that the server answers in time, then compare again.',
  connect_timeout: 'Look for a firewall that drops packets, then compare again.',
  header_timeout: 'Look at what the server waits for before it answers, then compare again.',
  body_timeout: 'Look at what the server waits for within its answer, then compare again.',
  too_many_redirects: 'Follow the redirects below and shorten the chain.',
  redirect_loop: 'The redirects below lead back to themselves: mend the rule that sends them.',
  headers_too_large: 'Look for header fields that grow, such as cookies and policies.',
  body_too_large: 'Compare a smaller resource of the same service.',
  protocol_error: 'Check that the port speaks HTTP and that no proxy garbles its answers.',
  unknown_error: 'Compare again; if it stays, look at the logs of the server.',
};

const reasonPhrases: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  206: 'Partial Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

const unseenWords: Record<Unseen, string> = {
  headers: 'response fields',
  cookies: 'cookies',
  body: 'the body',
  coding: 'how the content was packed',
  timing: 'the times',
};

/** What the engine of this version looks at, and what both sides have to show for it. */
const comparedParts: readonly (readonly [words: string, needed: readonly Unseen[]])[] = [
  ['status', []],
  ['routing', []],
  ['access', []],
  ['security headers', ['headers']],
  ['CORS', ['headers']],
  ['cookies', ['cookies']],
  ['caching', ['headers']],
  ['content type', ['headers']],
  ['content encoding', ['headers', 'coding']],
  ['structure of JSON', ['body']],
  ['what a page says of itself', ['body']],
  ['bytes or size of other bodies', ['body']],
  ['links', ['headers']],
  ['validators', ['headers']],
  ['reporting', ['headers']],
  ['retirement of an API', ['headers']],
  ['what is in front of the server', ['headers']],
  ['timing', ['timing']],
];

/** Every English word of the dashboard. */
export const strings = {
  product: 'Env Drift Analyzer',
  newComparison: 'New comparison',

  home: {
    title: 'Why does the same request behave differently in two environments?',
    lead: 'Give two URLs: staging and production, two regions, before and after a deploy. Both are probed at the same moment, compared by what their answers mean, and the likely causes explained.',
    steps: [
      {
        name: 'Probe',
        text: 'One GET to each side, redirects followed hop by hop; or what a browser has recorded (HAR). No body and no cookie value is kept.',
      },
      {
        name: 'Diff',
        text: 'Status, redirects, access, CORS, caching, content and timing. What does not count is listed too, with the reason.',
      },
      {
        name: 'Explain',
        text: 'Ranked causes, each resting on findings you can check, and what to do next.',
      },
    ],
  },

  form: {
    name: 'Compare two URLs',
    url: { left: 'Left URL', right: 'Right URL' },
    label: { left: 'Left label', right: 'Right label' },
    /** Examples, and said to be: nothing that is compared unless it is typed. */
    urlPlaceholder: {
      left: 'e.g. https://staging.example.com/, or drop a .har file',
      right: 'e.g. https://www.example.com/, or drop a .har file',
    },
    labelPlaceholder: { left: 'e.g. Staging', right: 'e.g. Production' },
    swap: 'Swap sides',
    submit: 'Compare',
    submitAgain: 'Compare again',
    submitting: 'Starting…',
    notStarted: 'The comparison was not started',
  },
  /** What a side is called when nobody named it, and when both have one name. */
  sideName: {
    place: { left: 'Left', right: 'Right' } satisfies Record<Side, string>,
    withHost: (place: string, host: string) => `${place} (${host})`,
    told: { left: '(left)', right: '(right)' } satisfies Record<Side, string>,
  },

  invalidUrl: {
    empty: 'Enter a URL, for example https://example.com/, or give a recording.',
    notUrl: 'This is not a URL. Write it like https://example.com/path.',
    scheme: (scheme: string) => `${scheme} URLs cannot be compared. Use http:// or https://.`,
    userinfo: 'Remove the user name and password: credentials in URLs are not accepted.',
    tooLong: 'This URL has more than 2048 characters. Shorten it.',
    masked: 'The secret values of this URL were masked (***) when it was stored. Type them again.',
  },
  /** A side that was recorded, in the place of a URL. */
  recording: {
    /** Two words of a button, the rest for whoever does not see beside which field it stands. */
    choose: 'Recording…',
    chooseFor: { left: 'for the left side (HAR file)', right: 'for the right side (HAR file)' },
    reading: 'Reading…',
    remove: 'Remove',
    removeFrom: {
      left: 'the recording of the left side',
      right: 'the recording of the right side',
    },
    request: {
      left: (fileName: string) => `Left recording: request in ${fileName}`,
      right: (fileName: string) => `Right recording: request in ${fileName}`,
    },
    entry: (method: string, status: number | null, url: string) =>
      `${status ?? 'no answer'}  ${method}  ${url}`,
    notJson: (fileName: string) =>
      `${fileName} is not JSON, as a HAR file is. Save it again in the network panel of a browser.`,
    tooLarge: (fileName: string) => `${fileName} has more than 200 MB. Record the page alone.`,
    notLoaded: 'What reads recordings could not be loaded. Reload the page and try again.',
  },
  labelTooLong: 'Use at most 80 characters.',

  run: {
    heading: (labels: Record<Side, string>) => `Comparing ${labels.left} with ${labels.right}`,
    loading: 'Loading the comparison…',
    connectionLost: 'Connection lost, retrying…',
    unreachable: 'The server cannot be reached',
    unreachableAdvice:
      'Retrying; this page continues by itself as soon as the server answers. The comparison is not affected.',
    notFound: 'There is no such comparison',
    notFoundAdvice:
      'The address may be incomplete, or the comparison is older than the last 50 of its pair. Start it again above.',
    refused: 'The comparison cannot be shown',
    refusedAdvice: 'Reload the page; if it stays, report the trace id.',
    failed: 'The comparison failed',
    failedAdvice: 'What was seen before is kept below. Compare again to retry.',
    stages: 'Progress',
    elapsed: 'Elapsed',
    traceId: 'Trace id',
  },
  stage: {
    probe: 'Probe',
    diff: 'Compare',
    explain: 'Explain',
    finish: 'Store',
  } satisfies Record<ComparisonStage, string>,
  stageUnderWay: {
    probe: 'Probing both sides…',
    diff: 'Comparing the answers…',
    explain: 'Explaining the findings…',
    finish: 'Storing the result…',
  } satisfies Record<ComparisonStage, string>,
  stageState: {
    queued: 'queued',
    running: 'running',
    done: 'done',
    failed: 'failed',
    skipped: 'not run',
  } satisfies Record<StageState, string>,

  verdict: {
    match: 'No drift',
    drift: 'Drift',
    inconclusive: 'Inconclusive',
  } satisfies Record<Verdict, string>,
  /** The verdict as a headline: it claims no more than was looked at. */
  verdictHeading: {
    match: 'No drift in what was compared',
    drift: 'Drift',
    inconclusive: 'Inconclusive',
  } satisfies Record<Verdict, string>,
  verdictText: {
    match: 'Both sides answered alike.',
    drift: 'The sides behave differently.',
    inconclusive:
      'A side could not be observed, so neither a match nor drift is proven. Mend what stopped the probe and compare again.',
  } satisfies Record<Verdict, string>,
  /** What a match rests on. A rule for something new belongs in `comparedParts`. */
  scope: {
    compared: 'Compared',
    comparedParts: (unseen: readonly Unseen[]) =>
      comparedParts
        .filter(([, needed]) => !needed.some((part) => unseen.includes(part)))
        .map(([words]) => words)
        .join(', '),
    notCompared: 'Not compared',
    notComparedParts: 'values inside JSON, text of pages, headers that nobody has a meaning for',
    unseenParts: (unseen: readonly Unseen[]) =>
      `, and what a side does not show here: ${unseen.map((part) => unseenWords[part]).join(', ')}`,
  },
  noFindings: 'No findings',

  severity: { critical: 'Critical', warn: 'Warning', info: 'Info' } satisfies Record<
    Severity,
    string
  >,
  severityMeaning: {
    critical: 'broken, exposed or unreachable for users',
    warn: 'behaves differently, someone should look',
    info: 'worth knowing',
  } satisfies Record<Severity, string>,
  severityCount: (severity: Severity, count: number) =>
    ({
      critical: `${count} critical`,
      warn: plural(count, 'warning', 'warnings'),
      info: `${count} info`,
    })[severity],
  direction: (direction: Direction, labels: Record<Side, string>) =>
    ({
      'left-weaker': `${labels.left} is weaker`,
      'right-weaker': `${labels.right} is weaker`,
      none: undefined,
    })[direction],

  side: {
    probing: 'Waiting for the answer…',
    notProbed: 'Not observed',
    noAnswer: 'No answer',
    status: 'Status',
    requested: 'Requested',
    source: 'Source',
    /** Of a side that was not asked, by its provider; none of one that was. */
    sourceOf: (provider: string, when: string): string | undefined =>
      provider === 'har'
        ? `Recorded ${when} (HAR), not asked`
        : provider === 'rum-beacon'
          ? `Real visit of ${when}, not asked`
          : undefined,
    unseen: 'Does not show',
    unseenParts: (unseen: readonly Unseen[]) => unseen.map((part) => unseenWords[part]).join(', '),
    finalUrl: 'Final URL',
    sameUrl: 'as requested',
    duration: 'Duration',
    redirects: 'Redirects',
    noRedirects: 'none',
    followed: (redirects: number) => `${redirects} followed`,
    contentType: 'Content type',
    body: 'Body',
    bytes: (bytes: number, truncated: boolean) =>
      `${bytes.toLocaleString('en')} ${bytes === 1 ? 'byte' : 'bytes'}${truncated ? ' read, more followed' : ''}`,
    absent: 'absent',
    failedAtHop: (hop: number) => (hop === 0 ? 'at the first request' : `at redirect ${hop}`),
    route: 'Route, answer by answer',
  },
  statusLine: (status: number) =>
    `${status}${reasonPhrases[status] ? ` ${reasonPhrases[status]}` : ''}`,
  probeAdvice,

  explanation: {
    heading: 'Explanation',
    pending: 'Being written; the findings below are final.',
    waiting: 'Follows after the comparison.',
    causes: 'Likely causes',
    actions: 'What to do',
    restsOn: 'Rests on',
    unknownFinding: 'a finding that is not in this result',
    byRules: 'Written by rules, without a model',
    byModel: (model: string | undefined) =>
      `Written by ${model ?? 'a model'}, checked against the findings`,
    notes: 'Notes',
    confidence: (confidence: number) =>
      `${confidence >= 0.8 ? 'very likely' : confidence >= 0.6 ? 'likely' : confidence >= 0.35 ? 'possible' : 'unlikely'}, ${Math.round(confidence * 100)} %`,
  },

  findings: {
    heading: 'Findings',
    pending: 'Appear here as soon as both sides have been compared.',
    none: 'None.',
    groupBy: 'Group by',
    bySeverity: 'severity',
    byCategory: 'category',
    isNew: 'New',
    isNewTitle: 'Not seen in the previous comparison of this pair',
    isRecurring: 'Recurring',
    isRecurringTitle: 'Also seen in the previous comparison of this pair',
    resolved: (count: number) =>
      `${plural(count, 'finding', 'findings')} of the previous comparison ${count === 1 ? 'is' : 'are'} gone.`,
    previous: 'Previous comparison',
    evidence: 'Evidence',
    recommendation: 'What to do',
    permalink: 'Link to this finding',
  },
  value: {
    absent: 'absent',
    empty: 'empty text',
    emptyList: 'empty list',
    emptyObject: 'no entries',
    more: (count: number) => `and ${count} more, see the raw data`,
  },
  forgiven: {
    summary: (count: number) =>
      `${plural(count, 'difference', 'differences')} not counted, and why`,
    text: 'Expected, too small to mean anything, or in a part that is not compared: the reason beside each says which.',
  },

  raw: {
    heading: 'Raw data',
    envelope: (label: string) => `Envelope of ${label}`,
    diff: 'Diff',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Copying is not allowed here: select the text instead',
    download: 'Download',
  },

  history: {
    heading: 'History of this pair',
    loading: 'Loading…',
    empty: 'Nothing yet.',
    failed: 'The history could not be loaded.',
    retry: 'Try again',
    current: 'this one',
    swapped: 'sides swapped',
    sides: ({ left, right }: Record<Side, string>) => `${left} against ${right}`,
    running: 'Running',
    failedRun: 'Failed',
  },

  about: {
    heading: 'About this comparison',
    id: 'Id',
    started: 'Started',
    took: 'Took',
    policy: 'Policy',
    probedFrom: 'Probed from',
    versions: 'Versions',
  },

  unknownPage: {
    heading: 'There is no page here',
    text: 'The address may be incomplete. Start a comparison above.',
  },
};
