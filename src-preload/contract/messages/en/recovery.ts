/** Rotations and creations that are not settled: what happened, what is known, what was kept, what to do. */
export const recovery = {
  label: 'Changes that are not settled',
  several: '{count} change is not settled | {count} changes are not settled',
  showAll: 'Show all',
  showFirst: 'Show the most urgent only',
  details: 'What happened to “{name}”',
  started: 'Started {ago}',
  title: {
    looking: 'Looking at what became of “{name}”',
    undetermined: 'It is not known whether “{name}” was rotated',
    'value-lost': '“{name}” was rotated, but its new value was lost',
    'credential-lost': 'Latchkey’s own token “{name}” was rotated, but its new value was lost',
    'value-unsaved': 'The new value of “{name}” is in memory only',
  },
  text: {
    looking:
      'The rotation was sent once. Latchkey asks GitLab what came of it and sends nothing again.',
    undetermined:
      'The rotation was sent once and got no answer. The old value may work or not. Nothing is sent again; a look at GitLab will tell.',
    'value-lost':
      'GitLab has replaced the token, but the answer with the new value did not arrive. The old value no longer works. The replacement (ID {id}) has the same name and scopes, and nobody has its value: rotating it once more gives one that works.',
    'credential-lost':
      'GitLab has replaced the token, but the answer with the new value did not arrive, and it cannot be had again. Latchkey needs a new token. The connection, its list and its history are kept.',
    'value-unsaved':
      'GitLab has rotated the token and the new value works, but the keychain did not take it. GitLab will not show it again: keep this window open until it is saved.',
  },
  creation: {
    title: {
      looking: 'Looking whether “{name}” was created',
      undetermined: 'It is not known whether “{name}” was created',
      'value-lost': '“{name}” was created, but its value was lost',
      'value-unsaved': 'The value of the new token “{name}” is in memory only',
    },
    text: {
      looking:
        'The request was sent once. Latchkey asks GitLab what came of it and sends nothing again.',
      undetermined:
        'The request was sent once and got no usable answer. The token may exist or not. Nothing is sent again; a look at GitLab will tell.',
      'value-lost':
        'GitLab has created the token (ID {id}), but the answer with its value did not arrive. Nobody has the value: rotating the token gives one that works.',
      'value-unsaved':
        'GitLab has created the token and its value works, but the keychain did not take it. GitLab will not show it again: keep this window open until it is saved.',
    },
    giveUp: {
      undetermined:
        'Latchkey stops looking whether the token was created. If it was, it stays alive in GitLab with a value that nobody has. You can rotate or revoke what you find in the list.',
      'value-lost':
        'The token stays alive in GitLab with a value that nobody has. You can rotate or revoke it in the list later, but Latchkey will not remind you.',
      'value-unsaved':
        'The value is forgotten when Latchkey quits, without asking. GitLab does not show it again: the token will have to be rotated or created anew.',
    },
  },
  slow: 'A slow server may still carry it out: look again in a few minutes.',
  expiry: {
    label: 'Expires',
    from: '{date} (now)',
    never: 'never',
    to: '{date} (with a new value)',
  },
  button: {
    rotate: 'Get a new value',
    look: 'Look again',
    replace: 'Put in a new token',
    'open-gitlab': 'Open GitLab’s token page',
    save: 'Save to the keychain',
    copy: 'Copy',
    dismiss: 'I don’t need it any more',
  },
  result: {
    copied: '“{name}” has a new value, and it is on the clipboard',
    stored: '“{name}” has a new value, but the clipboard did not take it',
    until: 'It works until {date}. Put it where the old one was used.',
    untilNever: 'It never expires. Put it where the old one was used.',
  },
  settled: 'Nothing is left to do for “{name}”',
  settledHelp: 'The list shows how it is now.',
  saved: 'The new value of “{name}” is in the keychain',
  giveUp: {
    title: 'Give up “{name}”?',
    undetermined:
      'Latchkey stops looking at what became of it. If GitLab did rotate it, the old value is dead and the new one is lost. You can still rotate what you find in the list.',
    'value-lost':
      'The replacement stays alive in GitLab with a value that nobody has. You can rotate or revoke it in the list later, but Latchkey will not remind you.',
    'credential-lost':
      'The connection stays, with a dead token: nothing can be fetched or changed until you put in a new one under Connections.',
    'value-unsaved':
      'The new value is forgotten when Latchkey quits, without asking. GitLab does not show it again: whatever needs it will have to get another one.',
    confirm: 'Give it up',
  },
};
