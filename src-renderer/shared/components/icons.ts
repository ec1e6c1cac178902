/** Outlines on a 24 × 24 grid, drawn for Latchkey; each is one path, stroked in the text's colour. */
export const ICON_PATHS = {
  key: 'M8 11a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm3.3 1.3L20 3.5M16 7.5l3.5 3.5M13 10.5l2.5 2.5',
  plug: 'M9 3v5m6-5v5M6 8h12v4a6 6 0 0 1-12 0V8Zm6 10v3',
  sliders: 'M4 6h9m5 0h2M4 12h3m5 0h8M4 18h10m5 0h1M13 4v4m-6 2v4m7 2v4',
  refresh: 'M20 11a8 8 0 0 0-14.3-4L4 9m0-5v5h5m-5 4a8 8 0 0 0 14.3 4l1.7-2m0 5v-5h-5',
  rotate:
    'M4 12a8 8 0 0 1 13.7-5.6L20 8.5M20 4v4.5h-4.5M20 12a8 8 0 0 1-13.7 5.6L4 15.5M4 20v-4.5h4.5',
  revoke: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM5.8 5.8l12.4 12.4',
  copy: 'M9 8h10v12H9V8ZM5 16V4h10',
  clipboard: 'M9 4h6v3H9V4Zm6 1h4v16H5V5h4',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'm6 6 12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4.5 4.5',
  filter: 'M4 5h16l-6.5 7.5V19l-3 1.5v-8L4 5Z',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5m4-5v5',
  warning: 'M12 4 2.5 20h19L12 4Zm0 6v4.5m0 2.8v.2',
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5Zm4 5v5m0 3v.2',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5m0-9v.2',
  success: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-4 9.3 2.8 2.7L16 9.5',
  question:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.5 9.3a2.6 2.6 0 1 1 3.6 2.6c-.7.4-1.1.9-1.1 1.8m0 3v.2',
  dead: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 9l6 6m0-6-6 6',
  alarm: 'M12 6a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Zm0 3.5v4.2l2.5 1.8M2.5 7 6 3.8M21.5 7 18 3.8',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4.5V12l3 2',
  hourglass: 'M6 3h12M6 21h12M7 3v4l5 5 5-5V3M7 21v-4l5-5 5 5v4',
  calendar: 'M4 6h16v14H4V6Zm0 4.5h16M8 3v5m8-5v5',
  infinity:
    'M12 12c-2-3-3.6-4-5.3-4a4 4 0 1 0 0 8c1.7 0 3.3-1 5.3-4Zm0 0c2-3 3.6-4 5.3-4a4 4 0 1 1 0 8c-1.7 0-3.3-1-5.3-4Z',
  lock: 'M5 11h14v9H5v-9Zm3 0V8a4 4 0 0 1 8 0v3m-4 3.500v2.5',
  unlock: 'M5 11h14v9H5v-9Zm3 0V8a4 4 0 0 1 7.7-1.500M12 14.500v2.5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  'eye-off':
    'M4 4l16 16M9.5 5.900A8.6 8.6 0 0 1 12 5.500C18 5.5 21.5 12 21.5 12a17 17 0 0 1-2.7 3.500M6 7.700A16.5 16.5 0 0 0 2.5 12S6 18.5 12 18.500c1.4 0 2.6-.3 3.7-.8',
  external: 'M10 5H5v14h14v-5M14 4h6v6m0-6-9 9',
  'chevron-down': 'm6 9.5 6 6 6-6',
  'chevron-right': 'm9.5 6 6 6-6 6',
  'arrow-right': 'M4 12h16m-6-6 6 6-6 6',
  'arrow-up': 'M12 20V5m-6 6 6-6 6 6',
  'arrow-down': 'M12 4v15m-6-6 6 6 6-6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  server: 'M4 4h16v7H4V4Zm0 9h16v7H4v-7Zm4-5.500h.01M8 16.500h.01',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 20.500c1-4 4-6 8-6s7 2 8 6',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3.5 9h17m-17 6h17M12 3c-5 5.5-5 12.5 0 18 5-5.5 5-12.5 0-18Z',
  theme:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0v18m0-14.5 6-2m-6 6.5 8.5-2.500M12 15.500l8.5-1.5',
  play: 'M7 4.500v15l12-7.5-12-7.500Z',
  offline:
    'M3 3l18 18M8.5 18H7a4.5 4.5 0 0 1-.8-8.900M9.5 6.600A6 6 0 0 1 17.5 10a4 4 0 0 1 2.5 6.7',
} as const;

export type IconName = keyof typeof ICON_PATHS;
