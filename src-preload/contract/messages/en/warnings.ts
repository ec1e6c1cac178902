/** Warnings of tokens that die soon, above every page. */
export const warnings = {
  label: 'Tokens that die soon',
  news: '{count} token dies soon or has died: {names} | {count} tokens die soon or have died: {names}',
  died: 'Died {ago}',
  more: 'Show {count} more',
  fewer: 'Show fewer',
  snooze: 'Snooze',
  snoozeDays: '{count} day | {count} days',
  snoozeDayBefore: 'Until the day before',
  snoozeTooLong: 'It dies before that',
  snoozed: 'No warning about {name} before {until}',
  hint: {
    title: 'This computer did not show the notification',
    next: {
      linux:
        'Start your desktop’s notification service, or install a small one such as dunst. Then try again.',
      darwin:
        'In System Settings, under Notifications, allow notifications from Latchkey. Then try again.',
      win32:
        'In Settings, under System and Notifications, allow notifications from Latchkey. Then try again.',
    },
    test: 'Show a test notification',
  },
  background: {
    hint: 'Warnings arrive only while Latchkey runs.',
    enable: 'Keep it running, also after signing in',
    enabled: 'Latchkey keeps running, and starts when you sign in',
    onlyRuns: 'Latchkey keeps running when its window is closed',
    startLater: 'Starting when you sign in can be switched on in Settings.',
  },
};
