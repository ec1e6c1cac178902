import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type {
  DemoInstance,
  PersonalAccessToken,
} from '../../../src-main/demo-instance/demo-instance';
import { startDemo } from './asking';

const run = promisify(execFile);

/** glab itself refuses dates that are not ahead of today's, so the demo has to live today. */
const NOW = Date.now();

const TOKENS = z.array(z.object({ id: z.number(), name: z.string() }));
const NEW_TOKEN = z.object({ id: z.number(), expires_at: z.string(), token: z.string() });

/** An instance of today with tokens enough for several pages, all with names of their own. */
async function startPopulated(externalUrl?: string): Promise<DemoInstance> {
  const demo = await startDemo({ ...(externalUrl && { externalUrl }) }, { now: NOW });
  for (let index = 0; index < 45; index += 1) {
    demo.addToken({ name: `token ${index}`, lastUsedAt: NOW - 60_000 });
  }
  return demo;
}

const namesOf = (demo: DemoInstance): string[] => demo.tokens().map(({ name }) => name);

function tokenCalled(demo: DemoInstance, wanted: string): PersonalAccessToken {
  const token = demo.tokens().find(({ name }) => name === wanted);
  if (!token) throw new Error(`no token is called ${wanted}`);
  return token;
}

const inDays = (days: number): string =>
  new Date(NOW + days * 86_400_000).toISOString().slice(0, 10);

/** Path of a Python that has python-gitlab, or null. */
async function findPython(): Promise<string | null> {
  for (const python of ['python3', '/usr/bin/python3']) {
    const works = await run(python, ['-c', 'import gitlab']).then(
      () => true,
      () => false,
    );
    if (works) return python;
  }
  return null;
}

describe('python-gitlab', () => {
  let python: string | null = null;
  beforeAll(async () => {
    python = await findPython();
  });

  const missing = 'python-gitlab is not installed (Debian: python3-gitlab)';

  it('lists all pages, rotates and revokes, and is turned away with a dead value', async (ctx) => {
    if (python === null) return ctx.skip(missing);
    const demo = await startPopulated();
    const [rotated, revoked] = [tokenCalled(demo, 'token 0'), tokenCalled(demo, 'token 1')];
    const program = `
import gitlab, json, sys
url, value, rotated, revoked, date = sys.argv[1:]
gl = gitlab.Gitlab(url, private_token=value)
gl.auth()
tokens = gl.personal_access_tokens.list(iterator=True, per_page=7)
names = [token.name for token in tokens]
new = gl.http_post(f"/personal_access_tokens/{rotated}/rotate", post_data={"expires_at": date})
gl.personal_access_tokens.delete(int(revoked))
try:
    gitlab.Gitlab(url, private_token="glpat-dead").auth()
    refused = False
except gitlab.GitlabAuthenticationError:
    refused = True
print(json.dumps({
    "user": gl.user.username, "version": gl.version()[0], "total": tokens.total,
    "names": names, "new": new, "refused": refused,
}))`;
    const date = inDays(90);
    const ids = [String(rotated.id), String(revoked.id)];
    const { stdout } = await run(python, ['-c', program, demo.url, demo.credential, ...ids, date]);
    const { new: successor, ...said } = z.looseObject({ new: NEW_TOKEN }).parse(JSON.parse(stdout));
    expect(said).toEqual({
      user: demo.user.username,
      version: '19.0.2-ee',
      total: 46,
      names: namesOf(demo).slice(0, 46),
      refused: true,
    });
    expect(successor.expires_at).toBe(date);
    expect(demo.tokenForValue(successor.token)?.previousId).toBe(rotated.id);
    expect(demo.isAlive(successor.token)).toBe(true);
    expect(demo.findToken(rotated.id)?.revoked).toBe(true);
    expect(demo.findToken(revoked.id)?.revoked).toBe(true);
  });

  it('walks the pages also when the links name another host', async (ctx) => {
    if (python === null) return ctx.skip(missing);
    const demo = await startPopulated('https://gitlab.example.com');
    const program = `
import gitlab, sys
gl = gitlab.Gitlab(sys.argv[1], private_token=sys.argv[2], keep_base_url=True)
print(len(gl.personal_access_tokens.list(get_all=True)))`;
    const { stdout } = await run(python, ['-c', program, demo.url, demo.credential]);
    expect(stdout.trim()).toBe('46');
  });

  it('as a command lists and revokes', async (ctx) => {
    if (python === null) return ctx.skip(missing);
    const demo = await startPopulated();
    const signIn = ['--server-url', demo.url, '--private-token', demo.credential];
    const command = ['-m', 'gitlab', ...signIn, '--output', 'json', 'personal-access-token'];
    const { stdout } = await run(python, [...command, 'list', '--get-all']);
    expect(TOKENS.parse(JSON.parse(stdout)).map(({ name }) => name)).toEqual(namesOf(demo));
    const { id } = tokenCalled(demo, 'token 0');
    await run(python, [...command, 'delete', '--id', String(id)]);
    expect(demo.findToken(id)?.revoked).toBe(true);
  });
});

describe('glab', () => {
  let glab = '';
  beforeAll(async () => {
    const { stdout } = await run(process.execPath, ['build/fetch-glab.mjs', '--find']);
    glab = stdout.trim();
  });

  const missing = 'glab is not here; node build/fetch-glab.mjs fetches it on Debian';

  /** Runs glab in a folder of its own, signed in to the demo. */
  const ask = async (demo: DemoInstance, ...args: string[]): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-glab-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { host } = new URL(demo.url);
    const config = `check_update: false\nhosts:\n  ${host}:\n    api_protocol: http\n`;
    await writeFile(join(folder, 'config.yml'), config, { mode: 0o600 });
    const { stdout } = await run(glab, args, {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        GLAB_CONFIG_DIR: folder,
        GITLAB_HOST: host,
        GITLAB_TOKEN: demo.credential,
        NO_PROMPT: 'true',
      },
    });
    return stdout;
  };

  // Without a repository glab 1.53 lists nothing, although it needs none for a user's own tokens.
  const own = ['--user', '@me', '--repo', 'shop/storefront'];

  it('lists, rotates and revokes', async (ctx) => {
    if (glab === '') return ctx.skip(missing);
    const demo = await startPopulated();
    const listed = TOKENS.parse(JSON.parse(await ask(demo, 'token', 'list', ...own, '-F', 'json')));
    expect(listed.map(({ name }) => name)).toEqual(namesOf(demo));

    const old = tokenCalled(demo, 'token 0');
    const date = inDays(200);
    const rotation = ['token', 'rotate', ...own, 'token 0', '--expires-at', date, '-F', 'json'];
    const successor = NEW_TOKEN.parse(JSON.parse(await ask(demo, ...rotation)));
    expect(successor.expires_at).toBe(date);
    expect(demo.findToken(old.id)?.revoked).toBe(true);
    expect(demo.isAlive(successor.token)).toBe(true);

    await ask(demo, 'token', 'revoke', ...own, 'token 1');
    expect(tokenCalled(demo, 'token 1').revoked).toBe(true);
  });

  it('shows the words of a refusal', async (ctx) => {
    if (glab === '') return ctx.skip(missing);
    const demo = await startPopulated();
    const rotation = ['token', 'rotate', ...own, 'token 0', '--expires-at', '2099-01-01'];
    await expect(ask(demo, ...rotation)).rejects.toThrow(
      `Expires at must be before ${inDays(365)}`,
    );
  });

  it('walks all pages of the believable list, tokens without an end among them', async (ctx) => {
    if (glab === '') return ctx.skip(missing);
    const demo = await startDemo({ seed: 'believable' }, { now: NOW });
    const path = 'personal_access_tokens?per_page=10&sort=expires_desc';
    const text = await ask(demo, 'api', path, '--paginate');
    // Pages follow each other as arrays of their own.
    const pages = text.split(/(?<=\])\s*(?=\[\{)/).map((page) => TOKENS.parse(JSON.parse(page)));
    const ids = pages.flat().map(({ id }) => id);
    expect(ids.toSorted((a, b) => a - b)).toEqual(demo.tokens().map(({ id }) => id));
  });
});
