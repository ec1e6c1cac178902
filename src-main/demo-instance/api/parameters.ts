import { z } from 'zod';
import { isUtcDate, type UtcDate } from '../../../src-preload/contract/expiry';
import { invalidParameters, type Refusal } from './refusal';

/**
 * Parameters as Grape, GitLab's API framework, takes them: from path, query, form and JSON alike,
 * a blank one counting as absent, and with complaints in its words (2.2).
 */
export type RawParameters = Readonly<Record<string, unknown>>;

export type ParsedParameters<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** The complaint about something of the right type that is none of the values. */
export const NOT_A_VALUE = 'does not have a valid value';

export function parseParameters<T>(
  schema: z.ZodType<T>,
  parameters: RawParameters,
): ParsedParameters<T> {
  const parsed = schema.safeParse(parameters);
  if (parsed.success) return { ok: true, value: parsed.data };
  const complaints = parsed.error.issues.map(
    (issue) => `${String(issue.path[0])} ${issue.message}`,
  );
  return { ok: false, refusal: invalidParameters([...new Set(complaints)].join(', ')) };
}

export const integer = optional((value) => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
});

export const flag = optional((value) => {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (/^(1|on|t|true|y|yes)$/i.test(value)) return true;
  return /^(0|off|f|false|n|no)$/i.test(value) ? false : undefined;
});

/** Epoch milliseconds; a date alone means its 00:00 UTC. */
export const instant = optional(toInstant);

/** A date; of an instant only its date counts. */
export const date = optional((value): UtcDate | undefined =>
  typeof value === 'string' && toInstant(value) !== undefined ? value.slice(0, 10) : undefined,
);

export const text = optional((value) => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
});

/** An array, or one text with commas. */
export const list = optional((value): readonly string[] | undefined => {
  if (typeof value === 'string') return value.split(',').map((item) => item.trim());
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? value
    : undefined;
});

/** For a parameter that only later versions know: absent, whatever was sent. */
export const unheeded: z.ZodType<null> = z
  .unknown()
  .optional()
  .transform(() => null);

/** Complains about a blank value too, unlike the others: blank is not one of the values. */
export function oneOf<const V extends string>(values: readonly V[]): z.ZodType<V | null> {
  return z
    .unknown()
    .optional()
    .transform((value, context): V | null => {
      if (value === undefined || value === null) return null;
      const found = values.find((candidate) => candidate === value);
      if (found === undefined) context.addIssue({ code: 'custom', message: NOT_A_VALUE });
      return found ?? null;
    });
}

export function required<T>(schema: z.ZodType<T | null>): z.ZodType<T> {
  return schema.transform((value, context): T => {
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: 'is missing' });
    return z.NEVER;
  });
}

function optional<T>(coerce: (value: unknown) => T | undefined): z.ZodType<T | null> {
  return z
    .unknown()
    .optional()
    .transform((value, context): T | null => {
      if (value === undefined || value === null || value === '') return null;
      const coerced = coerce(value);
      if (coerced === undefined) context.addIssue({ code: 'custom', message: 'is invalid' });
      return coerced ?? null;
    });
}

// Ruby's parser takes more than ISO 8601; what GitLab's own specs send is taken here.
const INSTANT =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ]:?(?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?<zone>Z|[ +-]\d{2}:?\d{2})?)?$/;

function toInstant(value: unknown): number | undefined {
  const groups = typeof value === 'string' ? INSTANT.exec(value)?.groups : undefined;
  const day = groups?.['date'];
  if (groups === undefined || day === undefined || !isUtcDate(day)) return undefined;
  const time = groups['time'] ?? '00:00';
  // A plus sign that was not escaped in a query arrives as a space.
  const zone = (groups['zone'] ?? 'Z').replace(' ', '+').replace(/^(.\d{2})(\d{2})$/, '$1:$2');
  const parsed = Date.parse(`${day}T${time}${zone}`);
  return Number.isNaN(parsed) ? undefined : parsed;
}
