/** What GitLab says. */
export const gitlabErrors = {
  CREDENTIAL_UNKNOWN: {
    title: 'GitLab does not know this token',
    what: '{host} did not accept it. It may be incomplete, or belong to another instance.',
    next: 'Check the address, and copy the personal access token again.',
  },
  CREDENTIAL_REVOKED: {
    title: 'This token has been revoked',
    what: '{host} no longer accepts it. Nothing more is asked with it; what you see is the last known state.',
    next: 'Create a personal access token in GitLab and put it in place of this one.',
  },
  CREDENTIAL_EXPIRED: {
    title: 'This token has expired',
    what: '{host} no longer accepts it. Nothing more is asked with it; what you see is the last known state.',
    next: 'Create a personal access token in GitLab and put it in place of this one.',
  },
  CREDENTIAL_REFUSED: {
    title: 'GitLab refuses this token',
    what: '{host} knows it but does not let it in. The account may be blocked, or the instance may ask for more.',
    next: 'Sign in to GitLab in a browser and see what it says, or ask its administrator.',
  },
  SCOPE_INSUFFICIENT: {
    title: 'The token’s scopes are not enough',
    what: 'GitLab does not allow this with the scopes of the connection’s token. Nothing was changed.',
    next: 'Use a personal access token with the scope “api”. To look only, “read_api” is enough.',
  },
  FORBIDDEN: {
    title: 'GitLab does not allow this',
    what: 'The account lacks the permission, or the instance has a rule against it. Nothing was changed.',
    next: 'Ask the instance’s administrator, or the owner of the token.',
  },
  TOKEN_NOT_FOUND: {
    title: 'GitLab does not find this token',
    what: 'It may have been deleted, or the account may no longer see it. Nothing was changed.',
    next: 'Fetch the list again.',
  },
  TOKEN_ALREADY_REVOKED: {
    title: 'This token is already revoked',
    what: 'A revoked token cannot be changed or brought back. Nothing was sent again.',
    next: 'Fetch the list again. If something still needs access, create a new token.',
  },
  EXPIRY_TOO_LATE: {
    title: 'This date is too late for {host}',
    what: 'The instance limits how long a token may live. Latest date: {maxDate}. Nothing was changed.',
    next: 'Choose an earlier date.',
  },
  REQUEST_REFUSED: {
    title: 'GitLab refused the request',
    what: 'Nothing was changed.',
    next: 'Change what GitLab names, then try again.',
  },
  ROUTE_MISSING: {
    title: 'This GitLab does not offer that',
    what: 'Version of {host}: {serverVersion}. First version that can do it: {neededVersion}. Nothing was changed.',
    next: 'Do it on GitLab’s own pages, or ask the administrator: for an upgrade, or, where the version is new enough, what in front of GitLab keeps the request away.',
  },
  RATE_LIMITED: {
    title: 'Too many requests',
    what: '{host} asks for a pause. What you see is the last known state.',
    next: 'Wait {wait}, then try again.',
  },
  SERVER_ERROR: {
    title: '{host} has a problem',
    what: 'GitLab could not answer (status: {status}).',
    next: 'Fetch the list again in a few minutes. If it stays so, tell the instance’s administrator.',
  },
};
