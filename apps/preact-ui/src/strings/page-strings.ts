import { plural } from './plural.ts';

/** The words around every page. */
export const pageStrings = {
  product: 'Env Drift Analyzer',
  newComparison: 'New comparison',
  navigation: 'Page',
  shortcuts: 'Shortcuts',
  home: {
    title: 'Why does the same request behave differently in two environments?',
    lead: 'Give two URLs: staging and production, two regions, before and after a deploy. Both are probed at the same moment, compared by what their answers mean, and the likely causes explained.',
  },
  /** Of the way to the server. */
  connection: {
    offline: 'You are offline',
    offlineAdvice:
      'What is shown stays. The page goes on by itself as soon as there is a network again.',
    limited: 'Too many requests',
    limitedAdvice: (seconds: number) =>
      `The server takes requests again in ${plural(seconds, 'second', 'seconds')}. What was under way goes on then.`,
  },
  unknownPage: {
    heading: 'There is no page here',
    text: 'The address may be incomplete. Start a comparison above.',
  },
};
