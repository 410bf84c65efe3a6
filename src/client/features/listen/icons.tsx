/** Decoration beside words. They come with what they stand in, not with the first page. */
const shapes = {
  listen: 'M4 10v4h4l5 4V6l-5 4zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  pause: 'M8 5v14M16 5v14',
  play: 'M8 5l11 7-11 7z',
  stop: 'M6 6h12v12H6z',
  back: 'M18 6l-8 6 8 6zM6 5v14',
  forward: 'M6 6l8 6-8 6zM18 5v14',
  settings: 'M4 8h9M17 8h3M4 16h3M11 16h9M13 5.5v5M7 13.5v5',
} as const;

export const ListenIcon = ({ name }: { name: keyof typeof shapes }) => (
  <svg className="listen-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
);
