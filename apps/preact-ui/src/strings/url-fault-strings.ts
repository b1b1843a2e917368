/** What is wrong with a URL that was typed. */
export const urlFaultStrings = {
  empty: 'Enter a URL, for example https://example.com/, or give a recording.',
  notUrl: 'This is not a URL. Write it like https://example.com/path.',
  scheme: (scheme: string) => `${scheme} URLs cannot be compared. Use http:// or https://.`,
  userinfo: 'Remove the user name and password: credentials in URLs are not accepted.',
  tooLong: 'This URL has more than 2048 characters. Shorten it.',
  masked: 'The secret values of this URL were masked (***) when it was stored. Type them again.',
};
