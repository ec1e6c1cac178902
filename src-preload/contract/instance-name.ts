/**
 * What people call an instance: its host and port, and the path it is installed under, such as
 * `git.example.com/gitlab`. Two instances may share a host; no two share this on one protocol.
 *
 * @param instanceUrl base address without a trailing slash
 */
export function toInstanceName(instanceUrl: string): string {
  return instanceUrl.replace(/^https?:\/\//, '');
}
