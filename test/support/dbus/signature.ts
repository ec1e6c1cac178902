/** Where the first complete type of a D-Bus signature ends: 2 of `as`, 5 of `a{sv}u`. */
export function endOfType(signature: string, at = 0): number {
  const first = signature[at];
  if (first === 'a') return endOfType(signature, at + 1);
  if (first !== '(' && first !== '{') return at + 1;
  let end = at + 1;
  while (signature[end] !== ')' && signature[end] !== '}') end = endOfType(signature, end);
  return end + 1;
}

/** The complete types of a signature: `sa{sv}u` is `s`, `a{sv}` and `u`. */
export function typesOf(signature: string): readonly string[] {
  const types: string[] = [];
  for (let at = 0; at < signature.length;) {
    const end = endOfType(signature, at);
    types.push(signature.slice(at, end));
    at = end;
  }
  return types;
}

/** Bytes at whose multiples a value of this type begins. */
export function alignmentOf(type: string): number {
  if ('ygv'.includes(type.charAt(0))) return 1;
  if ('nq'.includes(type.charAt(0))) return 2;
  return 'xtd({'.includes(type.charAt(0)) ? 8 : 4;
}
