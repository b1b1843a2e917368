import type {
  Acceptance,
  Direction,
  ExplanationCut,
  Finding,
  ModelCall,
  ProbeErrorCode,
  Severity,
  Side,
  Unseen,
} from '@env-drift/contracts';
import { formatDuration } from './models/format-duration.ts';
import { formatNumber } from './models/format-number.ts';
import type { LogLevel } from './models/read-log.ts';
import type { PartState, ProductPart } from './models/product-parts.ts';
import type { RouteStation } from './models/align-routes.ts';
import type { StageEvent, StageState } from './models/stage-state.ts';
import { strings } from './strings.ts';

const plural = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

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

const statusLine = (status: number) =>
  `${status}${reasonPhrases[status] ? ` ${reasonPhrases[status]}` : ''}`;

/** What a check of an explanation looks at. */
const checkWords: Readonly<Record<string, string>> = {
  evidence: 'cites findings that exist',
  mentions: 'names only what the findings show',
  'own-words': 'repeats nothing that a target said',
  severity: 'calls nothing graver than it is',
  verdict: 'denies nothing that was found',
  coverage: 'explains every critical finding',
  limits: 'stays within five causes and three actions',
  advice: 'advises no command and no other host',
  language: 'is written in English',
};

const cutWords: Readonly<Record<string, string>> = {
  summary: 'The summary',
  cause: 'A cause',
  evidence: 'A finding of a cause',
  action: 'An action',
};

/** The English words of the comparison page, which are loaded with it. */
export const comparisonStrings = {
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
  about: {
    heading: 'About this comparison',
    id: 'Id',
    started: 'Started',
    took: 'Took',
    policy: 'Policy',
    probedFrom: 'Probed from',
    versions: 'Versions',
  },
  statusLine,
  probeAdvice,
  sides: {
    answered: (label: string, status: number, took: string | undefined) =>
      `${label} answered ${statusLine(status)}${took === undefined ? '' : ` in ${took}`}`,
    failed: (label: string, code: string, took: string | undefined) =>
      `${label} gave no answer (${code})${took === undefined ? '' : ` after ${took}`}`,
    answers: (left: string, right: string) => `${left}, ${right}.`,
    alike: 'Both took about as long.',
    slower: (label: string, apart: string, times: number | undefined) =>
      `${label} took ${apart} longer${times === undefined || times < 1.15 ? '' : ` (${formatNumber(times, 1)} times as long)`}.`,
  },

  changesSince: {
    firstTime: 'The first comparison of this pair.',
    since: 'Since the comparison before',
    counts: (fresh: number, recurring: number, resolved: number) =>
      [`${fresh} new`, `${recurring} recurring`, `${resolved} resolved`].join(', '),
  },

  evicted: {
    heading: strings.run.evicted,
    text: 'A pair keeps its last 50 comparisons, and this one is older. Its findings are remembered with the pair.',
    pair: 'Show the pair',
  },

  pipeline: {
    heading: 'Run',
    waiting: 'Waiting for the first sign of the run…',
    record: 'Not told: this comparison has no record.',
    columns: { stage: 'Stage', state: 'State', start: 'Start', took: 'Took' },
    total: (duration: string) => `${duration} in all`,
    soFar: (duration: string) => `${duration} so far`,
    offset: (milliseconds: number) => `+${formatDuration(milliseconds)}`,
    cancel: 'Cancel',
    cancelling: 'Cancelling…',
    notCancelled: 'The comparison was not cancelled',
    stageOf: (stage: string, side: string | undefined) =>
      side === undefined ? stage : `${stage} ${side}`,
  },
  stageState: {
    queued: 'queued',
    running: 'running',
    done: 'done',
    failed: 'failed',
    cancelled: 'cancelled',
    skipped: 'skipped',
  } satisfies Record<StageState, string>,

  log: {
    heading: 'Log',
    open: (lines: number) => `Log (${plural(lines, 'line', 'lines')})`,
    level: 'Level',
    levels: {
      info: 'all',
      warn: 'warnings and errors',
      error: 'errors',
    } satisfies Record<LogLevel, string>,
    levelNames: { info: 'info', warn: 'warn', error: 'error' } satisfies Record<LogLevel, string>,
    stageName: 'Stage',
    allStages: 'all',
    follow: 'Follow',
    earlier: (count: number) =>
      `${plural(count, 'earlier line', 'earlier lines')}: copy or download the log to see all`,
    none: 'No line passes this filter.',
    copied: 'Log',
    stage: (
      stage: string,
      side: string | undefined,
      state: StageEvent['state'],
      durationMs: number | undefined,
    ) =>
      `${stage}${side ? `, ${side}` : ''}: ${state}${durationMs === undefined || state === 'started' ? '' : ` after ${formatDuration(durationMs)}`}`,
    finding: ({ severity, code, message }: Finding) =>
      `${strings.severity[severity]}: ${message} (${code})`,
    done: (status: 'completed' | 'failed', code: string | undefined) =>
      status === 'completed'
        ? 'The comparison is complete.'
        : `The comparison failed${code ? ` (${code})` : ''}.`,
  },

  topology: {
    heading: 'What each request went through',
    names: {
      prober: 'Probe',
      redirect: 'Redirect',
      edge: 'Edge or CDN',
      origin: 'Answer',
    } satisfies Record<RouteStation['kind'], string>,
    prober: (provider: string, from: string | undefined) =>
      `${provider === 'active-probe' ? 'Request, without a browser' : provider === 'har' ? 'Recording (HAR)' : 'Real visit'}${from ? ` from ${from}` : ''}`,
    direct: 'not here',
    differs: 'differs',
    same: 'same',
    onlyOn: (label: string) => `only on ${label}`,
    leadsTo: 'leads to',
    cache: (what: string) => `cache: ${what}`,
    server: (name: string) => `server: ${name}`,
    asText: 'As text',
  },

  product: {
    heading: 'Through the product',
    lead: 'The parts of this deployment that the run has touched, as its events tell.',
    parts: {
      worker: 'Worker',
      workflow: 'Workflow',
      pair: 'Pair object',
      index: 'Run index (D1)',
      model: 'Model',
    } satisfies Record<ProductPart, string>,
    does: {
      worker: 'takes the request and sends what the run tells',
      workflow: 'probes both sides, compares and has it explained',
      pair: 'keeps the comparison and remembers its findings',
      index: 'lists the runs of all pairs, written at the end of each',
      model: 'is asked for the explanation where there is one',
    } satisfies Record<ProductPart, string>,
    page: 'This page',
    sides: 'Both sides',
    states: {
      idle: 'not touched',
      active: 'at work',
      touched: 'touched',
      off: 'none here',
    } satisfies Record<PartState, string>,
    picture: 'Map of the product; the list below says the same.',
  },

  explanation: {
    cached: 'The same question had been answered before; nobody was asked again.',
    checks: 'Checked',
    checkWords: (check: string) => checkWords[check] ?? check,
    passed: 'passed',
    cut: 'cut',
    cuts: (count: number) => `${plural(count, 'part', 'parts')} cut out`,
    cutOf: ({ part, reason }: ExplanationCut) => `${cutWords[part] ?? part}: ${reason}`,
    calls: 'Models asked',
    call: ({ model, latency_ms, tokens_in, tokens_out, failure }: ModelCall) =>
      [
        model,
        formatDuration(latency_ms),
        ...(tokens_in === undefined ? [] : [`${plural(tokens_in, 'token', 'tokens')} in`]),
        ...(tokens_out === undefined ? [] : [`${formatNumber(tokens_out)} out`]),
        ...(failure === undefined ? [] : [`no answer: ${failure}`]),
      ].join(', '),
    how: 'How it was written',
    again: 'Explain again',
    explaining: 'Explaining…',
    notExplained: 'It was not explained again',
  },

  filter: {
    name: 'Filter findings',
    text: 'Search',
    textPlaceholder: 'header, code, value…',
    category: 'Category',
    direction: 'Weaker side',
    age: 'Seen',
    any: 'any',
    directionOf: (direction: Direction, labels: Record<Side, string>) =>
      ({ 'left-weaker': labels.left, 'right-weaker': labels.right, none: 'neither' })[direction],
    ages: { new: 'new', recurring: 'recurring' },
    clear: 'Clear filter',
    shown: (count: number, all: number) =>
      count === all
        ? plural(all, 'finding', 'findings')
        : `${formatNumber(count)} of ${plural(all, 'finding', 'findings')}`,
    none: 'No finding passes this filter.',
    openAll: 'Open all',
    closeAll: 'Close all',
    more: (count: number) => `Show more (${formatNumber(count)} left)`,
  },

  finding: {
    part: 'Part',
    /** A flag that is there. */
    set: 'set',
    why: 'Why it matters',
    fix: 'How to fix it',
    documentation: (code: string) => `Documentation of ${code}`,
    accepted: 'Accepted',
  },

  accept: {
    open: 'Accept…',
    heading: 'Let this finding be',
    text: 'From the next comparison on it does not count, until the day that you give.',
    reason: 'Reason',
    until: 'Until (optional)',
    who: 'Your name (optional)',
    submit: 'Accept',
    submitting: 'Accepting…',
    cancel: 'Leave it',
    reasonMissing: 'Say why this may stay.',
    reasonTooLong: 'Use at most 500 characters.',
    untilPast: 'This day has passed. Choose today or a later one.',
    failed: 'The finding was not changed',
    takeBack: 'Take back',
    takingBack: 'Taking back…',
    said: ({ reason, who }: Acceptance, until: string | undefined) =>
      `Accepted${who ? ` by ${who}` : ''}${until ? ` until ${until}` : ''}: ${reason}`,
    fromNextOn: 'It does not count from the next comparison on.',
  },

  changes: {
    heading: 'Compare with an earlier run',
    choose: 'Earlier run',
    nothing: 'choose…',
    loading: 'Comparing…',
    failed: 'They could not be compared',
    verdict: (before: string, now: string) =>
      before === now ? `Verdict: ${now}, as before.` : `Verdict: ${before} before, ${now} now.`,
    groups: {
      new: 'New',
      resolved: 'Resolved',
      recurring: 'Recurring',
      unsure: 'Not to be told: only one of the two could see it',
    },
    severities: 'Weigh something else now',
    severity: (before: Severity, now: Severity) =>
      `${strings.severity[before]} before, ${strings.severity[now]} now`,
    mirrored: 'Its sides were the other way round.',
    none: 'none',
  },

  share: {
    open: 'Share',
    link: 'Copy link',
    text: 'Copy as text',
    textFile: 'Download text',
    jsonFile: 'Download JSON',
    print: 'Print',
    severity: (severity: Severity) => `[${strings.severity[severity]}]`,
  },

  documentation: {
    meaning: 'What it means',
    why: 'Why it matters',
    fix: 'How to fix it',
    example: 'Example',
    thresholds: 'Thresholds',
    see: 'Specifications',
    severities: 'Severity',
    loading: 'Loading…',
    unknown: 'There is no such finding',
    unknownText: 'This version of the product knows no finding of this name.',
    failed: 'The documentation could not be loaded. Reload the page and try again.',
  },
};
