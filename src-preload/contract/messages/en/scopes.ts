/** What scopes allow, what to know of them, and what could be better about a choice. */
export const scopes = {
  allows: {
    api: 'Read, change and delete everything the account can reach: groups, projects, packages, container images, and code over HTTPS.',
    read_api:
      'Read everything the account can reach, and pull packages, images and code. Changes nothing.',
    read_user: 'See who the account is, and look up other users.',
    create_runner: 'Create runners.',
    manage_runner: 'Change, assign and delete runners.',
    k8s_proxy: 'Reach Kubernetes clusters through GitLab’s agent, and nothing else.',
    self_rotate: 'Renew this very token, and no other.',
    read_repository: 'Clone and pull code over HTTPS, and read single files through the API.',
    write_repository: 'Clone, pull and push code over HTTPS. The API stays closed.',
    read_registry: 'Pull images from the container registry.',
    write_registry: 'Push images to the container registry. Pulling takes “read_registry” as well.',
    read_virtual_registry: 'Pull container images through the dependency proxy.',
    write_virtual_registry: 'Push and delete container images through the dependency proxy.',
    read_package_registry: 'Install packages from the package registry.',
    write_package_registry: 'Publish packages to the package registry.',
    ai_features: 'Use GitLab Duo: code suggestions and chat.',
    read_observability: 'Read logs, metrics and traces in GitLab Observability.',
    write_observability: 'Send logs, metrics and traces to GitLab Observability.',
    sudo: 'Act as any user of the instance.',
    admin_mode: 'Use administrator rights through the API, where the instance has Admin Mode on.',
    read_service_ping: 'Download the usage data that the instance reports to GitLab.',
  },
  note: {
    unknown: 'Latchkey does not know this scope and passes it on as it is.',
    since: 'GitLab {version} and later.',
    administrators: 'For administrators only.',
    'container-registry': 'Where the container registry is on.',
    'dependency-proxy': 'Where the dependency proxy is on.',
    duo: 'Where GitLab Duo is on.',
    observability: 'Where observability is on.',
  },
  advice: {
    'no-scope': 'Choose at least one scope: without any, GitLab creates no token.',
    'read-api-may-do':
      '“api” can change and delete everything the account can reach. If reading is enough, choose “read_api”.',
    redundant: '“{scope}” adds nothing: “{coveredBy}” allows all of that already.',
    'too-early': '“{scope}” came with GitLab {version}. This server is older and does not know it.',
    'for-administrators':
      '“{scope}” uses administrator rights. Choose it only when the job cannot do without.',
    'never-expires':
      'If a token that never expires leaks, it stays open until someone notices. Most servers want a date, and set one themselves.',
    'long-lived':
      '{days} days are more than the 365 that GitLab usually allows. Some servers allow up to 400 or any number, the others refuse.',
    'beyond-limit':
      'The longest lifetime here is {limitDays} days. GitLab will refuse {days} days.',
  },
};
