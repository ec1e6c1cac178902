/** The gallery of drafts for jobs that many have. */
export const templates = {
  title: {
    'git-read': 'Git over HTTPS: pull',
    'git-write': 'Git over HTTPS: pull and push',
    'registry-pull': 'Container registry: pull',
    'registry-push': 'Container registry: pull and push',
    'packages-install': 'Package registry: install',
    'packages-publish': 'Package registry: publish',
    'read-only-api': 'API, read only',
    glab: 'GitLab CLI (glab)',
    vscode: 'GitLab for VS Code',
    'terraform-state': 'Terraform and OpenTofu state',
    renovate: 'Renovate',
    'kubernetes-agent': 'Kubernetes through GitLab’s agent',
    'self-rotating': 'Token that renews itself',
    'ci-automation': 'Automation in CI',
  },
  reason: {
    'git-read': 'Clones and pulls. It cannot push, and most of the API stays closed.',
    'git-write': 'Pushing includes pulling, so one scope is enough. The API stays closed.',
    'registry-pull': 'Enough for docker login and docker pull, and for nothing else.',
    'registry-push': 'GitLab wants both scopes for a push: Docker reads before it writes.',
    'packages-install':
      'There is no narrower scope for packages in a personal access token: reading them takes “read_api”.',
    'packages-publish':
      'Publishing with a personal access token takes “api”. A deploy token can be limited to packages.',
    'read-only-api': 'For dashboards, reports and scripts that only look. It can change nothing.',
    glab: 'What glab asks for at sign-in: the API for its commands, and Git for cloning and pushing.',
    vscode: 'The extension writes comments and merge requests, so it asks for “api”.',
    'terraform-state': 'Reading, locking and writing a state all go through the API.',
    renovate:
      'It opens merge requests and pushes branches. Add “read_registry” only if it looks up private images.',
    'kubernetes-agent':
      'kubectl through the agent takes this scope alone. The API stays closed, so a leak reaches no code.',
    'self-rotating':
      'It can renew itself before it dies, without “api”. Add the scopes that its job needs.',
    'ci-automation':
      'For jobs that change things through the API. Try the job token or a project token first: they reach less.',
  },
};
