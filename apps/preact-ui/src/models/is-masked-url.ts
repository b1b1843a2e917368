/** Whether a stored URL lacks the values of its secrets, so that nobody can ask it again as it is. */
export const isMaskedUrl = (url: string): boolean => /[?&;#][^=&;#?]+=\*\*\*(?=[&;#]|$)/.test(url);
