/** A group the user is a member of. Access levels as GitLab counts them: 10 guest … 50 owner. */
export interface GroupAssociation {
  readonly id: number;
  readonly name: string;
  readonly fullPath: string;
  readonly accessLevel: number;
}

export interface ProjectAssociation {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly description: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly group: GroupAssociation;
  /** Null = the access comes from the group. */
  readonly accessLevel: number | null;
}

export interface Associations {
  readonly groups: readonly GroupAssociation[];
  readonly projects: readonly ProjectAssociation[];
}

/** Every access level there is. */
export const ACCESS_LEVELS: readonly number[] = [10, 15, 20, 30, 40, 50];

/** Those in which the user has at least that level. */
export function withAccessLevel(associations: Associations, minimum: number): Associations {
  return {
    groups: associations.groups.filter((group) => group.accessLevel >= minimum),
    projects: associations.projects.filter(
      (project) => Math.max(project.accessLevel ?? 0, project.group.accessLevel) >= minimum,
    ),
  };
}
