/** Where the picture of a change stands. */
export const cardAddress = (commentId: string): string => `/api/comments/${commentId}/card.png`;
