/** Of the shortcuts of the keyboard. */
export const shortcutStrings = {
  heading: 'Keyboard shortcuts',
  keys: [
    ['?', 'this list'],
    ['n', 'a new comparison'],
    ['s', 'swap the sides of the form'],
    ['/', 'search in what is listed'],
    ['j', 'the next finding, or comparison of a list'],
    ['k', 'the one before'],
    ['p', 'the pair of this comparison'],
  ],
  areOn: 'Single keys do something while nothing is typed',
  close: 'Close',
};
