/** A token's value that was pasted, and tokens that are made. */
export const valueErrors = {
  VALUE_MALFORMED: {
    title: 'This does not look like a token',
    what: 'It is too short, or it contains spaces, line breaks or characters that no token has. It was sent nowhere.',
    next: 'Copy the token again, whole and alone, and paste it.',
  },
  VALUE_OF_OTHER_KIND: {
    title: 'This is not an access token',
    what: 'Its beginning says that it is of another kind, such as a deploy token or a runner’s. It was sent nowhere.',
    next: 'Paste an access token, or open “Inspect” to read what this one is.',
  },
  VALUE_UNKNOWN: {
    title: '{host} does not know this token',
    what: 'It may be incomplete, deleted, or of another instance. It was not stored.',
    next: 'Copy the token again, or choose the connection that it belongs to.',
  },
  VALUE_REVOKED: {
    title: 'This token is revoked',
    what: 'It opens nothing any more. It was not stored; the connection’s own token is not affected.',
    next: 'Create a new token if something still needs access.',
  },
  VALUE_EXPIRED: {
    title: 'This token has expired',
    what: 'It opens nothing any more. It was not stored; the connection’s own token is not affected.',
    next: 'Create a new token if something still needs access.',
  },
  VALUE_REFUSED: {
    title: '{host} does not let this token in',
    what: 'The instance knows it, but its account may be blocked or a rule may be against it. It was not stored; the connection’s own token is not affected.',
    next: 'Use a personal, project or group access token, or ask the instance’s administrator.',
  },
  VALUE_OF_OTHER_ACCOUNT: {
    title: 'This token belongs to another account',
    what: 'The token works, but it is not of the account that this connection is for. It was not stored.',
    next: 'Choose the connection of its account, or add one.',
  },
  CLIPBOARD_HAS_NO_TOKEN: {
    title: 'There is no token on the clipboard',
    what: 'What is on the clipboard does not look like a token. It was sent nowhere.',
    next: 'Copy the token in GitLab, then try again, or paste it into the field.',
  },
  USER_NOT_FOUND: {
    title: 'GitLab does not find this user',
    what: 'There is no user with that ID on {host}, or it was deleted. Nothing was created.',
    next: 'Check the user’s ID in GitLab’s admin area.',
  },
  CREATION_UNSETTLED: {
    title: 'An earlier creation is not settled',
    what: 'Whether a token of this name was created is not known yet. Nothing was sent.',
    next: 'Settle it first, in the notice at the top of the window.',
  },
  CREATION_AMBIGUOUS: {
    title: 'Several new tokens fit',
    what: 'More than one token of this name, with these scopes and this date, has come up since. Latchkey does not guess which one is which.',
    next: 'Look at them in GitLab, and revoke those that nobody uses.',
  },
  TEMPLATES_FULL: {
    title: 'There are too many templates',
    what: 'Up to 100 templates of your own are kept. This one was not saved.',
    next: 'Remove one that is not needed any more.',
  },
};
