import type { Session } from 'electron';

/**
 * Refuses every permission. Electron grants all of them unless both handlers say no: one is asked
 * for a request, the other for a silent check.
 */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
}
