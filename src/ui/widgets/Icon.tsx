const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4 14 14',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  filter: 'M2 4h12M4.5 8h7M7 12h2',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  split: 'M2 3h12v10H2zM8 3v10',
  theme: 'M8 2.5a5.5 5.5 0 1 1 0 11zM8 2.5a5.5 5.5 0 0 0 0 11',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  out: 'M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5',
  around: 'M8 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
} as const;

/** A small line drawing beside words that say the same: hidden from assistive technology. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
