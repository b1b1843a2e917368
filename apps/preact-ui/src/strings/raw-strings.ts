/** Of the artifacts as they are stored. */
export const rawStrings = {
  heading: 'Raw data',
  envelope: (label: string) => `Envelope of ${label}`,
  diff: 'Diff',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copying is not allowed here: select the text instead',
  download: 'Download',
};
