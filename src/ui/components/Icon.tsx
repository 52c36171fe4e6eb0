/** The outlines of the interface's icons, drawn in a square of 16 by 16. */
const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  download: 'M8 2.5v7.5m-3-3 3 3 3-3M3 13.5h10',
  open: 'M3.5 3h9v10h-9zM6 6h4M6 8.5h4M6 11h2',
  source: 'M7 3H3v10h10V9M9.5 3H13v3.5M13 3 7.5 8.5',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9M7 7v4M9 7v4',
  restore: 'M3 3v4h4M3.5 7A5 5 0 1 1 3 9.5',
  close: 'M4 4l8 8M12 4l-8 8',
  alert: 'M8 2.5 14 13.5H2zM8 6.5v3M8 11.3v.4',
  page: 'M4 2.5h5.5L12 5v8.5H4zM9.5 2.5V5H12',
  part: 'M4 8.5v-6h5.5L12 5v3.5zM9.5 2.5V5H12M4 11v.3M4 13.5h.5M7.5 13.5h1M11.5 13.5h.5M12 11v.3',
  scissors:
    'M4.5 12.5a1.5 1.5 0 1 1 0-3 1.5 1.5 0 0 1 0 3zM11.5 12.5a1.5 1.5 0 1 1 0-3 1.5 1.5 0 0 1 0 3zM5.4 10 11 2.5M10.6 10 5 2.5',
  leftOut: 'M2.5 3.5h11M2.5 12.5h11M2.5 8h1M5.8 8h1M9.2 8h1M12.5 8h1',
  library: 'M3 3h2.5v10H3zM6.8 3h2.5v10H6.8zM10.8 3.4l2.2-.6 1.6 9.8-2.2.4z',
  settings: 'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 3v3M6 10v3',
  up: 'M8 13V3.5M3.5 8 8 3.5 12.5 8',
  back: 'M13 8H3.5m4-4.5L3 8l4.5 4.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a text or an accessible name: it says nothing itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
