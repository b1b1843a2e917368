/** Whether a provider kept no more of a value than its beginning, which it then ends with an ellipsis. */
export const isCut = (value: string): boolean => value.endsWith('…');
