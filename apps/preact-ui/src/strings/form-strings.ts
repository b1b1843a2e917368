/** Of the form that starts a comparison. */
export const formStrings = {
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
  options: 'Options',
  optionsSet: 'set',
  labelTooLong: 'Use at most 80 characters.',
};
