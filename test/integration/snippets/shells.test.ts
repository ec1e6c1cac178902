import { describe, expect, it } from 'vitest';
import { createSnippets } from '../../../src-renderer/shared/snippets/create-snippets';
import { shellJson, shellQuote } from '../../../src-renderer/shared/snippets/quoting';
import { findProgram, runScript } from './running';
import { draftContext, HOSTILE_NAMES, tokenContext } from './samples';

const ADDRESSES = [
  'https://gitlab.com',
  'https://git.example.com:8443/gitlab',
  'http://[::1]:8080',
  "https://git.example.com/it's$(id)",
];

const SHELLS = [
  ['sh'],
  ['dash'],
  ['bash', '--posix'],
  ['bash'],
  ['busybox', 'sh'],
  ['zsh'],
  ['mksh'],
] as const;

const hostile = (name: string) => ({ name, description: name, scopes: [name, 'api'] });

describe.each(SHELLS.map((shell) => ({ shell, label: shell.join(' ') })))(
  '$label',
  ({ shell, label }) => {
    const isHere = findProgram(shell[0]) !== null;
    const missing = `${label} is not installed`;

    it('reads every snippet without a complaint, whatever the names are', async (ctx) => {
      if (!isHere) return ctx.skip(missing);
      const contexts = [
        ...ADDRESSES.flatMap((url) => [draftContext(url), tokenContext(url, 7)]),
        ...HOSTILE_NAMES.map((name) =>
          draftContext('https://git.example.com', hostile(name), {
            username: name,
            places: { project: name, registry: name, stateName: name },
          }),
        ),
      ];
      const texts = contexts
        .flatMap(createSnippets)
        .filter(({ language }) => language === 'sh')
        .map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(200);
      const ran = await runScript(texts.join('\n'), { shell: [...shell, '-n'] });
      expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    });

    it('gives every odd text back as it was', async (ctx) => {
      if (!isHere) return ctx.skip(missing);
      const script = HOSTILE_NAMES.map((name) => `printf '%s\\0' ${shellQuote(name)}`).join('\n');
      const { stdout } = await runScript(script, { shell });
      expect(stdout.split('\0').slice(0, -1)).toEqual(HOSTILE_NAMES);
    });

    it('gives odd texts in JSON back as they were', async (ctx) => {
      if (!isHere) return ctx.skip(missing);
      const { stdout } = await runScript(`printf '%s' ${shellJson(HOSTILE_NAMES)}`, { shell });
      expect(JSON.parse(stdout)).toEqual(HOSTILE_NAMES);
    });
  },
);
