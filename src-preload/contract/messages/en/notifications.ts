/** Notifications of the system. `{token}` is `named` or `aToken`. */
export const notifications = {
  test: {
    title: 'Notifications work',
    body: 'This is where Latchkey tells you before a token dies.',
  },
  named: '“{name}”',
  aToken: 'A token',
  one: {
    later: '{token} dies in {timeLeft}',
    week: '{token} dies in {timeLeft}: rotate it now',
    today: '{token} dies within 24 hours: {timeLeft} left',
    dead: '{token} has died',
  },
  diesAt: 'Dies {instant}',
  diedAt: 'Died {instant}',
  several: {
    dying: '{count} tokens die soon, the first in {timeLeft}',
    dead: '{count} tokens have died',
    mixed: '{count} tokens have died or die soon',
  },
  line: '{name} ({host}): {timeLeft}',
  atHost: '{host}: {count} token | {host}: {count} tokens',
  more: 'and {count} more',
  rotate: 'Rotate',
  snooze: 'Snooze 1 day',
};
