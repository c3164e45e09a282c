/** `If-Match` for a change made from this version. */
export const versionTag = (version: number): string => `"${version}"`;
