/**
 * The time zone of this computer, as `Intl` takes it. UTC where it cannot be told, which is what an
 * empty `TZ` means (POSIX): `Intl` calls that `Etc/Unknown`, and throws when it is asked for it.
 *
 * @param told what `Intl` says of itself; nothing for a zone that it cannot name
 */
export function toTimeZone(told: string | undefined): string {
  if (told === undefined) return 'UTC';
  try {
    new Intl.DateTimeFormat('en', { timeZone: told });
    return told;
  } catch {
    return 'UTC';
  }
}

/** Asked each time: it changes on a journey. */
export function systemTimeZone(): string {
  return toTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
}
