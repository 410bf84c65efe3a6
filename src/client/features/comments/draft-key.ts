/** A draft's own place: per post, per parent (or the question), per mode. */
export const draftKey = (postId: string, parentId: string | null, mode: 'new' | 'edit'): string =>
  `${postId}:${parentId ?? 'question'}:${mode}`;
