/** Of the form in which a finding is accepted. */
export const acceptFormStrings = {
  heading: 'Let this finding be',
  text: 'From the next comparison on it does not count, until the day that you give.',
  reason: 'Reason',
  until: 'Until (optional)',
  untilHint: (end: string | undefined) =>
    end === undefined
      ? 'To the end of the day in UTC.'
      : `To the end of the day in UTC: here ${end}.`,
  who: 'Your name (optional)',
  submit: 'Accept',
  submitting: 'Accepting…',
  cancel: 'Leave it',
  reasonMissing: 'Say why this may stay.',
  reasonTooLong: 'Use at most 500 characters.',
  untilPast: 'This day has ended in UTC. Choose a later one.',
};
