/**
 * Everything that can go wrong, as a closed union. The window has a text and a next step for each
 * code in every language; a code without one does not compile.
 */
export type AppErrorCode =
  // what was typed or pasted
  | 'ADDRESS_INVALID'
  | 'ADDRESS_HAS_CREDENTIALS'
  | 'ADDRESS_HAS_CONTROL_CHARACTERS'
  | 'ADDRESS_SCHEME_REFUSED'
  | 'INSECURE_ADDRESS'
  | 'CREDENTIAL_MALFORMED'
  | 'CREDENTIAL_OF_OTHER_ACCOUNT'
  | 'CONNECTION_EXISTS'
  | 'CONNECTION_UNKNOWN'
  | 'EXPIRY_INVALID'
  | 'INPUT_INVALID'
  // a token's value, which is not the connection's credential, and tokens that are made
  | 'VALUE_MALFORMED'
  | 'VALUE_OF_OTHER_KIND'
  | 'VALUE_UNKNOWN'
  | 'VALUE_REVOKED'
  | 'VALUE_EXPIRED'
  | 'VALUE_REFUSED'
  | 'VALUE_OF_OTHER_ACCOUNT'
  | 'CLIPBOARD_HAS_NO_TOKEN'
  | 'USER_NOT_FOUND'
  | 'CREATION_UNSETTLED'
  | 'CREATION_AMBIGUOUS'
  | 'TEMPLATES_FULL'
  // the way to the server
  | 'HOST_UNKNOWN'
  | 'HOST_UNREACHABLE'
  | 'OFFLINE'
  | 'TLS_FAILED'
  | 'TIMED_OUT'
  | 'CONNECTION_LOST'
  | 'REDIRECTED'
  // what came back is not what a GitLab says
  | 'NOT_GITLAB'
  | 'NOT_JSON'
  | 'JSON_MALFORMED'
  | 'BODY_TOO_LARGE'
  | 'ANSWER_UNEXPECTED'
  // what GitLab says
  | 'CREDENTIAL_UNKNOWN'
  | 'CREDENTIAL_REVOKED'
  | 'CREDENTIAL_EXPIRED'
  | 'CREDENTIAL_REFUSED'
  | 'SCOPE_INSUFFICIENT'
  | 'FORBIDDEN'
  | 'TOKEN_NOT_FOUND'
  | 'TOKEN_ALREADY_REVOKED'
  | 'EXPIRY_TOO_LATE'
  | 'REQUEST_REFUSED'
  | 'ROUTE_MISSING'
  | 'RATE_LIMITED'
  | 'SERVER_ERROR'
  // this computer
  | 'KEYCHAIN_LOCKED'
  | 'KEYCHAIN_UNAVAILABLE'
  | 'CREDENTIAL_MISSING'
  | 'VALUE_MISSING'
  | 'TOKEN_BUSY'
  | 'ROTATION_UNSETTLED'
  | 'DISK_FAILED'
  | 'EXPORT_FAILED'
  | 'LOGIN_ITEM_FAILED'
  | 'CLIPBOARD_FAILED'
  | 'LINK_REFUSED'
  | 'DEMO_FAILED'
  | 'SENDER_REFUSED'
  | 'INTERNAL';

/** Facts that a text may name. Never a secret, never a request's body or headers. */
export interface AppErrorDetails {
  /** Host (with port and path prefix) that was asked. */
  readonly host?: string;
  /** HTTP status. */
  readonly status?: number;
  /** GitLab's own words, cut at 500 characters, to be shown as plain text. */
  readonly serverText?: string;
  /** Latest expiry date the server accepts, `YYYY-MM-DD` (UTC), read from its refusal. */
  readonly maxDate?: string;
  /** Seconds to wait before asking again. */
  readonly retryAfterSeconds?: number;
  /** GitLab's `X-Request-Id`, for its administrator. */
  readonly requestId?: string;
  /** Scopes that would have been enough, as GitLab names them. */
  readonly scopes?: readonly string[];
  /** Time limit that ran out, in seconds. */
  readonly seconds?: number;
  /** Size limit that was passed, in bytes. */
  readonly limitBytes?: number;
  /** Chromium's or the system's name of the failure, such as `ERR_CERT_DATE_INVALID`. */
  readonly reason?: string;
  /** Version the server says it has. */
  readonly serverVersion?: string;
  /** First version that can do what was asked, such as `16.0`. */
  readonly neededVersion?: string;
  /** Path of a file that was set aside or could not be written. */
  readonly path?: string;
}

export interface AppError {
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;
}

/** Answer of every call across the border: main never throws. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | ({ readonly ok: false } & AppError);
