import type { ComparisonStage, Direction, Severity, Side, Verdict } from '@env-drift/contracts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Every English word of the dashboard. */
export const strings = {
  product: 'Env Drift Analyzer',
  newComparison: 'New comparison',
  navigation: 'Page',

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

  /** A part of the page whose code comes later. */
  part: {
    loading: 'Loading…',
    lost: 'This part of the page could not be loaded. Check the connection and try again; if it stays, reload the page.',
    retry: 'Try again',
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
  /** What sides are asked beside their URLs. */
  options: {
    heading: 'Options',
    some: 'set',
    method: 'Method',
    usualMethod: 'GET, as usual',
    samples: 'Samples of each side',
    usualSamples: '1, as usual',
    samplesHint: 'More tell noise from drift.',
    warmUp: 'Ask each side once before anything counts',
    headers: 'Request headers of both sides',
    leftHeaders: 'Only of the left side',
    rightHeaders: 'Only of the right side',
    headersHint: 'One a line: Accept-Language: de',
    headerLine: (line: string) => `"${line}" is no header. Write it like Accept-Language: de.`,
    headerTwice: (name: string) => `${name} stands there twice. Keep one.`,
    preflight: 'CORS preflight beside the request',
    preflightOrigin: 'Origin',
    preflightOriginExample: 'e.g. https://app.example.com',
    preflightMethod: 'Method asked for',
    preflightMethodExample: 'e.g. PUT',
    preflightHeaders: 'Headers asked for',
    preflightHeadersExample: 'e.g. authorization, x-request-id',
    preflightMissing: 'is missing: a preflight names an origin and a method.',
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

  /** Of the way to the server. */
  connection: {
    offline: 'You are offline',
    offlineAdvice:
      'What is shown stays. The page goes on by itself as soon as there is a network again.',
    limited: 'Too many requests',
    limitedAdvice: (seconds: number) =>
      `The server takes requests again in ${plural(seconds, 'second', 'seconds')}. What was under way goes on then.`,
  },

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
    cancelled: 'The comparison was cancelled',
    evicted: 'This comparison is kept no more',
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
  history: {
    heading: 'History of this pair',
    pair: 'Trend, findings and settings of this pair',
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

  /** Lists of comparisons. */
  runs: {
    filters: 'Filter the comparisons',
    host: 'Host',
    hostExample: 'Part of a host',
    outcome: 'Result',
    severity: 'Gravest finding',
    from: 'From',
    to: 'To',
    any: 'any',
    nothingFits: 'No comparison fits.',
    clear: 'Show all',
    more: 'Show more',
    loading: 'Loading…',
    failed: 'The comparisons could not be loaded.',
    retry: 'Try again',
    shown: (count: number) => plural(count, 'comparison', 'comparisons'),
  },

  shortcuts: {
    open: 'Shortcuts',
    heading: 'Keyboard shortcuts',
    keys: [
      ['?', 'this list'],
      ['n', 'a new comparison'],
      ['s', 'swap the sides of the form'],
      ['/', 'search in what is listed'],
      ['j', 'the next finding, or comparison of a list'],
      ['k', 'the one before'],
      ['p', 'the pair of this comparison'],
    ],
    areOn: 'Single keys do something while nothing is typed',
    close: 'Close',
  },

  unknownPage: {
    heading: 'There is no page here',
    text: 'The address may be incomplete. Start a comparison above.',
  },
};
