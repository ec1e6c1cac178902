/** This computer. */
export const computerErrors = {
  KEYCHAIN_LOCKED: {
    title: 'The keychain is locked',
    what: 'Tokens can be neither stored nor read. Nothing was lost.',
    next: 'Unlock the keychain, then try again.',
  },
  KEYCHAIN_UNAVAILABLE: {
    title: 'There is no keychain',
    what: 'The system offers none, and Latchkey never writes a token to a file. Nothing was lost.',
    next: 'Start a keychain service and try again. On Linux that is GNOME Keyring or KWallet.',
  },
  CREDENTIAL_MISSING: {
    title: 'The connection’s token is gone',
    what: 'It was kept for one run only, or it was deleted from the keychain.',
    next: 'Put a token in place for this connection.',
  },
  VALUE_MISSING: {
    title: 'Latchkey does not have this token’s value',
    what: 'GitLab shows a value only once, when a token is created or rotated.',
    next: 'Rotate the token to get a new value.',
  },
  ROTATION_UNSETTLED: {
    title: 'An earlier rotation is not settled',
    what: 'What became of the last rotation of this token is not known yet. Nothing was sent.',
    next: 'Settle it first, in the notice at the top of the window.',
  },
  TOKEN_BUSY: {
    title: 'This token is being changed',
    what: 'Another action on it is still running. Nothing was sent.',
    next: 'Wait until it has finished.',
  },
  DISK_FAILED: {
    title: 'A file could not be saved',
    what: 'What you see is right, but may be gone after a restart. File: {path}',
    next: 'Check free space and permissions, then try again.',
  },
  EXPORT_FAILED: {
    title: 'The file could not be written',
    what: 'Nothing was exported. A file that was there is as it was.',
    next: 'Check free space and permissions or choose another folder, then export again. File: {path}',
  },
  LOGIN_ITEM_FAILED: {
    title: 'Starting at sign-in could not be changed',
    what: 'Nothing was changed, the setting is as it was.',
    next: 'Check that you may write {path}, then try again.',
  },
  CLIPBOARD_FAILED: {
    title: 'The clipboard did not take the value',
    what: 'The value is safe in Latchkey.',
    next: 'Try again, or show the value and copy it by hand.',
  },
  LINK_REFUSED: {
    title: 'The page was not opened',
    what: 'Latchkey opens only pages of connected instances, and only over https.',
    next: 'Open the instance in a browser yourself.',
  },
  DEMO_FAILED: {
    title: 'The demo instance did not start',
    what: 'It needs a free port on this computer. Nothing else is affected.',
    next: 'Try again.',
  },
  SENDER_REFUSED: {
    title: 'The request was refused',
    what: 'It did not come from Latchkey’s own page. Nothing was done.',
    next: 'Restart Latchkey.',
  },
  INTERNAL: {
    title: 'Latchkey made a mistake',
    what: 'This should not have happened. What is stored was left as it is.',
    next: 'Try again. If it stays so, report it with what you did; the log contains no tokens.',
  },
};
