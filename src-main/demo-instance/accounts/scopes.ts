import { isAtLeast, type InstanceVersion, type Release } from '../instance-version';

/** Scopes a personal access token may have, each with the release that brought it. */
const FIRST_RELEASE_OF_SCOPE: ReadonlyMap<string, Release> = new Map([
  ['api', '8.0'],
  ['read_api', '12.10'],
  ['read_user', '8.0'],
  ['create_runner', '16.0'],
  ['manage_runner', '17.1'],
  ['k8s_proxy', '16.4'],
  ['self_rotate', '17.9'],
  ['ai_features', '16.2'],
  ['read_repository', '10.8'],
  ['write_repository', '11.11'],
  ['read_registry', '9.3'],
  ['write_registry', '12.10'],
  ['read_virtual_registry', '18.0'],
  ['write_virtual_registry', '18.0'],
  ['sudo', '10.2'],
  ['admin_mode', '15.8'],
  ['read_service_ping', '17.1'],
]);

/** Whether a personal access token of that version may have the scope. */
export function isScopeAvailable(scope: string, version: InstanceVersion): boolean {
  const release = FIRST_RELEASE_OF_SCOPE.get(scope);
  return release !== undefined && isAtLeast(version, release);
}
