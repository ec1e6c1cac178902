/** Commands to run elsewhere, generated for one token. */
export const snippets = {
  title: 'Commands for a terminal',
  kind: 'Command for',
  text: 'Command',
  copy: 'Copy command',
  copied: 'Copied',
  project: 'Project',
  projectHint: 'Number or full path',
  registry: 'Address of the container registry',
  stateName: 'Name of the Terraform state',
  language: {
    sh: 'POSIX shell',
    ruby: 'Ruby',
    hcl: 'Terraform',
  },
  kinds: {
    'rails-console-create': 'Rails console: create',
    'rails-runner-create': 'gitlab-rails runner: create',
    'rails-console-revoke': 'Rails console: revoke',
    'rails-runner-revoke': 'gitlab-rails runner: revoke',
    'curl-create-own': 'curl: create for oneself',
    'curl-create-user': 'curl: create for a user, as administrator',
    'curl-create-impersonation': 'curl: create an impersonation token',
    'curl-list': 'curl: list all tokens',
    'curl-self': 'curl: what is this token?',
    'curl-associations': 'curl: what does this token reach?',
    'curl-rotate': 'curl: rotate this token',
    'curl-rotate-self': 'curl: let this token rotate itself',
    'curl-revoke': 'curl: revoke this token',
    'curl-revoke-self': 'curl: let this token revoke itself',
    'glab-login': 'glab: sign in',
    'glab-list': 'glab: list all tokens',
    'glab-create': 'glab: create',
    'glab-rotate': 'glab: rotate this token',
    'glab-revoke': 'glab: revoke this token',
    'git-clone': 'Git: clone over HTTPS',
    'git-credential': 'Git: remember this token',
    'docker-login': 'docker: sign in to the registry',
    'nuget-source': 'NuGet: add a package source',
    'terraform-backend': 'Terraform: declare the HTTP backend',
    'terraform-init': 'Terraform: connect the HTTP backend',
  },
  asks: {
    'this-token': 'Asks for this token’s value when it runs, without showing it.',
    'reading-token':
      'Asks for a token with the scope read_api or api when it runs, without showing it.',
    'managing-token': 'Asks for a token with the scope api when it runs, without showing it.',
    'administrator-token':
      'Asks for an administrator’s token with the scope api when it runs, without showing it.',
    'new-value':
      'Asks when it runs for the value that the new token is to have, without showing it.',
  },
  notes: {
    'server-only': 'Runs on the GitLab server itself, as somebody who may use its Rails console.',
    'own-string':
      'The value has to be exactly 20 characters: letters, digits, - and _. Make it random.',
    'draft-incomplete': 'GitLab will refuse this: a name and at least one scope are still missing.',
    'own-scopes':
      'GitLab will refuse this for anybody but an administrator: by API users may create tokens with k8s_proxy and self_rotate only.',
    'answer-has-value': 'The answer on the screen holds the new value. It is shown only once.',
    'old-value-dies':
      'The old value stops working at once. Run it a single time: repeating it with the old value can revoke the new one.',
    'one-page': 'Gives the first 100. For more, raise the number after “page=”.',
    'glab-signed-in': 'glab has to be signed in to this instance first.',
    'glab-repository': 'glab 1.53 demands a repository here, but does not use it.',
    'own-ends':
      'GitLab lets a token that is made this way without a date die tomorrow: choose a date.',
    'glab-ends': 'glab knows no token without an end: this one will live 30 days.',
    'glab-keeps-value': 'glab keeps the value in a file in your home folder, readable by you.',
    'git-asks-again':
      'Nothing is kept: the next fetch asks for a password again, which is the token’s value.',
    'git-needs-helper': 'Does something only where Git has a credential helper to keep it.',
    'docker-keeps-value':
      'docker keeps the value, without a credential helper hardly disguised in a file in your home folder.',
    'docker-registry': 'GitLab shows the address on a project’s page “Container registry”.',
    'docker-http':
      'Over plain http docker talks to this computer only; any other registry has to be allowed in its settings.',
    'nuget-variable':
      'NuGet’s file only names the variable GITLAB_TOKEN: it has to be set wherever packages are restored.',
    'nuget-http':
      'Over plain http it takes .NET 9 or later; earlier ones do not know the last option.',
    'terraform-environment':
      'The value stays in this terminal’s environment, where plan and apply find it. The configuration needs an empty HTTP backend.',
    insecure: 'Over plain http anybody on the way can read the value.',
  },
  missingScopes: 'This token lacks the scope for it: it takes one of {scopes}.',
};
