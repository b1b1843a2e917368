/** Whether what may be a file or a URL is a URL. */
export const isUrl = (place: string): boolean => /^https?:\/\//i.test(place);
