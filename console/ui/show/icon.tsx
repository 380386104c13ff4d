/** One family of line drawings, 20 by 20, in the colour of the text beside them. */
const drawings = {
  back: 'M12 4 6 10l6 6',
  check: 'm4 10.5 4 4 8-9',
  chevron: 'm6 8 4 4 4-4',
  close: 'm5 5 10 10M15 5 5 15',
  clip: 'm15.5 9-6 6a3.6 3.6 0 0 1-5-5l6.5-6.5a2.4 2.4 0 0 1 3.4 3.4l-6.3 6.2a1.1 1.1 0 0 1-1.6-1.6l5.5-5.4',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 3.5V10l2.5 2',
  download: 'M10 3v9m-4-3.5 4 4 4-4M4 16.5h12',
  dots: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  eye: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5Zm7.5-2a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  file: 'M5 2.8h6.2L15 6.6v10.6H5V2.8Zm6 .2v4h4',
  forward: 'm11.5 4.5 5 5-5 5M16 9.5H8.5a5 5 0 0 0-5 5v1',
  inbox: 'M3 11.5 5.2 4h9.6l2.2 7.5V16H3v-4.5Zm0 0h4l1 2h4l1-2h4',
  list: 'M7 5h10M7 10h10M7 15h10M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  mail: 'M3 5h14v10H3V5Zm0 .5 7 5.5 7-5.5',
  merge: 'M5 3v3.5c0 3 5 3.5 5 7V17M15 3v3.5c0 3-5 3.5-5 7',
  more: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  note: 'M4 3.5h12v9l-4 4H4v-13Zm8 13v-4h4',
  people:
    'M7.5 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM2 16.5c0-3 2.5-4.5 5.5-4.5s5.5 1.5 5.5 4.5M13 4.3a3 3 0 0 1 0 5.4m2 2.6c1.8.6 3 2 3 4.2',
  person: 'M10 3.5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM4 17c0-3.3 2.7-5 6-5s6 1.7 6 5',
  phone:
    'M5 3.5h2.5L9 7 7.3 8.4a9 9 0 0 0 4.3 4.3L13 11l3.5 1.5V15a1.5 1.5 0 0 1-1.5 1.5C8.6 16.5 3.5 11.4 3.5 5A1.5 1.5 0 0 1 5 3.5Z',
  plus: 'M10 4v12M4 10h12',
  reply: 'm8.5 4.5-5 5 5 5M4 9.5h7.5a5 5 0 0 1 5 5v1',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm4.2 9.7L17 17',
  send: 'M3.5 10 17 3.5 13 16.5l-3.5-5L3.5 10Zm6 1.5L17 3.5',
  settings: 'M4 6h7m4 0h1M4 14h1m4 0h7M13 4v4M7 12v4',
  split: 'M10 17v-5c0-3.5-5-3.5-5-9M10 12c0-3.5 5-3.5 5-9',
  star: 'm10 3 2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6L10 3Z',
  warning: 'M10 3 2.5 16.5h15L10 3Zm0 5v4m0 2.3v.01',
} as const;

export type IconName = keyof typeof drawings;

/** A drawing beside a word, or in a button that has a name: never alone. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  const bold = name === 'dots' ? 2.6 : 1.6;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={bold}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
