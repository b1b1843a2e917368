import type { FindingState, Severity, Side, Verdict } from '@env-drift/contracts';
import type { HeatCell } from './models/heat-rows.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const weighs: Record<Severity, string> = { critical: 'critical', warn: 'a warning', info: 'info' };

/** Every English word of the page of a pair, which is loaded only where there is one. */
export const pairStrings = {
  title: (names: Record<Side, string>) => `${names.left} against ${names.right}`,
  loading: 'Loading the pair…',
  notFound: 'There is no such pair',
  notFoundAdvice:
    'The address may be incomplete, or nothing was compared under it here. A pair begins with its first comparison.',
  refused: 'The pair cannot be shown',
  retry: 'Try again',
  production: 'production',
  compare: 'Compare now',
  starting: 'Starting…',
  compareMasked: 'Compare…',
  notStarted: 'The comparison was not started',

  timing: {
    heading: 'Timing',
    loading: (loaded: number | undefined) =>
      loaded === undefined ? 'Loading the comparisons…' : `Loading ${loaded} comparisons…`,
    tooFew: 'A trend needs two comparisons with times.',
    chart: (names: Record<Side, string>) =>
      `Duration of each comparison, ${names.left} and ${names.right}. The same numbers stand in the table below.`,
    usual: (name: string, text: string | undefined) =>
      text === undefined ? `${name}: never measured` : `${name}: usually ${text}`,
    table: 'As a table',
    when: 'When',
    notMeasured: 'not measured',
    lost: 'Some comparisons could not be loaded, and are missing here.',
  },

  heat: {
    heading: 'Findings over time',
    lead: (count: number) =>
      `The last ${plural(count, 'comparison', 'comparisons')}, the oldest on the left. The higher the bar, the graver.`,
    none: 'No comparison has a finding.',
    cell: {
      critical: 'critical',
      warn: 'warning',
      info: 'info',
      forgiven: 'not counted',
      absent: 'not there',
      unknown: 'not to be seen',
    } satisfies Record<HeatCell, string>,
    summary: (seen: number, of: number, first: string, last: string, isInLast: boolean) =>
      `Seen in ${seen} of ${of}, first ${first}${isInLast ? ', still there' : `, last ${last}, gone since`}`,
    still: (first: string) => `since ${first}`,
    gone: (last: string) => `gone since ${last}`,
    more: (count: number) => `Show ${count} more`,
  },

  findings: {
    heading: 'What the pair remembers',
    states: 'State',
    state: {
      open: 'Open',
      flapping: 'Flapping',
      accepted: 'Accepted',
      resolved: 'Resolved',
    } satisfies Record<FindingState, string>,
    meaning: {
      open: 'The last comparison that could see it did.',
      flapping: 'Came and went at least three times within the last ten comparisons.',
      accepted: 'Somebody said why it may stay. It is forgiven from the next comparison on.',
      resolved: 'The last comparison that could see it did not.',
    } satisfies Record<FindingState, string>,
    none: {
      open: 'Nothing is open.',
      flapping: 'Nothing comes and goes.',
      accepted: 'Nothing is accepted.',
      resolved: 'Nothing was resolved.',
    } satisfies Record<FindingState, string>,
    seen: (times: number, first: string, last: string) =>
      `Seen ${plural(times, 'time', 'times')}, first ${first}, last ${last}`,
    values: 'Both values',
    failed: 'What the pair remembers could not be loaded.',
  },

  history: {
    heading: 'Comparisons',
  },

  settings: {
    heading: 'Settings',
    lead: 'They hold from the next comparison on, where a comparison does not say otherwise.',
    version: (version: number) =>
      version === 0 ? 'Nobody has set anything yet' : `Version ${version}`,
    sides: 'Sides',
    label: { left: 'Left label', right: 'Right label' } satisfies Record<Side, string>,
    productionSide: 'Production is',
    productionHint: 'Its weakness weighs more.',
    usualProduction: 'right, as usual',
    productionNamed: { left: 'left', right: 'right' } satisfies Record<Side, string>,
    aliases: {
      left: 'Further hosts of the left side',
      right: 'Further hosts of the right side',
    } satisfies Record<Side, string>,
    aliasesHint: 'One a line, such as assets.example.com. They count as the side itself.',
    request: 'What both are asked',
    requestHint:
      'Settings are kept and shown to whoever opens this page: no credentials, and no secrets.',
    rules: 'Rules',
    rulesHint: 'Switch a rule off, weigh it differently, or move its numbers.',
    rule: 'Rule',
    chooseRule: 'Choose a rule, or remove the line.',
    ruleTwice: 'This rule stands above already: put both into one.',
    noNumber: 'has to be a number of at least 0.',
    severity: 'Weighs',
    severityChoice: {
      '': 'as usual',
      off: 'off',
      critical: 'critical',
      warn: 'warning',
      info: 'info',
    },
    usually: (value: number) => `usually ${value}`,
    addRule: 'Add a rule',
    removeRule: (code: string) => `the rule ${code}`,
    ignore: 'Ignored',
    ignoreHint:
      'Findings that fit every selector of a line are forgiven, with its reason. A star stands for anything.',
    ignoreField: {
      code: 'Rule',
      header: 'Response header',
      path: 'Path in JSON',
      url: 'URL of a side',
      reason: 'Reason',
      until: 'Until',
    },
    ignoreExample: {
      code: 'any',
      header: 'e.g. x-build-*',
      path: 'e.g. $.items[].id',
      url: 'e.g. https://shop.example/*',
      reason: 'Why this is no drift',
      until: 'e.g. 2027-03-31',
    },
    addIgnore: 'Add a line',
    removeIgnore: (line: number) => `line ${line}`,
    remove: 'Remove',
    who: 'Your name',
    whoHint: 'Stands beside the version; may be left empty.',
    save: 'Save',
    saving: 'Saving…',
    reset: 'Drop changes',
    unchanged: 'Nothing is changed.',
    changed: 'There are changes that are not saved.',
    saved: (version: number) =>
      `Saved as version ${version}. It holds from the next comparison on.`,
    invalid: 'Not saved: something is to be corrected',
    notSaved: 'The settings were not saved',
    conflict: (who: string | null) =>
      `${who || 'Somebody'} was faster: the settings were changed while you had them open`,
    conflictText: (version: number, when: string) =>
      `Version ${version} was saved ${when}. Your changes are still here, and nothing of either is lost.`,
    keepMine: 'Put mine on top',
    takeTheirs: 'Take theirs, drop mine',
    versions: 'Earlier versions',
    versionLine: (version: number, who: string | null, when: string) =>
      `Version ${version}, ${when}${who ? `, ${who}` : ''}`,
    restore: 'Put into the form',
    restoreWhich: (version: number) => `version ${version}`,
    current: 'in force',
  },

  preview: {
    heading: 'Preview',
    open: 'Preview on the last result',
    close: 'Close the preview',
    loading: 'Loading the rules…',
    lost: 'The rules could not be loaded. Check the connection and try again.',
    none: 'There is no completed comparison to try this on.',
    invalid: 'What stands above cannot be judged by yet. Save shows what is to be corrected.',
    lead: (when: string) =>
      `What this would make of the comparison of ${when}, judged again here, of what was seen then. What the sides are asked shows in the next comparison only.`,
    same: 'Nothing would change.',
    verdictSame: (verdict: string) => `The verdict stays: ${verdict}.`,
    verdictChanges: (before: string, now: string) => `${before} becomes ${now}.`,
    gone: (before: Severity) => `no longer counted, was ${weighs[before]}`,
    new: (now: Severity) => `comes up as ${weighs[now]}`,
    weighed: (before: Severity, now: Severity) => `from ${weighs[before]} to ${weighs[now]}`,
    unchanged: (count: number) =>
      `${plural(count, 'finding stays as it is', 'findings stay as they are')}.`,
  },

  verdict: {
    match: 'No drift',
    drift: 'Drift',
    inconclusive: 'Inconclusive',
  } satisfies Record<Verdict, string>,
};
