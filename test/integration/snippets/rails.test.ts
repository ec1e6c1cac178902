import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SnippetContext, SnippetKind } from '../../../src-renderer/shared/snippets/snippet';
import { createFolder, findProgram, runProgram, runScript, type Ran } from './running';
import { draftContext, HOSTILE_NAMES, textOf, tokenContext } from './samples';
import { openTerminal } from './terminal';

const FAKE_RAILS = resolve(import.meta.dirname, 'fake-rails.rb');
const ADDRESS = 'https://git.example.com';
const VALUE = 'abcDEF-0123456789_xy';

// Nothing of the real ones but their arguments; Ruby in the locale of a bare server.
const SUDO = '#!/bin/sh\nexec "$@"\n';
const GITLAB_RAILS = `#!/bin/sh
test "$1" = runner || exit 64
LC_ALL=C exec ruby -r ${FAKE_RAILS} -e "$2"
`;

interface Done extends Ran {
  readonly calls: readonly unknown[];
}

async function readCalls(path: string): Promise<readonly unknown[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line): unknown => JSON.parse(line));
}

/** Runs the snippet as it is meant to be: in a console, or in the shell of the server. */
async function run(context: SnippetContext, kind: SnippetKind, value = VALUE): Promise<Done> {
  const folder = await createFolder();
  const text = textOf(context, kind);
  const calls = join(folder, 'calls');
  const options = { cwd: folder, programs: folder, input: `${value}\n`, env: { CALLS: calls } };
  let ran: Ran;
  if (kind.startsWith('rails-console')) {
    await writeFile(join(folder, 'console.rb'), text);
    ran = await runProgram(['ruby', '-W', '-r', FAKE_RAILS, 'console.rb'], options);
  } else {
    await writeFile(join(folder, 'sudo'), SUDO);
    await writeFile(join(folder, 'gitlab-rails'), GITLAB_RAILS);
    await chmod(join(folder, 'sudo'), 0o755);
    await chmod(join(folder, 'gitlab-rails'), 0o755);
    ran = await runScript(text, options);
  }
  return { ...ran, calls: await readCalls(calls) };
}

beforeEach((ctx) => {
  if (findProgram('ruby') === null) ctx.skip('ruby is not installed');
});

describe.each(['console', 'runner'] as const)('Rails %s', (way) => {
  it.each(HOSTILE_NAMES)('creates a token called %j as GitLab documents it', async (name) => {
    const facts = { name, description: name, scopes: ['read_api', name] };
    const context = draftContext(ADDRESS, facts, { username: name });
    const { calls, ...ran } = await run(context, `rails-${way}-create`);
    expect(ran).toEqual({ code: 0, stdout: 'Created token 7\n', stderr: '' });
    expect(calls).toEqual([
      ['find_by_username', name],
      ['create', { ...facts, expires_at: '2027-03-01' }],
      ['set_token', VALUE],
      ['save!'],
    ]);
  });

  it('gives no end and no description where none is wanted', async () => {
    const context = draftContext(ADDRESS, { expiresAt: null }, { username: null });
    const { calls } = await run(context, `rails-${way}-create`);
    expect(calls.slice(0, 2)).toEqual([
      ['User.find', 77],
      ['create', { name: 'ci-deploy', scopes: ['read_api'], expires_at: null }],
    ]);
  });

  it.each(['abcDEF-0123456789_x', `${VALUE}z`, 'abcDEF 0123456789 xy', ''])(
    'makes no token with the value %j, which GitLab would not know again',
    async (value) => {
      const { calls, code } = await run(draftContext(ADDRESS), `rails-${way}-create`, value);
      expect(code).not.toBe(0);
      expect(calls).toEqual([]);
    },
  );

  it('makes no token for somebody who is not there', async () => {
    const context = draftContext(ADDRESS, {}, { username: 'nobody' });
    const { calls, stderr } = await run(context, `rails-${way}-create`);
    expect(stderr).toContain('There is no such user');
    expect(calls).toEqual([['find_by_username', 'nobody']]);
  });

  it('revokes a token among those of its user, not whosever has the number there', async () => {
    const { calls, stdout } = await run(tokenContext(ADDRESS, 4211), `rails-${way}-revoke`);
    expect(calls).toEqual([
      ['find_by_username', 'ada'],
      ['find', 4211],
      ['revoke!', 4211],
    ]);
    expect(stdout).toBe('Revoked token 4211\n');
  });

  it('revokes a token by its value, and says so when there is none', async () => {
    const { calls } = await run(draftContext(ADDRESS), `rails-${way}-revoke`);
    expect(calls).toEqual([
      ['find_by_token', VALUE],
      ['revoke!', 42],
    ]);
    const absent = await run(draftContext(ADDRESS), `rails-${way}-revoke`, 'unknown');
    expect(absent.stderr).toContain('There is no such token');
    expect(absent.calls).toEqual([['find_by_token', 'unknown']]);
  });
});

it('pasted into a console waits for the value and shows it nowhere', async (ctx) => {
  const missing = ['irb', 'script'].find((name) => findProgram(name) === null);
  if (missing !== undefined) return ctx.skip(`${missing} is not installed`);
  const calls = join(await createFolder(), 'calls');
  const terminal = await openTerminal(`irb -f -r ${FAKE_RAILS} --nomultiline`, { CALLS: calls });
  await terminal.waitFor(/irb.*> ?$/);
  terminal.type(`${textOf(draftContext(ADDRESS), 'rails-console-create')}\n`);
  // At the start of a line: the pasted command has the same words, and is shown as it arrives.
  await terminal.waitFor(/[\r\n]Value of the new token, 20 characters: $/);
  terminal.type(`${VALUE}\n`);
  await terminal.waitFor(/Created token 7/);
  expect(await readCalls(calls)).toContainEqual(['set_token', VALUE]);
  expect(terminal.screen()).not.toContain(VALUE);
});
