/** What was typed or pasted. */
export const inputErrors = {
  ADDRESS_INVALID: {
    title: 'This is not an address',
    what: 'No GitLab instance can be made out in what was entered.',
    next: 'Enter it as in the browser, such as gitlab.example.com or https://example.com/gitlab.',
  },
  ADDRESS_HAS_CREDENTIALS: {
    title: 'The address contains a user name or password',
    what: 'It was not used, so nothing of it was sent anywhere.',
    next: 'Enter the address alone and put the token into its own field.',
  },
  ADDRESS_HAS_CONTROL_CHARACTERS: {
    title: 'The address contains invisible characters',
    what: 'Line breaks or control characters came along when it was pasted.',
    next: 'Copy the address again, or type it.',
  },
  ADDRESS_SCHEME_REFUSED: {
    title: 'Only https and http addresses work',
    what: 'Latchkey reaches GitLab over the web only.',
    next: 'Enter an address that starts with https://.',
  },
  INSECURE_ADDRESS: {
    title: 'This connection would not be encrypted',
    what: 'Over http, anyone between you and {host} can read the token and use it.',
    next: 'Use https:// if the server offers it. Press the button again to connect without encryption.',
  },
  CREDENTIAL_MALFORMED: {
    title: 'This does not look like a token',
    what: 'It is empty, or it contains spaces, line breaks or characters that no token has.',
    next: 'Copy the token again and paste it.',
  },
  CREDENTIAL_OF_OTHER_ACCOUNT: {
    title: 'This token belongs to another account',
    what: 'The connection stays with its own account. The new token was not stored.',
    next: 'Enter a token of the same account, or add a connection for the other one.',
  },
  CONNECTION_EXISTS: {
    title: 'This account is already connected',
    what: 'There is a connection to this account on {host}. It was left as it is.',
    next: 'Use that connection. A new token can be put in place there.',
  },
  CONNECTION_UNKNOWN: {
    title: 'This connection no longer exists',
    what: 'It has been removed in the meantime.',
    next: 'See under Connections which ones there are.',
  },
  EXPIRY_INVALID: {
    title: 'This date cannot be used',
    what: 'A token dies at 00:00 UTC on its date, so tomorrow (UTC) is the earliest. Nothing was changed.',
    next: 'Choose a later date.',
  },
  INPUT_INVALID: {
    title: 'This entry was not accepted',
    what: 'It does not have the expected form. Nothing was sent.',
    next: 'Check what was entered and try again.',
  },
};
