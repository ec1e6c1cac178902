import { crc32 } from './crc32';
import type { MessageKey } from './messages/catalogue';

/** What a text is, by GitLab's "Token prefixes" in "GitLab token overview". */
export type TokenShapeKind =
  /** Personal, project, group or impersonation: their texts are alike. */
  | 'access-token'
  /** Without a known prefix: an administrator may set another one, and old tokens have none. */
  | 'possible-access-token'
  | 'deploy-token'
  | 'pipeline-trigger'
  | 'runner'
  | 'runner-registration'
  | 'ci-job'
  | 'scim'
  | 'feed'
  | 'incoming-mail'
  | 'kubernetes-agent'
  | 'feature-flags-client'
  | 'oauth-secret'
  | 'workspace'
  | 'session-cookie'
  | 'unknown';

export interface TokenShape {
  readonly kind: TokenShapeKind;
  /** Of an access token whose text is as GitLab writes them; otherwise null. */
  readonly format: 'legacy' | 'routable' | 'routable-versioned' | null;
  /** What an instance puts in front of GitLab's prefix, without the hyphen: `acme` of `acme-glpat-`. */
  readonly instancePrefix: string | null;
  /** Only routable access tokens have one. A hint: the server knows better. */
  readonly checksum: 'ok' | 'mismatch' | 'none';
  /** Length and characters are those that are documented for its kind. */
  readonly fits: boolean;
}

const LONGEST_TEXT = 4096;
const LONGEST_OWN_PREFIX = 20;

const LEGACY = /^[\w-]{20}$/;
const ROUTABLE = /^[\w-]{27,300}\.[0-9a-z]{9}$/;
const ROUTABLE_VERSIONED = /^[\w-]{27,300}\.[0-9a-z]{2}\.[0-9a-z]{9}$/;
const VISIBLE = /^[\x21-\x7e]+$/;
const OWN_PREFIX = /^[\w+=/@:.-]{0,20}$/;

interface Prefix {
  readonly prefix: string;
  readonly kind: TokenShapeKind;
  readonly body: RegExp;
}

/** Bodies as `gitlab-api`, 14 has them; where it has none, anything fits. */
const PREFIXES: readonly Prefix[] = [
  { prefix: 'glpat-', kind: 'access-token', body: LEGACY },
  { prefix: 'gldt-', kind: 'deploy-token', body: LEGACY },
  { prefix: 'glptt-', kind: 'pipeline-trigger', body: /^[\w-]{40}$/ },
  { prefix: 'glrt-', kind: 'runner', body: /^(?:t\d_)?[\w-]{20,}$/ },
  { prefix: 'glrtr-', kind: 'runner', body: /^[\w-]{20,}$/ },
  { prefix: 'GR1348941', kind: 'runner-registration', body: LEGACY },
  { prefix: 'glcbt-', kind: 'ci-job', body: /^(?:[0-9a-zA-Z]{1,5}_[\w-]{20}|ey[\w.-]+)$/ },
  { prefix: 'glsoat-', kind: 'scim', body: LEGACY },
  { prefix: 'glft-', kind: 'feed', body: /^(?:[\w-]{20}|[0-9a-f]{64}-\d{1,20})$/ },
  { prefix: 'glimt-', kind: 'incoming-mail', body: /^[\w-]{25}$/ },
  { prefix: 'glagent-', kind: 'kubernetes-agent', body: /^[\w-]{50}$/ },
  { prefix: 'glffct-', kind: 'feature-flags-client', body: LEGACY },
  { prefix: 'gloas-', kind: 'oauth-secret', body: /^[\w-]{64}$/ },
  { prefix: 'glwt-', kind: 'workspace', body: /^.+$/ },
  { prefix: '_gitlab_session=', kind: 'session-cookie', body: /^.+$/ },
];

const UNKNOWN: TokenShape = {
  kind: 'unknown',
  format: null,
  instancePrefix: null,
  checksum: 'none',
  fits: false,
};

/** What a pasted text looks like, without asking anybody. Space around it does not count. */
export function toTokenShape(pasted: string): TokenShape {
  const text = pasted.trim();
  if (text.length > LONGEST_TEXT || !VISIBLE.test(text)) return UNKNOWN;
  const found = findPrefix(text);
  if (found === null) return toUnmarkedShape(text);
  const { prefix, kind, body, start } = found;
  const instancePrefix = start === 0 ? null : text.slice(0, start - 1);
  const rest = text.slice(start + prefix.length);
  if (kind === 'access-token') {
    const format = toFormat(rest);
    const checksum = toChecksum(text, format);
    return { kind, format, instancePrefix, checksum, fits: format !== null };
  }
  const fits = body.test(rest) || toChecksum(text, toFormat(rest)) === 'ok';
  return { ...UNKNOWN, kind, instancePrefix, fits };
}

/** Whether `/personal_access_tokens/self` can tell about it; of others it never heard. */
export function canLookAtItself({ kind }: TokenShape): boolean {
  return kind === 'access-token' || kind === 'possible-access-token';
}

/** Whether a text is an access token for all that can be seen, so that one may ask about it. */
export function isSurelyAccessToken(text: string): boolean {
  const { kind, fits, checksum } = toTokenShape(text);
  if (kind === 'possible-access-token') return checksum === 'ok';
  return kind === 'access-token' && fits;
}

function findPrefix(text: string): (Prefix & { readonly start: number }) | null {
  const plain = PREFIXES.find(({ prefix }) => text.startsWith(prefix));
  if (plain !== undefined) return { ...plain, start: 0 };
  const behindInstance = PREFIXES.map((known) => ({
    ...known,
    start: text.indexOf(`-${known.prefix}`) + 1,
  }))
    .filter(({ start }) => start > 1 && start - 1 <= LONGEST_OWN_PREFIX)
    .filter(({ start }) => OWN_PREFIX.test(text.slice(0, start - 1)));
  const [first = null] = behindInstance.sort((one, other) => one.start - other.start);
  return first;
}

/** Pre-prefix tokens are 20 characters; an own prefix has up to 20 more. */
function toUnmarkedShape(text: string): TokenShape {
  const kind = 'possible-access-token';
  const [, routableBody = ''] = /^.{0,20}?([\w-]{27,300}\.(?:\w{2}\.)?\w{9})$/.exec(text) ?? [];
  const format = toFormat(routableBody);
  if (format !== null) {
    return { ...UNKNOWN, kind, format, checksum: toChecksum(text, format), fits: true };
  }
  const isLegacy = OWN_PREFIX.test(text.slice(0, -20)) && LEGACY.test(text.slice(-20));
  return isLegacy ? { ...UNKNOWN, kind, format: 'legacy', fits: true } : UNKNOWN;
}

function toFormat(body: string): TokenShape['format'] {
  if (LEGACY.test(body)) return 'legacy';
  if (ROUTABLE_VERSIONED.test(body)) return 'routable-versioned';
  return ROUTABLE.test(body) ? 'routable' : null;
}

/** The last 7 base-36 digits are the CRC-32 of everything before them (`gitlab-api`, 14.1). */
function toChecksum(text: string, format: TokenShape['format']): TokenShape['checksum'] {
  if (format === null || format === 'legacy') return 'none';
  const wanted = crc32(text.slice(0, -7)).toString(36).padStart(7, '0');
  return text.endsWith(wanted) ? 'ok' : 'mismatch';
}

/** What else the text shows. `{prefix}` is filled with `instancePrefix`. */
export type ShapeHint = 'misfit' | 'instance-prefix' | 'checksum-ok' | 'checksum-mismatch';

/** Hints on a shape, in the order in which they are read. */
export function shapeHints(shape: TokenShape): readonly ShapeHint[] {
  const { kind, fits, instancePrefix, checksum } = shape;
  return [
    ...(kind !== 'unknown' && !fits ? (['misfit'] as const) : []),
    ...(instancePrefix === null ? [] : (['instance-prefix'] as const)),
    ...(checksum === 'none' ? [] : ([`checksum-${checksum}`] as const)),
  ];
}

/** Name of a kind. */
export function toShapeKindKey({ kind }: Pick<TokenShape, 'kind'>): MessageKey {
  return `inspect.kind.${kind}`;
}

/** What such a token opens, and where it is put out of use. */
export function toShapeAboutKey({ kind }: Pick<TokenShape, 'kind'>): MessageKey {
  return `inspect.about.${kind}`;
}

/** Text of a hint. */
export function toShapeHintKey(hint: ShapeHint): MessageKey {
  return `inspect.hint.${hint}`;
}
