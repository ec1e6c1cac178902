import { z } from 'zod';
import type { TransportAnswer } from './transport-outcome';

/** The parts of a refusal, whichever of GitLab's shapes it came in (`gitlab-api`, 2). */
export interface ErrorBody {
  readonly format: 'json' | 'html' | 'text';
  /** `message`, with the fields of a validation error in one line. */
  readonly message: string | null;
  /** `error`: a code such as `insufficient_scope`, or a sentence such as `name is missing`. */
  readonly error: string | null;
  readonly description: string | null;
  /** Space-separated. */
  readonly scope: string | null;
  /** The words to show, in one line and not yet cut; null when there are none. */
  readonly words: string | null;
}

const text = z.string().nullable().catch(null);
const refusal = z.object({
  message: z.unknown().optional(),
  error: text,
  error_description: text,
  scope: text,
});

export function toErrorBody(answer: TransportAnswer): ErrorBody {
  const parsed = refusal.safeParse(parseJson(answer.text));
  if (!parsed.success) return toPageBody(answer);
  const { error, error_description: description, scope } = parsed.data;
  const message = toSentence(parsed.data.message, 0);
  const words = toWords(description ?? message ?? error);
  return { format: 'json', message, error, description, scope, words };
}

/** A refusal by something in front of GitLab, or by its rate limiter, which answers in plain text. */
function toPageBody(answer: TransportAnswer): ErrorBody {
  const isHtml =
    /html/i.test(answer.headers.get('content-type') ?? '') || /^\s*</.test(answer.text);
  const title = /<title[^>]*>([^<]{1,500})/i.exec(answer.text)?.[1] ?? null;
  return {
    format: isHtml ? 'html' : 'text',
    message: null,
    error: null,
    description: null,
    scope: null,
    words: toWords(isHtml ? title : answer.text),
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Not JSON is an answer too: undefined matches no shape of a refusal.
    return undefined;
  }
}

/** `{"scopes":["can't be blank"]}` becomes `scopes can't be blank`. */
function toSentence(message: unknown, depth: number): string | null {
  if (typeof message === 'string') return message;
  if (typeof message !== 'object' || message === null || depth > 3) return null;
  const parts = Object.entries(message).map(([field, value]) => {
    const sentence = toSentence(value, depth + 1);
    // Places in a list and GitLab's two names for "the whole record" say nothing to a reader.
    return sentence === null || /^(\d+|base|error)$/.test(field)
      ? sentence
      : `${field} ${sentence}`;
  });
  return parts.filter((part) => part !== null).join(', ') || null;
}

/** One line without anything invisible that could change how it reads. */
function toWords(words: string | null): string | null {
  const line = words?.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line === undefined || line === '' ? null : line;
}
