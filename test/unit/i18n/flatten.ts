interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** Texts of a catalogue by their dotted key. */
export function flatten(tree: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree as TextTree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}
