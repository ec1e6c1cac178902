import type { ServerResponse } from 'node:http';
import { json, type Answer } from '../support/servers/http-server';

/** What a server says instead of what a GitLab says, and the code that the window must show. */
export interface BadServer {
  readonly says: string;
  readonly code: string;
  readonly answer: Answer;
}

const text = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
};

const MEGABYTE = 1_000_000;
/** More than Latchkey reads of any answer. */
const TOO_MANY_MEGABYTES = 24;

/** A body without an end in sight, sent as fast as it is taken. */
function pour(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('[');
  const megabyte = '0,'.repeat(MEGABYTE / 2);
  const more = (left: number): void => {
    if (left === 0) response.end('0]');
    else response.write(megabyte, () => more(left - 1));
  };
  more(TOO_MANY_MEGABYTES);
}

export const BAD_SERVERS: readonly BadServer[] = [
  {
    says: 'a web page',
    code: 'NOT_JSON',
    answer: (_, response) => text(response, 200, 'text/html', '<h1>Sign in to the Wi-Fi</h1>'),
  },
  {
    says: 'JSON that ends in the middle',
    code: 'JSON_MALFORMED',
    answer: (_, response) => text(response, 200, 'application/json', '{"id": 42, "name": "la'),
  },
  {
    says: 'JSON of something else',
    code: 'ANSWER_UNEXPECTED',
    answer: (_, response) => json(response, 200, { hello: 'world' }),
  },
  {
    says: 'more than anybody wants to read',
    code: 'BODY_TOO_LARGE',
    answer: (_, response) => pour(response),
  },
  {
    says: '403 with the scopes that would have been enough',
    code: 'SCOPE_INSUFFICIENT',
    answer: (_, response) =>
      json(response, 403, {
        error: 'insufficient_scope',
        error_description: 'The request requires higher privileges than provided.',
        scope: 'api read_api',
      }),
  },
  {
    says: '404 as any web site does',
    code: 'NOT_GITLAB',
    answer: (_, response) => text(response, 404, 'text/html', '<title>Not found</title>'),
  },
  {
    says: '429 with a pause longer than anybody waits',
    code: 'RATE_LIMITED',
    answer(_, response) {
      response.writeHead(429, { 'content-type': 'text/plain', 'retry-after': '600' });
      response.end('Retry later\n');
    },
  },
  {
    says: '500',
    code: 'SERVER_ERROR',
    answer: (_, response) => json(response, 500, { message: '500 Internal Server Error' }),
  },
];
