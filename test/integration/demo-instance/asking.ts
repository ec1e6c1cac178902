import { onTestFinished } from 'vitest';
import {
  startDemoInstance,
  type DemoInstance,
  type DemoInstanceOptions,
} from '../../../src-main/demo-instance/demo-instance';

/** Saturday noon, UTC. */
export const NOON = Date.UTC(2026, 10, 21, 12);
export const TODAY = '2026-11-21';
export const MINUTE = 60_000;
export const DAY = 86_400_000;

export interface Clock {
  now: number;
}

/** An instance with nothing but the credential, at noon, gone when the test is. */
export async function startDemo(
  options: Partial<DemoInstanceOptions> = {},
  clock: Clock = { now: NOON },
): Promise<DemoInstance> {
  const demo = await startDemoInstance({ now: () => clock.now, seed: 'empty', ...options });
  onTestFinished(() => demo.close());
  return demo;
}

export interface Question {
  readonly method?: string;
  /** Value sent as `PRIVATE-TOKEN`; null = none. The demo's own credential when left out. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: URLSearchParams;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed, when there is JSON. */
  readonly body: unknown;
}

/** Asks the demo's API; `path` begins after `/api/v4`. */
export async function ask(
  demo: DemoInstance,
  path: string,
  question: Question = {},
): Promise<Reply> {
  const { method = 'GET', token = demo.credential, json, form } = question;
  const response = await fetch(`${demo.url}/api/v4${path}`, {
    method,
    headers: {
      ...(token !== null && { 'PRIVATE-TOKEN': token }),
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
      ...question.headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(form && { body: form }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, body };
}

/** Status and text of the answer, to be compared in one line. */
export async function askBriefly(
  demo: DemoInstance,
  path: string,
  question: Question = {},
): Promise<readonly [number, string]> {
  const { status, text } = await ask(demo, path, question);
  return [status, text];
}

/** Value of one property of every row of a list. */
export function column(reply: Reply, name: string): unknown[] {
  if (!Array.isArray(reply.body)) throw new TypeError(`not a list: ${reply.text}`);
  return reply.body.map((row) => property(row, name));
}

export function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** A text property, which has to be one. */
export function textOf(reply: Reply, name: string): string {
  const value = property(reply.body, name);
  if (typeof value !== 'string') throw new TypeError(`${name} is no text: ${reply.text}`);
  return value;
}
