/** Opens the commands of a token and chooses one. */
const commandsOf = (name, kind) => async (page) => {
  await page
    .getByTestId('token-row')
    .filter({ hasText: name })
    .getByTestId('token-details')
    .click();
  await page.getByTestId('token-commands').locator('summary').click();
  await page.getByTestId('snippet-kind').selectOption(kind);
  await page.getByTestId('snippet-text').locator('.string').first().waitFor();
  await page.getByTestId('snippet-copy').click();
  await page.getByTestId('snippet-copy').scrollIntoViewIfNeeded();
};

export const snippetShots = [
  {
    name: 'snippets-rotate',
    scenario: 'one',
    height: 1300,
    act: commandsOf('ci-deploy', 'curl-rotate'),
  },
  {
    name: 'snippets-docker',
    scenario: 'one',
    height: 1300,
    act: commandsOf('laptop git', 'docker-login'),
  },
];
