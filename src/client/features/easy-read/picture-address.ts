/** scripts/pictures-plugin.ts says where the built site has them; the sources have them where they are kept. */
const folder = (import.meta.env['VITE_PICTURES'] as string | undefined) ?? '/content/pictures';

export const pictureAddress = (name: string): string => `${folder}/${encodeURIComponent(name)}.svg`;
