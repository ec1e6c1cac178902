import type { AppError, AppErrorCode } from '../../src-preload/contract/app-error';
import type { MessageKey } from '../../src-preload/contract/messages/catalogue';
import type { Texts } from './i18n';

/** All that is told about an error, as plain text in the language in force. */
export interface ErrorDescription {
  readonly title: string;
  readonly what: string;
  readonly next: string;
  /** GitLab's own words, untranslated, to be marked as a quotation; null when it gave none. */
  readonly serverText: string | null;
  /** What an administrator would ask for. */
  readonly facts: readonly string[];
}

/** What is being done: while connecting there is nothing yet that could be seen or replaced. */
export type ErrorScene = 'connecting' | 'any';

interface OtherWords {
  readonly what: MessageKey;
  readonly next?: MessageKey;
}

const DEAD_TOKEN: OtherWords = {
  what: 'errorWords.connecting.deadToken',
  next: 'errorWords.connecting.anotherToken',
};

const WHILE_CONNECTING: Partial<Readonly<Record<AppErrorCode, OtherWords>>> = {
  CREDENTIAL_REVOKED: DEAD_TOKEN,
  CREDENTIAL_EXPIRED: DEAD_TOKEN,
  OFFLINE: { what: 'errorWords.connecting.offline' },
  RATE_LIMITED: { what: 'errorWords.connecting.pause' },
};

const FIRST_LETTER = /^\p{Ll}/u;

function toFacts({ details }: AppError, { t, formats }: Texts): readonly string[] {
  const { scopes, reason, requestId } = details;
  return [
    scopes === undefined || scopes.length === 0
      ? []
      : t('errorWords.scopes', { scopes: formats.value.list(scopes) }),
    reason === undefined ? [] : t('errorWords.reason', { reason }),
    requestId === undefined ? [] : t('errorWords.requestId', { requestId }),
  ].flat();
}

/** Facts that are not known get a word that says so, so that no text has a hole. */
function toValues({ details }: AppError, { t, formats }: Texts): Record<string, string> {
  const format = formats.value;
  const notStated = t('errorWords.notStated');
  const known = <Value>(value: Value | undefined, show: (value: Value) => string): string =>
    value === undefined ? notStated : show(value);
  return {
    host: details.host ?? t('errorWords.server'),
    status: known(details.status, String),
    maxDate: known(details.maxDate, format.date),
    wait:
      details.retryAfterSeconds === undefined
        ? t('errorWords.aMinute')
        : format.duration(details.retryAfterSeconds),
    timeLimit: known(details.seconds, format.duration),
    sizeLimit: known(details.limitBytes, format.bytes),
    serverVersion: details.serverVersion ?? notStated,
    neededVersion: details.neededVersion ?? notStated,
    path: details.path ?? notStated,
  };
}

/**
 * Text and next step of an error. Of an outcome that is unknown show only the title and what
 * happened: its next step is another.
 */
export function describeError(
  error: AppError,
  texts: Texts,
  scene: ErrorScene = 'any',
): ErrorDescription {
  const { t } = texts;
  const values = toValues(error, texts);
  const server = t('errorWords.server');
  const other = scene === 'connecting' ? WHILE_CONNECTING[error.code] : undefined;
  // "the server" may come to stand at the beginning of a sentence; a host's name stays as it is.
  const say = (key: MessageKey): string => {
    const text = t(key, values);
    return text.startsWith(server)
      ? text.replace(FIRST_LETTER, (letter) => letter.toLocaleUpperCase(texts.language.value))
      : text;
  };
  return {
    title: say(`errors.${error.code}.title`),
    what: say(other?.what ?? `errors.${error.code}.what`),
    next: say(other?.next ?? `errors.${error.code}.next`),
    serverText: error.details.serverText ?? null,
    facts: toFacts(error, texts),
  };
}
