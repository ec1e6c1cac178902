/** Pages by the names of their routes; each has a title `shell.page.<name>`. */
export const PAGE_NAMES = ['tokens', 'create', 'inspect', 'connections', 'settings'] as const;

export type PageName = (typeof PAGE_NAMES)[number];

export function isPageName(name: unknown): name is PageName {
  return PAGE_NAMES.some((page) => page === name);
}
