/** Where posts are cached. Comments and moderation change them too, so the keys stand here. */
export const postKeys = {
  list: ['posts'] as const,
  one: (slug: string) => ['post', slug] as const,
};
