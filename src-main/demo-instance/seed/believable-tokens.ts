const HOUR = 60;
const DAY = 24 * HOUR;
const MAX_LENGTH = 255;

/** One token of the believable developer, told in days before and after now. */
export interface BelievableToken {
  readonly name: string;
  readonly description?: string;
  readonly scopes: readonly string[];
  /** Days since it was made. */
  readonly age: number;
  /** Days until it dies, of which 0 and less is dead; null = never. */
  readonly daysLeft: number | null;
  /** Minutes since it was used; absent = never. */
  readonly usedMinutesAgo?: number;
  readonly revoked?: boolean;
  /** Made by rotating the older token of the same name. */
  readonly isSuccessor?: boolean;
}

/** Dying within a week: what a developer has to do something about now. */
const URGENT: readonly BelievableToken[] = [
  {
    name: 'ci-deploy',
    description: 'Used by the deploy job of storefront, group variable DEPLOY_TOKEN',
    scopes: ['api'],
    age: 364,
    daysLeft: 1,
    usedMinutesAgo: 12,
  },
  {
    name: 'registry pull (staging cluster)',
    description: 'Image pull secret in namespace storefront-staging',
    scopes: ['read_registry', 'read_repository'],
    age: 87,
    daysLeft: 3,
    usedMinutesAgo: 2 * HOUR,
  },
  {
    name: 'renovate',
    description: 'Dependency updates, runs every night',
    scopes: ['api', 'read_repository', 'write_repository'],
    age: 174,
    daysLeft: 6,
    usedMinutesAgo: 9 * HOUR,
  },
  {
    name: 'nightly rotation job',
    description: 'Rotates itself every Sunday',
    scopes: ['read_api', 'self_rotate'],
    age: 5,
    daysLeft: 7,
    usedMinutesAgo: 26 * HOUR,
  },
];

/** Dying within two months. */
const COMING: readonly BelievableToken[] = [
  {
    name: 'migration to the new group',
    description: 'Everything, until the move is done. Remove afterwards!',
    scopes: [
      'api',
      'read_api',
      'read_user',
      'create_runner',
      'manage_runner',
      'k8s_proxy',
      'self_rotate',
      'read_repository',
      'write_repository',
      'read_registry',
      'write_registry',
    ],
    age: 16,
    daysLeft: 14,
    usedMinutesAgo: 3 * DAY,
  },
  {
    name: 'terraform state',
    description: 'HTTP backend for infra/live; also in the password manager as "tf-gitlab"',
    scopes: ['api'],
    age: 344,
    daysLeft: 21,
    usedMinutesAgo: DAY,
  },
  {
    name: '<b>build</b> & "deploy" <img src=x onerror=alert(1)>',
    description: '<script>alert("not a script")</script>',
    scopes: ['read_api'],
    age: 62,
    daysLeft: 29,
    usedMinutesAgo: 6 * DAY,
  },
  {
    name: '🚀 preview environments 👩‍💻',
    scopes: ['api'],
    age: 41,
    daysLeft: 49,
    usedMinutesAgo: 31,
  },
  {
    name: 'package publish',
    description: 'npm and Maven releases',
    scopes: ['api'],
    age: 315,
    daysLeft: 50,
    usedMinutesAgo: 11 * DAY,
  },
];

/** With time left, or without an end. */
const LASTING: readonly BelievableToken[] = [
  {
    name: 'laptop git',
    scopes: ['read_repository', 'write_repository'],
    age: 81,
    daysLeft: 99,
    usedMinutesAgo: 3 * DAY,
  },
  {
    name: 'release bot',
    description: 'Tags and release notes',
    scopes: ['api', 'write_repository'],
    age: 20,
    daysLeft: 120,
    usedMinutesAgo: 4 * DAY,
    isSuccessor: true,
  },
  {
    name: 'نسخ احتياطي للمستودعات (backup)',
    description: 'نسخة كل ليلة إلى خادم المكتب',
    scopes: ['read_repository'],
    age: 130,
    daysLeft: 160,
    usedMinutesAgo: 15 * HOUR,
  },
  {
    name: 'grafana dashboard',
    description: 'Pipeline durations for the team screen',
    scopes: ['read_api'],
    age: 165,
    daysLeft: 200,
    usedMinutesAgo: 4,
  },
  {
    name: toLength('publish from the build server to the internal package registry, '),
    description: toLength('Asked for by the platform team; ask them before it is taken away. '),
    scopes: ['api', 'read_registry', 'write_registry'],
    age: 110,
    daysLeft: 255,
  },
  {
    name: 'runner registration',
    scopes: ['create_runner', 'manage_runner'],
    age: 33,
    daysLeft: 300,
    usedMinutesAgo: 30 * DAY,
  },
  {
    name: 'cluster access',
    description: 'kubectl through the agent; set up and never needed',
    scopes: ['k8s_proxy'],
    age: 9,
    daysLeft: 356,
  },
  {
    name: 'office mirror',
    description: 'Made before tokens had to expire',
    scopes: ['read_repository'],
    age: 1_120,
    daysLeft: null,
    usedMinutesAgo: 5 * HOUR,
  },
  {
    name: 'jenkins (old)',
    scopes: ['api'],
    age: 1_290,
    daysLeft: null,
    usedMinutesAgo: 200 * DAY,
  },
];

const DEAD: readonly BelievableToken[] = [
  {
    name: 'security scan',
    description: 'Weekly report, fails since it expired',
    scopes: ['read_api', 'read_repository'],
    age: 92,
    daysLeft: -2,
    usedMinutesAgo: 3 * DAY + 7 * HOUR,
  },
  {
    name: 'staging deploy',
    scopes: ['api'],
    age: 374,
    daysLeft: -9,
    usedMinutesAgo: 10 * DAY + HOUR,
  },
  { name: 'demo for the sales team', scopes: ['read_user'], age: 75, daysLeft: -45 },
  {
    name: 'release bot',
    description: 'Tags and release notes',
    scopes: ['api', 'write_repository'],
    age: 200,
    daysLeft: 165,
    usedMinutesAgo: 20 * DAY,
    revoked: true,
  },
  {
    name: 'old laptop',
    description: 'Stolen in the train, revoked the same day',
    scopes: ['api', 'write_repository'],
    age: 290,
    daysLeft: 75,
    usedMinutesAgo: 118 * DAY,
    revoked: true,
  },
  {
    name: 'workshop',
    scopes: ['read_api', 'read_repository'],
    age: 410,
    daysLeft: -45,
    usedMinutesAgo: 380 * DAY,
    revoked: true,
  },
];

export const BELIEVABLE_TOKENS: readonly BelievableToken[] = [
  ...URGENT,
  ...COMING,
  ...LASTING,
  ...DEAD,
];

/** The longest text that GitLab takes as a name or description. */
function toLength(text: string): string {
  return text.repeat(Math.ceil(MAX_LENGTH / text.length)).slice(0, MAX_LENGTH);
}
