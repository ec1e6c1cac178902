/**
 * The house rules that a machine can hold, one block a rule. Every message says what to do instead.
 */

const SOURCES = ['src-main/**/*.ts', 'src-preload/**/*.ts', 'src-renderer/**/*.{ts,vue}'];

/** @param {string[]} files @param {object[]} syntax */
const forbidSyntax = (files, syntax, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-syntax': ['error', ...syntax] },
});

/** @param {string[]} files @param {object} imports */
const forbidImports = (files, imports, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', imports] },
});

const noEnum = {
  selector: 'TSEnumDeclaration',
  message: 'Use a union of string literals instead of an enum.',
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export it by its name; default exports are for config files and .vue only.',
};
const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time as an argument (`now`); only compose and adapters read the clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time as an argument (`now`); only compose and adapters read the clock.',
  },
];
const noFetch = {
  selector: "CallExpression[callee.name='fetch']",
  message: 'The only network is src-main/gitlab/transport.ts; ask the GitLab client instead.',
};
const noIpcMain = {
  selector: "ImportSpecifier[imported.name='ipcMain']",
  message: 'Routes are registered in ipc/register-ipc.ts only: add a handler there instead.',
};
const noShell = {
  selector: "ImportSpecifier[imported.name='shell']",
  message: 'Pages are opened by window/external-links.ts only: add a page to ExternalPage instead.',
};
const noDesktopGlobal = {
  selector: "MemberExpression[object.name='window'][property.name='desktop']",
  message: 'Call main through desktop/desktop.ts instead of naming window.desktop.',
};

/** Places that may read the clock: they are what hands the time to everybody else. */
const CLOCK_READERS = ['src-main/compose.ts', 'src-renderer/shared/composables/use-now.ts'];

export const sourceRules = [
  {
    files: SOURCES,
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.vue'],
    rules: { 'max-lines': ['error', { max: 200 }] },
  },
  {
    files: ['test/**/*.ts', 'build/**/*.mjs'],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
];

const OUTSIDE_ELECTRON_EDGE = {
  name: 'electron',
  message:
    'Only index, compose, window, tray, ipc, notifications, clipboard, the keychain adapter, transport and log touch Electron: put an interface in between and join it in compose.ts.',
};

export const mainRules = [
  forbidSyntax(
    ['src-main/**/*.ts'],
    [noEnum, noDefaultExport, ...noClock, noFetch, noIpcMain, noShell],
    [...CLOCK_READERS, 'src-main/ipc/register-ipc.ts', 'src-main/window/external-links.ts'],
  ),
  forbidSyntax(['src-main/compose.ts'], [noEnum, noDefaultExport, noFetch, noIpcMain, noShell]),
  forbidSyntax(
    ['src-main/ipc/register-ipc.ts'],
    [noEnum, noDefaultExport, ...noClock, noFetch, noShell],
  ),
  forbidSyntax(
    ['src-main/window/external-links.ts'],
    [noEnum, noDefaultExport, ...noClock, noFetch, noIpcMain],
  ),
  forbidImports(
    ['src-main/**/*.ts'],
    {
      paths: [OUTSIDE_ELECTRON_EDGE],
      patterns: [
        {
          group: ['**/src-renderer/**'],
          message: 'Main never imports the window: what both need belongs in src-preload/contract.',
        },
      ],
    },
    [
      'src-main/index.ts',
      'src-main/compose.ts',
      'src-main/compose-desktop.ts',
      'src-main/{window,tray,ipc,notifications,clipboard,log}/**',
      'src-main/keychain/os-keychain.ts',
      'src-main/gitlab/{transport,chromium-fetch}.ts',
    ],
  ),
];

export const preloadRules = [
  forbidSyntax(['src-preload/*.ts'], [noEnum, noDefaultExport, ...noClock, noFetch]),
  forbidImports(['src-preload/*.ts'], {
    patterns: [
      {
        regex: '^(?!electron$|\\./contract/)',
        message:
          'The preload imports electron and ./contract only; put logic on either side of it.',
      },
    ],
  }),
];

export const borderRules = [
  forbidSyntax(['src-preload/contract/**/*.ts'], [noEnum, noDefaultExport, ...noClock, noFetch]),
  forbidImports(['src-preload/contract/**/*.ts'], {
    patterns: [
      {
        regex: '^(?!\\.{1,2}/)',
        message:
          'The contract imports nothing but itself; parse with zod in main, render in the window.',
      },
      {
        regex: '^(\\.\\./)+(?:src-|node_modules)|^(\\.\\./)+index',
        message:
          'The contract imports nothing but itself; move what it needs into src-preload/contract.',
      },
    ],
  }),
];

const FEATURES = ['connections', 'recovery', 'settings', 'shell', 'tokens'];

const rendererPatterns = [
  {
    regex: '^(?:electron|node:.*|fs|path|os|crypto|child_process)$',
    message: 'The window has no Node and no Electron: ask main through desktop/desktop.ts.',
  },
  {
    group: ['**/src-main/**'],
    message: 'The window imports nothing of main: add a line to the contract instead.',
  },
];

export const rendererRules = [
  forbidSyntax(
    ['src-renderer/**/*.ts'],
    [noEnum, noDefaultExport, ...noClock, noFetch, noDesktopGlobal],
    ['src-renderer/desktop/desktop.ts', ...CLOCK_READERS],
  ),
  forbidSyntax(['src-renderer/**/*.vue'], [noEnum, ...noClock, noFetch, noDesktopGlobal]),
  forbidImports(['src-renderer/**/*.{ts,vue}'], { patterns: rendererPatterns }),
  ...FEATURES.map((feature) =>
    forbidImports([`src-renderer/features/${feature}/**/*.{ts,vue}`], {
      patterns: [
        ...rendererPatterns,
        {
          regex: `^(?:\\.\\./)+(?:features/)?(?:${FEATURES.filter((f) => f !== feature).join('|')})/`,
          message: 'A feature never imports another: move what both need to src-renderer/shared.',
        },
      ],
    }),
  ),
];
