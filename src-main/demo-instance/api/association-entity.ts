import type { GroupAssociation, ProjectAssociation } from '../accounts/associations';
import type { Instance } from '../instance';

type Entity = Readonly<Record<string, unknown>>;

export function toGroupEntity(instance: Instance, group: GroupAssociation): Entity {
  return {
    id: group.id,
    web_url: `${instance.externalUrl}/groups/${group.fullPath}`,
    name: group.name,
    parent_id: null,
    organization_id: 1,
    access_levels: group.accessLevel,
    visibility: 'private',
  };
}

export function toProjectEntity(instance: Instance, project: ProjectAssociation): Entity {
  const { group } = project;
  const fullPath = `${group.fullPath}/${project.path}`;
  return {
    id: project.id,
    description: project.description,
    name: project.name,
    name_with_namespace: `${group.name} / ${project.name}`,
    path: project.path,
    path_with_namespace: fullPath,
    created_at: new Date(project.createdAt).toISOString(),
    access_levels: {
      project_access_level: project.accessLevel,
      group_access_level: group.accessLevel,
    },
    visibility: 'private',
    web_url: `${instance.externalUrl}/${fullPath}`,
    namespace: {
      id: group.id,
      name: group.name,
      path: group.fullPath,
      kind: 'group',
      full_path: group.fullPath,
      parent_id: null,
      avatar_url: null,
      web_url: `${instance.externalUrl}/groups/${group.fullPath}`,
    },
  };
}
