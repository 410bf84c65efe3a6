type Shown = { state: string; kind?: string | null; sharing?: string };

/**
 * May this go out into the world, as a picture or on paper? A change that everybody can see and its author lets others
 * share; never what may only be quoted (docs/decisions/0013).
 */
export const mayGoOut = ({ state, kind, sharing }: Shown): boolean =>
  state === 'visible' && kind === 'change' && sharing === 'share';
