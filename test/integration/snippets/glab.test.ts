import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import type { SnippetContext, SnippetKind } from '../../../src-renderer/shared/snippets/snippet';
import { startDemo } from '../demo-instance/asking';
import { createFolder, runProgram, runScript, type Ran } from './running';
import { draftContext, HOSTILE_NAMES, inDays, textOf, tokenContext } from './samples';

let glab = '';
beforeAll(async () => {
  const folder = process.cwd();
  const found = await runProgram([process.execPath, 'build/fetch-glab.mjs', '--find'], {
    cwd: folder,
    env: { HOME: process.env['HOME'] ?? folder },
  });
  glab = found.stdout.trim();
});
beforeEach((ctx) => {
  if (glab === '') ctx.skip('glab is not here; node build/fetch-glab.mjs fetches it on Debian');
});

/** Somebody's computer with glab on it, outside of any repository. */
async function setUp(demo: DemoInstance) {
  const home = await createFolder();
  const programs = join(home, 'bin');
  await mkdir(programs);
  await writeFile(join(programs, 'glab'), `#!/bin/sh\nexec ${glab} "$@"\n`);
  await chmod(join(programs, 'glab'), 0o755);
  return (context: SnippetContext, kind: SnippetKind): Promise<Ran> =>
    runScript(textOf(context, kind), {
      cwd: home,
      programs,
      input: `${demo.credential}\n`,
      env: { NO_PROMPT: 'true' },
    });
}

describe.each([{ root: '' }, { root: '/gitlab' }])('at "$root" of a host', ({ root }) => {
  it('signs in, lists, rotates to the chosen date and revokes by the number', async () => {
    const demo = await startDemo({ relativeUrlRoot: root }, { now: Date.now() });
    const run = await setUp(demo);
    // Two of one name, which glab could not tell apart.
    const [old, other] = [demo.addToken({ name: 'ci' }), demo.addToken({ name: 'ci' })];
    const date = inDays(90);
    const context = tokenContext(demo.url, old.token.id, {}, date);
    expect(await run(context, 'glab-login')).toMatchObject({ code: 0 });

    const list = await run(context, 'glab-list');
    expect(list.stdout.split('\n').filter((line) => /^\d+ +ci /.test(line))).toHaveLength(2);

    const { stdout } = await run(context, 'glab-rotate');
    const value = stdout.trim();
    expect(demo.isAlive(value)).toBe(true);
    expect(demo.isAlive(old.value)).toBe(false);
    const successor = demo.tokenForValue(value);
    expect(successor?.expiresAt).toBe(date);

    await run(tokenContext(demo.url, successor?.id ?? 0), 'glab-revoke');
    expect(demo.isAlive(value)).toBe(false);
    expect(demo.isAlive(other.value)).toBe(true);
  });
});

it('creates tokens with odd names, and with scopes of their own', async () => {
  const demo = await startDemo({ version: '19.6.0' }, { now: Date.now() });
  const run = await setUp(demo);
  const expiresAt = inDays(20);
  const scopes = ['k8s_proxy', 'self_rotate'];
  await run(draftContext(demo.url), 'glab-login');
  for (const name of HOSTILE_NAMES) {
    const context = draftContext(demo.url, { name, scopes, expiresAt });
    const { stdout } = await run(context, 'glab-create');
    expect(demo.tokenForValue(stdout.trim())).toMatchObject({ name, scopes, expiresAt });
  }
});
