/** The file of all expiries, for a calendar. */
export const calendar = {
  name: 'Latchkey: token expiries',
  title: 'Token “{name}” on {host} expires',
  kind: {
    personal: 'Personal access token',
  },
  scopes: 'Scopes: {scopes}',
  account: 'Account: {account}',
  dies: 'Stops working at 00:00 UTC on {date}.',
  next: 'Rotate it in Latchkey before then, and put the new value wherever the old one is used.',
  saveTitle: 'Export expiries to a calendar file',
  fileKind: 'Calendar file',
};
