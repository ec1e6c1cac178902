import type { Context } from 'hono';
import { z } from 'zod';
import type { RawParameters } from './parameters';

const METHODS_WITH_BODY: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];
const JSON_OBJECT = z.record(z.string(), z.unknown());

/**
 * Parameters of query and body, of which the body's count more. A key `name[]` holds a list; of
 * other repeated keys the last counts. Null when the body says it is JSON and is not.
 */
export async function readParameters(context: Context): Promise<RawParameters | null> {
  const query = toParameters(Object.entries(context.req.queries()));
  if (!METHODS_WITH_BODY.includes(context.req.method)) return query;
  const type = context.req.header('Content-Type') ?? '';
  if (/^application\/json\b/i.test(type)) {
    const body = parseJson(await context.req.text());
    return body === null ? null : { ...query, ...body };
  }
  const form = Object.entries(await context.req.parseBody({ all: true }));
  const fields = form.map(([key, value]): [string, string[]] => [key, onlyTexts(value)]);
  return { ...query, ...toParameters(fields) };
}

function toParameters(entries: readonly [string, readonly string[]][]): RawParameters {
  return Object.fromEntries<unknown>(
    entries.map(([key, values]) =>
      key.endsWith('[]') ? [key.slice(0, -2), values] : [key, values.at(-1)],
    ),
  );
}

/** Something that is JSON but no object has no parameters in it. */
function parseJson(text: string): RawParameters | null {
  if (text.trim() === '') return {};
  try {
    return JSON_OBJECT.safeParse(JSON.parse(text)).data ?? {};
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function onlyTexts(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}
