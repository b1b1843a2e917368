/** Of a part of the page whose code comes later. */
export const partStrings = {
  loading: 'Loading…',
  lost: 'This part of the page could not be loaded. Check the connection, then reload the page.',
  reload: 'Reload the page',
};
