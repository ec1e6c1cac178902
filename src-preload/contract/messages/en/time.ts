/** Words for time left and urgency, shared by every list, badge and notification. */
export const time = {
  dead: 'dead',
  never: 'never',
  underMinute: '<1 min',
  urgency: {
    dead: 'Dead',
    today: 'Within 24 hours',
    week: 'Within 7 days',
    month: 'Within 30 days',
    'two-months': 'Within 60 days',
    later: 'Later',
    never: 'Never expires',
  },
  state: {
    active: 'Active',
    expired: 'Expired',
    revoked: 'Revoked',
  },
};
