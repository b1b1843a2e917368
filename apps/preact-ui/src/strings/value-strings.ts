/** Of values that were observed. */
export const valueStrings = {
  absent: 'absent',
  empty: 'empty text',
  emptyList: 'empty list',
  emptyObject: 'no entries',
  more: (count: number) => `and ${count} more, see the raw data`,
};
