import { createGitlabClient, type GitlabClient } from '../../../src-main/gitlab/gitlab-client';
import { startServer, type Answer, type TestServer } from './http-server';
import { createTestTransport } from './test-transport';

export const CREDENTIAL = 'glpat-EXAMPLEexampleEXAMPLE';

export interface ServedClient {
  readonly server: TestServer;
  readonly client: GitlabClient;
}

/** Servers that are closed together, each with a client for it. */
export interface ClientServers {
  readonly serve: (
    answer: Answer,
    more?: {
      /** Path prefix of the instance. */
      readonly path?: string;
      readonly limits?: { readonly maxBytes?: number; readonly timeoutMs?: number };
    },
  ) => Promise<ServedClient>;
  readonly closeAll: () => Promise<void>;
}

export function createClientServers(): ClientServers {
  const opened = new Set<TestServer>();
  return {
    serve: async (answer, more = {}) => {
      const server = await startServer(answer);
      opened.add(server);
      const instanceUrl = server.url + (more.path ?? '');
      const target = { instanceUrl, credential: CREDENTIAL };
      return { server, client: createGitlabClient(createTestTransport(more.limits), target) };
    },
    closeAll: async () => {
      await Promise.all([...opened].map((server) => server.close()));
      opened.clear();
    },
  };
}

/** A personal access token as GitLab 19 sends it. */
export function aTokenOnWire(id = 4211) {
  return {
    id,
    name: 'laptop-cli',
    revoked: false,
    created_at: '2026-03-02T09:14:07.221Z',
    description: null,
    scopes: ['read_api', 'self_rotate'],
    user_id: 77,
    last_used_at: '2026-06-24T22:55:55.042Z',
    active: true,
    granular: false,
    expires_at: '2027-03-01',
    last_used_ips: ['203.0.113.9'],
  };
}
