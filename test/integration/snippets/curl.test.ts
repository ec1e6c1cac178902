import { readdir, readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import { startDemo } from '../demo-instance/asking';
import { startListening } from './listening';
import { findProgram, runScript, type Ran } from './running';
import { draftContext, HOSTILE_NAMES, textOf, tokenContext } from './samples';

const TOKENS = z.array(z.object({ id: z.number() }));
const NEW_TOKEN = z.object({ id: z.number(), expires_at: z.string(), token: z.string() });
const VALUE = 'glpat-ofThisTestOnly0123456789';

/** With the token piped in, as it would be typed. */
const run = (script: string, token: string): Promise<Ran> =>
  runScript(script, { input: `${token}\n` });

function administratorToken(demo: DemoInstance): string {
  return demo.addToken({ userId: demo.administrator.id, scopes: ['api'] }).value;
}

beforeEach((ctx) => {
  if (findProgram('curl') === null) ctx.skip('curl is not installed');
});

describe.each([{ root: '' }, { root: '/gitlab' }])('at "$root" of a host', ({ root }) => {
  it('asks who a token is, what it reaches, and for the list', async () => {
    const demo = await startDemo({ relativeUrlRoot: root });
    const { token } = demo.addToken({ name: 'other' });
    const context = tokenContext(demo.url, token.id);
    const self = await run(textOf(context, 'curl-self'), demo.credential);
    expect(JSON.parse(self.stdout)).toMatchObject({ id: 1, name: 'Latchkey' });
    const reach = await run(textOf(context, 'curl-associations'), demo.credential);
    expect(JSON.parse(reach.stdout)).toMatchObject({ groups: [], projects: [] });
    const list = await run(textOf(context, 'curl-list'), demo.credential);
    const ids = TOKENS.parse(JSON.parse(list.stdout)).map(({ id }) => id);
    expect(ids).toEqual([1, token.id]);
  });

  it('rotates the one token, to the date that was chosen, and revokes the one', async () => {
    const demo = await startDemo({ relativeUrlRoot: root });
    const [old, other] = [demo.addToken({}), demo.addToken({})];
    const context = tokenContext(demo.url, old.token.id);
    const { stdout } = await run(textOf(context, 'curl-rotate'), demo.credential);
    const successor = NEW_TOKEN.parse(JSON.parse(stdout));
    expect(successor.expires_at).toBe('2027-03-01');
    expect(demo.isAlive(successor.token)).toBe(true);
    expect(demo.isAlive(old.value)).toBe(false);

    const revocation = textOf(tokenContext(demo.url, successor.id), 'curl-revoke');
    expect(await run(revocation, demo.credential)).toMatchObject({ code: 0, stdout: 'HTTP 204\n' });
    expect(demo.isAlive(successor.token)).toBe(false);
    expect(demo.isAlive(other.value)).toBe(true);
  });

  it('lets a token rotate and revoke itself', async () => {
    const demo = await startDemo({ relativeUrlRoot: root });
    const old = demo.addToken({ scopes: ['self_rotate'] });
    const context = tokenContext(demo.url, old.token.id);
    const { stdout } = await run(textOf(context, 'curl-rotate-self'), old.value);
    const successor = NEW_TOKEN.parse(JSON.parse(stdout));
    expect(successor.expires_at).toBe('2027-03-01');
    await run(textOf(context, 'curl-revoke-self'), successor.token);
    expect(demo.tokens().filter(({ revoked }) => revoked)).toHaveLength(2);
  });
});

describe('creation', () => {
  it.each(HOSTILE_NAMES)('keeps the name and description %j as they are', async (name) => {
    const demo = await startDemo();
    const draft = { name, description: name, scopes: ['read_api', 'read_user'] };
    const context = draftContext(demo.url, draft, { userId: demo.user.id });
    const { code } = await run(textOf(context, 'curl-create-user'), administratorToken(demo));
    expect(code).toBe(0);
    expect(demo.tokens().at(-1)).toMatchObject({
      ...draft,
      userId: demo.user.id,
      expiresAt: '2027-03-01',
    });
  });

  it('makes a token of the few scopes that a user may give', async () => {
    const demo = await startDemo({ version: '19.6.0' });
    const context = draftContext(demo.url, { scopes: ['self_rotate'] });
    const { stdout } = await run(textOf(context, 'curl-create-own'), demo.credential);
    expect(demo.isAlive(NEW_TOKEN.parse(JSON.parse(stdout)).token)).toBe(true);
  });

  it('asks for an impersonation token with everything in its place', async () => {
    const server = await startListening();
    const name = "it's $(mine)";
    const context = draftContext(`${server.url}/gitlab`, { name, description: 'why' });
    await run(textOf(context, 'curl-create-impersonation'), VALUE);
    const [asked] = server.asked;
    expect(asked).toMatchObject({
      method: 'POST',
      url: '/gitlab/api/v4/users/77/impersonation_tokens',
      headers: { 'private-token': VALUE, 'content-type': 'application/json' },
    });
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      name,
      description: 'why',
      scopes: ['read_api'],
      expires_at: '2027-03-01',
    });
  });

  it('tells what GitLab says against it, and fails', async () => {
    const demo = await startDemo();
    const context = draftContext(demo.url, { scopes: ['api'] });
    const { code, stdout } = await run(textOf(context, 'curl-create-own'), demo.credential);
    expect(stdout).toBe('{"error":"scopes does not have a valid value"}');
    expect(code).not.toBe(0);
  });
});

/** Command line and environment of every process that may be looked at. */
async function lookAtProcesses(): Promise<readonly { line: string; environment: string }[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  // A process may end while it is looked at.
  const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
  return Promise.all(
    ids.map(async (id) => ({
      line: await read(`/proc/${id}/cmdline`),
      environment: await read(`/proc/${id}/environ`),
    })),
  );
}

it('shows the token in no list of processes while the request is on its way', async (ctx) => {
  if (process.platform !== 'linux') return ctx.skip('there is no /proc here');
  let answer = (): void => undefined;
  const server = await startListening(new Promise((resolve) => (answer = resolve)));
  const running = run(textOf(tokenContext(server.url, 7), 'curl-rotate'), VALUE);
  await server.firstAsked;
  const processes = await lookAtProcesses();
  answer();
  await running;
  expect(server.asked[0]?.headers['private-token']).toBe(VALUE);
  const curl = processes.filter(({ line }) => line.includes('curl') && line.includes(server.url));
  expect(curl).not.toEqual([]);
  expect(processes.filter(({ line }) => line.includes(VALUE))).toEqual([]);
  expect(curl.filter(({ environment }) => environment.includes(VALUE))).toEqual([]);
});
