import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toAppError, type ApiCall } from '../../../src-main/gitlab/to-app-error';
import {
  toGitlabMetadata,
  toGitlabToken,
  toGitlabUser,
  toIssuedToken,
} from '../../../src-main/gitlab/to-token';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/gitlab-recordings');
const FILES = ['gitlab-17.11.7.json', 'gitlab-19.0.2.json'];
const isThere = existsSync(FOLDER);
if (!isThere) console.info('recordings of real GitLabs are not beside the project: not replayed');

const recordingSchema = z.array(
  z.object({
    request: z.object({ method: z.string(), path: z.string(), body: z.string() }),
    response: z.object({
      status: z.int(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
    }),
  }),
);
type Recording = z.infer<typeof recordingSchema>[number];

const load = (file: string): readonly Recording[] =>
  recordingSchema.parse(JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8')));

const isOk = ({ response }: Recording) => response.status < 300;
const bodyOf = ({ response }: Recording): unknown => JSON.parse(response.body);
const called = (method: string, path: RegExp) => (recording: Recording) =>
  recording.request.method === method && path.test(recording.request.path);

/** Routes whose recorded answers hold a personal access token, or one with more fields. */
const HAS_A_TOKEN = /\/(personal_access_tokens\/self|(personal_)?access_tokens)$/;

describe.runIf(isThere).each(FILES)('what %s answered', (file) => {
  const all = isThere ? load(file) : [];

  it('is a token wherever there was one', () => {
    const tokens = all.filter(isOk).filter(({ request }) => HAS_A_TOKEN.test(request.path));
    const parsed = tokens.filter(({ response }) => response.body.startsWith('{')).map(bodyOf);
    expect(parsed.length).toBeGreaterThan(10);
    for (const body of parsed) {
      expect(toGitlabToken(body)).toMatchObject({ ok: true });
    }
  });

  it('is a rotated token with its value', () => {
    const rotated = all.filter(isOk).filter(called('POST', /\/rotate$/));
    expect(rotated).not.toEqual([]);
    for (const recording of rotated) {
      const { expires_at } = z
        .object({ expires_at: z.string() })
        .parse(JSON.parse(recording.request.body));
      const result = toIssuedToken(bodyOf(recording), '1999-01-01');
      expect(result).toMatchObject({
        ok: true,
        value: { expiresAt: expires_at, value: 'REPLACED-TOKEN' },
      });
    }
  });

  it('is a user and a version', () => {
    const users = all.filter(isOk).filter(called('GET', /\/users\/\d+$/));
    const versions = all.filter(isOk).filter(called('GET', /\/metadata$/));
    expect([users.length, versions.length]).not.toContain(0);
    for (const user of users) expect(toGitlabUser(bodyOf(user))).toMatchObject({ ok: true });
    for (const version of versions) {
      expect(toGitlabMetadata(bodyOf(version))).toMatchObject({ ok: true });
    }
  });

  it('is a refusal with the right code', () => {
    const judge = ({ response }: Recording, call: ApiCall) =>
      toAppError(
        { status: response.status, headers: new Headers(response.headers), text: response.body },
        call,
        'glpat-none',
      ).code;
    const refused = all.filter((recording) => !isOk(recording));
    const selves = refused.filter(called('GET', /\/personal_access_tokens\/self$/));
    expect(new Set(selves.map((recording) => judge(recording, 'self')))).toEqual(
      new Set(['CREDENTIAL_REVOKED', 'CREDENTIAL_UNKNOWN']),
    );
    const revokes = refused.filter(called('DELETE', /\/personal_access_tokens\/\d+$/));
    expect(new Set(revokes.map((recording) => judge(recording, 'revoke')))).toEqual(
      new Set(['FORBIDDEN', 'TOKEN_NOT_FOUND']),
    );
    const codes = new Set(refused.map((recording) => judge(recording, 'token')));
    for (const code of codes) {
      expect(['TOKEN_NOT_FOUND', 'FORBIDDEN', 'CREDENTIAL_REVOKED']).toContain(code);
    }
  });
});
