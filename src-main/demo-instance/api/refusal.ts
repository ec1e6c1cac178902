/**
 * Everything the instance says no with: exact bodies, in GitLab's own and inconsistent spelling.
 */

/** What is wrong with which field of a record, field by field. */
type FieldMessages = Readonly<Record<string, readonly string[]>>;

export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 422 | 429;
  /** An object is sent as JSON, a string as plain text. */
  readonly body: Readonly<Record<string, string | FieldMessages>> | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** No credential, an unknown one, or no permission on the token that was asked for. */
export const UNAUTHORIZED: Refusal = { status: 401, body: { message: '401 Unauthorized' } };

/** The record that was looked up by its id is not there. */
export const RECORD_NOT_FOUND: Refusal = { status: 404, body: { message: '404 Not found' } };

export const NOT_FOUND: Refusal = { status: 404, body: { message: '404 Not Found' } };

export const USER_NOT_FOUND: Refusal = { status: 404, body: { message: '404 User Not Found' } };

export const IMPERSONATION_TOKEN_NOT_FOUND: Refusal = {
  status: 404,
  body: { message: '404 Impersonation Token Not Found' },
};

export const ROUTE_NOT_FOUND: Refusal = { status: 404, body: { error: '404 Not Found' } };

export const TOKEN_REVOKED = invalidToken(
  'Token was revoked. You have to re-authorize from the user.',
);

export const TOKEN_EXPIRED = invalidToken(
  'Token is expired. You can either do re-authorization or token refresh.',
);

export const IMPERSONATION_DISABLED = invalidToken(
  'Token is an impersonation token but impersonation was disabled.',
);

/** @param scopes those the route knows, which is more than those that would have been enough */
export function insufficientScope(scopes: readonly string[]): Refusal {
  const description = 'The request requires higher privileges than provided by the access token.';
  return {
    status: 403,
    body: {
      error: 'insufficient_scope',
      error_description: description,
      scope: scopes.join(' '),
    },
  };
}

export function forbidden(reason?: string): Refusal {
  return { status: 403, body: { message: withReason('403 Forbidden', reason) } };
}

export function badRequest(reason?: string): Refusal {
  return { status: 400, body: { message: withReason('400 Bad request', reason) } };
}

/** A parameter that is missing or is not what the route takes. */
export function invalidParameters(complaint: string): Refusal {
  return { status: 400, body: { error: complaint } };
}

export function unprocessable(reason: string): Refusal {
  return { status: 422, body: { message: reason } };
}

/** What only impersonation tokens say no with: an object in place of a sentence (5.3). */
export function invalidRecord(
  objections: readonly { readonly field: string; readonly complaint: string }[],
): Refusal {
  const message = Object.fromEntries(
    objections.map(({ field, complaint }) => [field, [complaint]]),
  );
  return { status: 400, body: { message } };
}

function invalidToken(description: string): Refusal {
  return {
    status: 401,
    body: { error: 'invalid_token', error_description: description },
    headers: {
      'WWW-Authenticate': `Bearer realm="Protected by OAuth 2.0", error="invalid_token", error_description="${description}"`,
    },
  };
}

function withReason(status: string, reason: string | undefined): string {
  return reason === undefined ? status : `${status} - ${reason}`;
}
