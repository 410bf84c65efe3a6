/** The Easy Read version of a post or a page stands below it. */
export const easyReadOf = (path: string): string => `${path}/easy-read`;
