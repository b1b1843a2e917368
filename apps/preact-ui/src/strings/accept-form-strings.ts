/** Of the form in which a finding is accepted. */
export const acceptFormStrings = {
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
};
