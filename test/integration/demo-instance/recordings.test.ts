import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DemoInstance } from '../../../src-main/demo-instance/demo-instance';
import { ask, DAY, NOON, startDemo, type Clock, type Question, type Reply } from './asking';
import { hasRecordings, readRecordings, toEndpoint, type Recording } from './recordings';

/** How many recordings of each version the demo has to answer. */
const REPLAYED = { '17.11.7': 24, '19.0.2': 29 } as const;

/** What was recorded and is no part of the demo. */
const OUT_OF_SCOPE = [
  'DELETE /groups/:id/access_tokens/:id',
  'DELETE /groups/:id/deploy_tokens/:id',
  'DELETE /projects/:id/access_tokens/:id',
  'DELETE /projects/:id/deploy_tokens/:id',
  'DELETE /projects/:id/service_accounts/:id',
  'DELETE /projects/:id/triggers/:id',
  'DELETE /users/:id',
  'GET /groups/:id',
  'GET /groups/:id/deploy_tokens',
  'GET /projects/:id',
  'GET /projects/:id/deploy_tokens',
  'GET /projects/:id/triggers',
  'GET /users',
  'POST /groups/:id/access_tokens',
  'POST /groups/:id/deploy_tokens',
  'POST /groups/:id/service_accounts',
  'POST /groups/:id/service_accounts/:id/personal_access_tokens',
  'POST /projects/:id/access_tokens',
  'POST /projects/:id/deploy_tokens',
  'POST /projects/:id/service_accounts',
  'POST /projects/:id/service_accounts/:id/personal_access_tokens',
  'POST /projects/:id/triggers',
  'POST /service_accounts',
];

const TOKEN = z.object({
  id: z.number(),
  name: z.string(),
  created_at: z.string(),
  description: z.string().nullable(),
  scopes: z.array(z.string()),
  user_id: z.number(),
  last_used_at: z.string().nullable(),
  expires_at: z.string(),
});

/** Asks what was asked, after making the demo what the recorded instance was at that moment. */
type Replay = (recording: Recording, demo: DemoInstance, clock: Clock) => Promise<Reply>;

const REPLAYS: Readonly<Record<string, Replay>> = {
  'GET /personal_access_tokens/self': (recording, demo, clock) => {
    if (recording.response.status !== 200)
      return repeat(recording, demo, deadValue(recording, demo));
    const token = TOKEN.parse(JSON.parse(recording.response.body));
    clock.now = Date.parse(token.last_used_at ?? '');
    return repeat(recording, demo, plantRecorded(demo, token));
  },
  'GET /metadata': (recording, demo) => repeat(recording, demo, demo.credential),
  'GET /users/:id': (recording, demo) => {
    const { id } = demo.addUser({ id: lastNumber(recording), isAdministrator: true });
    return repeat(recording, demo, demo.addToken({ userId: id }).value);
  },
  'POST /users/:id/personal_access_tokens': (recording, demo, clock) => {
    const { response } = recording;
    if (response.status === 401) return repeat(recording, demo, 'garbage');
    if (response.status === 403) return repeat(recording, demo, demo.credential);
    const created = TOKEN.parse(JSON.parse(response.body));
    clock.now = Date.parse(created.created_at);
    demo.addUser({ id: created.user_id, isAdministrator: created.user_id === 1 });
    const caller = demo.addToken({ userId: 1, id: created.id - 1 });
    return repeat(recording, demo, caller.value);
  },
  'POST /personal_access_tokens/:id/rotate': (recording, demo, clock) => {
    const rotated = TOKEN.parse(JSON.parse(recording.response.body));
    clock.now = Date.parse(rotated.created_at);
    demo.addToken({ userId: 1, id: rotated.id - 1 });
    const id = Number(/(\d+)\/rotate$/.exec(recording.request.path)?.[1]);
    const old = { ...rotated, id, created_at: '2026-06-17T08:00:00.000Z', last_used_at: null };
    return repeat(recording, demo, plantRecorded(demo, { ...old, expires_at: '2027-06-16' }));
  },
  'DELETE /personal_access_tokens/:id': (recording, demo) => {
    if (recording.response.status === 401) return repeat(recording, demo, 'garbage');
    if (recording.response.status === 204) demo.addToken({ id: lastNumber(recording) });
    return repeat(recording, demo, demo.addToken({ userId: 1 }).value);
  },
  'DELETE /personal_access_tokens/self': (recording, demo) =>
    repeat(recording, demo, demo.addToken({}).value),
};

function repeat({ request }: Recording, demo: DemoInstance, token: string): Promise<Reply> {
  const question: Question = { method: request.method, token };
  const path = request.path.replace('/api/v4', '');
  return ask(demo, path, request.body ? { ...question, json: JSON.parse(request.body) } : question);
}

function plantRecorded(demo: DemoInstance, token: z.infer<typeof TOKEN>): string {
  demo.addUser({ id: token.user_id });
  return demo.addToken({
    id: token.id,
    userId: token.user_id,
    name: token.name,
    description: token.description,
    scopes: token.scopes,
    createdAt: Date.parse(token.created_at),
    expiresAt: token.expires_at,
  }).value;
}

function deadValue({ response }: Recording, demo: DemoInstance): string {
  const isRevoked = response.body.includes('invalid_token');
  return isRevoked ? demo.addToken({ revoked: true }).value : 'garbage';
}

function lastNumber({ request }: Recording): number {
  return Number(/\d+$/.exec(request.path)?.[0]);
}

/** What differs from one instance to another, made the same; everything else stays. */
function withoutChance(body: string): string {
  return body
    .replace(/"token":"[^"]+"/, '"token":"…"')
    .replace(/"last_used_ips":\["[^"]+"\]/, '"last_used_ips":["…"]');
}

/** Keys in their order with the JSON type of each; what may be null is compared by its key only. */
function shapeOf(value: unknown, key = ''): unknown {
  if (NULLABLE.includes(key)) return 'anything';
  if (Array.isArray(value)) return 'array';
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.entries(value).map(([name, inner]) => [name, shapeOf(inner, name)]);
}

const NULLABLE = ['avatar_url', 'created_by'];

const SHAPE_ONLY = ['GET /metadata', 'GET /users/:id'];

const missing = '../shared/gitlab-recordings is not here: nothing to compare with';

describe.each(Object.entries(REPLAYED))('recordings of GitLab %s', (version, count) => {
  it('are repeated by the demo, word for word', async (ctx) => {
    if (!hasRecordings) return ctx.skip(missing);
    const recordings = readRecordings(version);
    const inScope = recordings.filter((recording) => toEndpoint(recording) in REPLAYS);
    expect(inScope).toHaveLength(count);
    for (const recording of inScope) {
      const endpoint = toEndpoint(recording);
      const clock = { now: NOON - 300 * DAY };
      const demo = await startDemo({ version: `${version}-ee` }, clock);
      const reply = await REPLAYS[endpoint]?.(recording, demo, clock);
      if (!reply) throw new Error(`nothing repeats ${endpoint}`);
      expectSame(reply, recording, endpoint);
    }
  });

  it('are all repeated but those of a known list', (ctx) => {
    if (!hasRecordings) return ctx.skip(missing);
    const skipped = readRecordings(version)
      .map(toEndpoint)
      .filter((endpoint) => !(endpoint in REPLAYS));
    for (const endpoint of skipped) expect(OUT_OF_SCOPE).toContain(endpoint);
  });
});

function expectSame(reply: Reply, { response, request }: Recording, endpoint: string): void {
  const hint = `${request.method} ${request.path}`;
  expect(reply.status, hint).toBe(response.status);
  for (const name of ['cache-control', 'content-type', 'www-authenticate']) {
    expect(reply.headers.get(name), `${name} of ${hint}`).toBe(response.headers[name] ?? null);
  }
  expect(reply.headers.has('x-request-id'), hint).toBe(true);
  expect(reply.headers.has('etag'), hint).toBe('etag' in response.headers);
  expect(reply.headers.get('vary'), hint).toContain('Origin');
  if (SHAPE_ONLY.includes(endpoint)) {
    expect(shapeOf(reply.body), hint).toEqual(shapeOf(JSON.parse(response.body)));
  } else {
    expect(withoutChance(reply.text), hint).toBe(withoutChance(response.body));
  }
}
