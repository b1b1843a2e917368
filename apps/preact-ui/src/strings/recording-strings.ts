/** Of a side that was recorded, in the place of a URL. */
export const recordingStrings = {
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
};
