import type { SnippetContext } from './snippet';

/** Parts of an instance's address that clients want one by one. */
export interface AddressParts {
  /** Without the colon. */
  readonly protocol: 'http' | 'https';
  /** Host and port, such as `git.example.com:8443`. */
  readonly host: string;
  readonly hostname: string;
  /** Such as `/gitlab`; empty at the root of the host. */
  readonly path: string;
  readonly isLoopback: boolean;
}

export function toAddressParts(instanceUrl: string): AddressParts {
  const { protocol, host, hostname, pathname } = new URL(instanceUrl);
  return {
    protocol: protocol === 'http:' ? 'http' : 'https',
    host,
    hostname,
    path: pathname.replace(/\/+$/, ''),
    isLoopback: hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.'),
  };
}

/** Address of a path of the API, as one part of a URL each. */
export function apiUrl({ instanceUrl }: SnippetContext, path: string): string {
  return `${instanceUrl}/api/v4/${path}`;
}

/**
 * Name to sign in with beside a token. GitLab does not look at it, but it must be there.
 */
export function signInName({ username }: SnippetContext): string {
  return username !== null && /^[\w.-]+$/.test(username) ? username : 'oauth2';
}
