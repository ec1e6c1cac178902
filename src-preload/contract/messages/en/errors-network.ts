/** The way to the server, and answers that GitLab does not give. */
export const networkErrors = {
  HOST_UNKNOWN: {
    title: '{host} was not found',
    what: 'No computer goes by that name on this network.',
    next: 'Check the spelling. For a company’s instance, check that the VPN is on.',
  },
  HOST_UNREACHABLE: {
    title: '{host} cannot be reached',
    what: 'The name is known, but nothing answers there.',
    next: 'Check that the server is running and that VPN, proxy and firewall let you through.',
  },
  OFFLINE: {
    title: 'No network',
    what: 'This computer is offline. What you see is the last known state.',
    next: 'Connect to a network, then try again.',
  },
  TLS_FAILED: {
    title: 'No secure connection to {host}',
    what: 'The server’s certificate was not accepted, so the token was not sent.',
    next: 'Check this computer’s clock. If the instance uses its own certificate authority, install it in the system.',
  },
  TIMED_OUT: {
    title: '{host} took too long',
    what: 'No complete answer arrived in time (limit: {timeLimit}).',
    next: 'Try again. If it stays slow, ask the instance’s administrator.',
  },
  CONNECTION_LOST: {
    title: 'The connection to {host} broke off',
    what: 'The answer did not arrive completely.',
    next: 'Check the network, then fetch the list again.',
  },
  REDIRECTED: {
    title: '{host} sends us elsewhere',
    what: 'Latchkey did not follow, because the token would have gone to another address.',
    next: 'Open the instance in a browser and use the address it ends up at.',
  },
  NOT_GITLAB: {
    title: '{host} does not look like GitLab',
    what: 'Something answers there, but not GitLab’s API.',
    next: 'Check the address. If GitLab lives under a path, include it, such as https://example.com/gitlab.',
  },
  NOT_JSON: {
    title: '{host} answered with a web page',
    what: 'Data was expected. Perhaps a sign-in page or a proxy is in between. The answer was not used.',
    next: 'Open the address in a browser to see what is in the way, then try again.',
  },
  JSON_MALFORMED: {
    title: 'The answer from {host} is damaged',
    what: 'It could not be read and was not used.',
    next: 'Try again. If it stays so, a proxy may be altering what GitLab sends.',
  },
  BODY_TOO_LARGE: {
    title: 'The answer from {host} is too large',
    what: 'Latchkey stopped reading (limit: {sizeLimit}) and used none of it.',
    next: 'Check that the address is the GitLab instance’s own.',
  },
  ANSWER_UNEXPECTED: {
    title: 'GitLab answered in an unknown form',
    what: 'Something that Latchkey relies on is missing, so the answer was not used.',
    next: 'Try again. If it stays so, report it together with GitLab’s version.',
  },
};
