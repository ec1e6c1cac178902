import type { Translate } from '../../i18n/i18n';

/** GitLab's numbers of roles (`gitlab-api`, 3.2). */
const ROLES = [
  { level: 10, name: 'guest' },
  { level: 15, name: 'planner' },
  { level: 20, name: 'reporter' },
  { level: 30, name: 'developer' },
  { level: 40, name: 'maintainer' },
  { level: 50, name: 'owner' },
] as const;

/** Name of a role; empty when it was not told. */
export function toRoleText(accessLevel: number | null, t: Translate): string {
  if (accessLevel === null) return '';
  const role = ROLES.find(({ level }) => level === accessLevel);
  return role === undefined
    ? t('inspectPage.reach.role.other', { level: accessLevel })
    : t(`inspectPage.reach.role.${role.name}`);
}
