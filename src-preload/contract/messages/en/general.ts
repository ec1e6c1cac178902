/** Words that several parts of the window share. */
export const general = {
  appName: 'Latchkey',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  unknown: 'Unknown',
};
