import pictures from '../../../content/pictures/pictures.json' with { type: 'json' };

/** The names of the pictures that come with the program. */
export const pictureNames: readonly string[] = Object.keys(pictures);

const known = new Set(pictureNames);
export const isPicture = (name: string): boolean => known.has(name);
