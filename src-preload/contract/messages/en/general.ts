/** Words that several parts of the window share. */
export const general = {
  appName: 'Latchkey',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  copy: 'Copy',
  done: 'Done',
  loading: 'Loading…',
  details: 'Details',
  all: 'All',
  unknown: 'Unknown',
};
