import { apiUrl, signInName, toAddressParts } from './address';
import { shellQuote } from './quoting';
import { askingLines, askingScript, longCommand } from './shell-script';
import type { SnippetContext, SnippetPlaces } from './snippet';

/** Examples that stand for what only the user knows. */
export function toPlaces({ instanceUrl, places }: SnippetContext): SnippetPlaces {
  const { hostname, isLoopback } = toAddressParts(instanceUrl);
  return {
    project: places?.project ?? 'group/project',
    registry: places?.registry ?? (isLoopback ? `${hostname}:5050` : `registry.${hostname}`),
    stateName: places?.stateName ?? 'production',
  };
}

const projectUrl = (context: SnippetContext, rest: string): string =>
  apiUrl(context, `projects/${encodeURIComponent(toPlaces(context).project)}/${rest}`);

/**
 * Clones by a credential helper that lives for this one command and answers to this one host: no
 * value in the address, the list of processes, or `.git/config`.
 */
export function cloneByGit(context: SnippetContext): string {
  const { protocol, host } = toAddressParts(context.instanceUrl);
  const helper =
    '!f() { test "$1" = get || exit 0; printf "username=oauth2\\npassword=%s\\n" "$GITLAB_TOKEN"; }; f';
  const command = longCommand([
    'git -c credential.helper=',
    `-c ${shellQuote(`credential.${protocol}://${host}.helper=${helper}`)}`,
    `clone ${shellQuote(`${context.instanceUrl}/${toPlaces(context).project}.git`)}`,
  ]);
  return askingScript([{ command: 'export GITLAB_TOKEN' }, { command }]);
}

/** Gives the value to the credential helper that Git is set up with. */
export function keepByGit(context: SnippetContext): string {
  const { protocol, host } = toAddressParts(context.instanceUrl);
  const input = [
    `protocol=${protocol}`,
    `host=${host}`,
    `username=${signInName(context)}`,
    'password=$GITLAB_TOKEN',
    '',
  ];
  return askingScript([{ command: 'git credential approve', input }]);
}

export function loginByDocker(context: SnippetContext): string {
  const command = longCommand([
    `docker login --username ${shellQuote(signInName(context))} --password-stdin`,
    shellQuote(toPlaces(context).registry),
  ]);
  return askingScript([{ command, input: ['$GITLAB_TOKEN'] }]);
}

/** NuGet fills in `%GITLAB_TOKEN%` itself, so that neither a file nor an argument has the value. */
export function sourceByNuget(context: SnippetContext): string {
  const { protocol } = toAddressParts(context.instanceUrl);
  const add = longCommand([
    `dotnet nuget add source ${shellQuote(projectUrl(context, 'packages/nuget/index.json'))}`,
    `--name gitlab --username ${shellQuote(signInName(context))}`,
    `--password '%GITLAB_TOKEN%' --store-password-in-clear-text`,
    ...(protocol === 'http' ? ['--allow-insecure-connections'] : []),
  ]);
  return askingScript([
    { command: add },
    { command: 'export GITLAB_TOKEN' },
    { command: 'dotnet restore' },
  ]);
}

/**
 * Without brackets, as `terraform plan` and `apply` need the variables as well; braces are read as a
 * whole, too.
 */
export function initByTerraform(context: SnippetContext): string {
  const path = `terraform/state/${encodeURIComponent(toPlaces(context).stateName)}`;
  const address = projectUrl(context, path);
  const variables = {
    TF_HTTP_ADDRESS: address,
    TF_HTTP_LOCK_ADDRESS: `${address}/lock`,
    TF_HTTP_UNLOCK_ADDRESS: `${address}/lock`,
    TF_HTTP_LOCK_METHOD: 'POST',
    TF_HTTP_UNLOCK_METHOD: 'DELETE',
    TF_HTTP_RETRY_WAIT_MIN: '5',
    TF_HTTP_USERNAME: signInName(context),
  };
  return [
    '{',
    "  trap 'stty echo' INT",
    ...askingLines('Token', 'TF_HTTP_PASSWORD'),
    '  trap - INT',
    '  export TF_HTTP_PASSWORD',
    ...Object.entries(variables).map(([name, value]) => `  export ${name}=${shellQuote(value)}`),
    '  test -n "$TF_HTTP_PASSWORD" && terraform init',
    '}',
  ].join('\n');
}

/** What the configuration needs besides; everything else is in the environment. */
export const TERRAFORM_BACKEND = 'terraform {\n  backend "http" {\n  }\n}';
