/** What a text is by its shape, without asking a server. */
export const inspect = {
  kind: {
    'access-token': 'Access token',
    'possible-access-token': 'Possibly an access token',
    'deploy-token': 'Deploy token',
    'pipeline-trigger': 'Pipeline trigger token',
    runner: 'Runner authentication token',
    'runner-registration': 'Runner registration token',
    'ci-job': 'CI job token',
    scim: 'SCIM token',
    feed: 'Feed token',
    'incoming-mail': 'Incoming mail token',
    'kubernetes-agent': 'Token of an agent for Kubernetes',
    'feature-flags-client': 'Feature flags client token',
    'oauth-secret': 'OAuth application secret',
    workspace: 'Workspace token',
    'session-cookie': 'Session cookie of a signed-in browser',
    unknown: 'Not a token that Latchkey knows',
  },
  about: {
    'access-token':
      'A personal, project, group or impersonation token: their texts look alike. Only the instance can say which.',
    'possible-access-token':
      'It has no GitLab prefix. Old access tokens look like this, and so do tokens of instances with a prefix of their own.',
    'deploy-token':
      'Opens code, images or packages of one project or group. It is revoked there, under Settings, Repository.',
    'pipeline-trigger':
      'Starts pipelines of one project. It is revoked there, under Settings, CI/CD, Pipeline trigger tokens.',
    runner:
      'A runner signs in with it and takes jobs. Put it out of use by deleting the runner or resetting its token.',
    'runner-registration':
      'New runners were registered with it. Reset it in the settings of the project, group or instance, under CI/CD.',
    'ci-job': 'Valid only while its job runs. If the job is still running, cancel it.',
    scim: 'An identity provider manages users of a group or of the instance with it. Reset it in the settings for SAML or SCIM.',
    feed: 'Reads the feeds and calendars of an account, also of private projects. Reset it under User settings, Access tokens.',
    'incoming-mail':
      'Creates issues by mail in the name of an account. Reset it under User settings, Access tokens.',
    'kubernetes-agent':
      'An agent in a cluster signs in with it. Revoke it in the agent’s project, under Operate, Kubernetes clusters.',
    'feature-flags-client':
      'Reads the feature flags of one project. Reset it there, under Deploy, Feature flags.',
    'oauth-secret':
      'An application proves with it who it is. Renew it where the application is registered, under Applications.',
    workspace: 'Belongs to a workspace. It ends when the workspace is stopped.',
    'session-cookie':
      'Whoever has it is signed in as its owner. Sign out, or end the session under User settings, Active sessions.',
    unknown:
      'Nothing about its shape says GitLab. Check that all of it was pasted, and nothing around it.',
  },
  hint: {
    misfit:
      'Its length or its characters are unusual for this kind. Perhaps a part of it is missing.',
    'instance-prefix':
      'The instance puts “{prefix}-” in front of its tokens, which tells where it comes from.',
    'checksum-ok': 'Its checksum is right, so nothing was lost on the way.',
    'checksum-mismatch':
      'Its checksum is not right. Perhaps a character is wrong or missing; the instance knows for certain.',
  },
};
