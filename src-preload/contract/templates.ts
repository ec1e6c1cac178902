import type { TokenTemplate } from './creation';
import type { MessageKey } from './messages/catalogue';
import type { ScopeName } from './scopes';

export type BuiltInTemplateId =
  | 'git-read'
  | 'git-write'
  | 'registry-pull'
  | 'registry-push'
  | 'packages-install'
  | 'packages-publish'
  | 'read-only-api'
  | 'glab'
  | 'vscode'
  | 'terraform-state'
  | 'renovate'
  | 'kubernetes-agent'
  | 'self-rotating'
  | 'ci-automation';

/** A draft for a job that many have. Title and reason are in the catalogue. */
export interface BuiltInTemplate extends TokenTemplate {
  readonly id: BuiltInTemplateId;
  /** The least that work, as the tool or GitLab's documentation has it. */
  readonly scopes: readonly ScopeName[];
  /** Wide or writing: shorter. Never without an end. */
  readonly lifetimeDays: number;
}

const DAYS = { short: 30, medium: 90, long: 365 } as const;

function template(
  id: BuiltInTemplateId,
  lifetime: keyof typeof DAYS,
  scopes: readonly ScopeName[],
): BuiltInTemplate {
  return { id, name: id, description: '', scopes, lifetimeDays: DAYS[lifetime] };
}

/**
 * The gallery, by what a job touches. The suggested name of the token is the id, the same in every
 * language, because other people and log files read it too. Sources:
 *
 * - Git: "Access token scopes". `write_repository` also pulls.
 * - Container registry: "Authenticate with the container registry". Pushing needs both scopes.
 * - Packages: "Access token scopes" for installing with `read_api`, "npm packages in the package
 *   registry" and its likes for publishing with `api`. Their own scopes exist for deploy tokens only.
 * - glab: `glab auth login`, "The minimum required scopes for the token are: api, write_repository".
 * - VS Code: "Install and set up the GitLab Workflow extension for VS Code", `api` only.
 * - Terraform: "GitLab-managed Terraform/OpenTofu state", `api`, also for a data source that reads.
 * - Renovate: "GitLab" among its platforms, `api` and `write_repository`; `read_registry` only for
 *   images that are private.
 * - Kubernetes: "Grant users Kubernetes access" and `glab cluster agent get-token`, `k8s_proxy` and
 *   no other scope.
 * - Self-rotating: "Access token scopes". What else it may do is added by whoever needs it.
 * - CI: "GitLab token overview", which prefers a job token, then a project or group token.
 */
export const BUILT_IN_TEMPLATES: readonly BuiltInTemplate[] = [
  template('git-read', 'long', ['read_repository']),
  template('git-write', 'medium', ['write_repository']),
  template('registry-pull', 'long', ['read_registry']),
  template('registry-push', 'medium', ['read_registry', 'write_registry']),
  template('packages-install', 'medium', ['read_api']),
  template('packages-publish', 'short', ['api']),
  template('read-only-api', 'medium', ['read_api']),
  template('glab', 'medium', ['api', 'write_repository']),
  template('vscode', 'medium', ['api']),
  template('terraform-state', 'medium', ['api']),
  template('renovate', 'medium', ['api', 'write_repository']),
  template('kubernetes-agent', 'short', ['k8s_proxy']),
  template('self-rotating', 'short', ['self_rotate']),
  template('ci-automation', 'short', ['api']),
];

/** What the job is, in a few words. */
export function toTemplateTitleKey({ id }: Pick<BuiltInTemplate, 'id'>): MessageKey {
  return `templates.title.${id}`;
}

/** Why it has the scopes it has, in a sentence or two. */
export function toTemplateReasonKey({ id }: Pick<BuiltInTemplate, 'id'>): MessageKey {
  return `templates.reason.${id}`;
}
