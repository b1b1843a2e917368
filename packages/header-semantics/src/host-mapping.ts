/**
 * Replaces a side's own host by what the sides have in common, so that two hosts that differ only by
 * name are no difference. Takes a URL or a bare host, gives it back as it is where it is not the side's own.
 */
export type MapHost = (urlOrHost: string) => string;

/** Leaves every host as it is. */
export const keepHost: MapHost = (urlOrHost) => urlOrHost;
