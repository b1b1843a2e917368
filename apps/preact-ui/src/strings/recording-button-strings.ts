/** Of the button that puts a recording in the place of a URL. */
export const recordingButtonStrings = {
  /** Two words, the rest for whoever does not see beside which field it stands. */
  choose: 'Recording…',
  chooseFor: { left: 'for the left side (HAR file)', right: 'for the right side (HAR file)' },
  reading: 'Reading…',
};
