import type { TokenDraft } from '../../../src-preload/contract/creation';
import type { UtcDate } from '../../../src-preload/contract/expiry';
import { rubyQuote } from './quoting';
import type { SnippetContext } from './snippet';

// As in GitLab's documentation ("Create / revoke a personal access token programmatically"). One
// block, because a console reads all of it before it asks: pasted lines are not taken for the
// answer, and no line's result, which may be the value, is shown.
const block = (lines: readonly string[]): string =>
  ['begin', '  require "io/console"', ...lines.map((line) => `  ${line}`), 'end'].join('\n');

/** Reads without showing, from before it asks on; piped in where there is no terminal. */
const ask = (prompt: string): readonly string[] => [
  `hidden = ->(io) { $stderr.print "${prompt}: "; io.gets.to_s.chomp.tap { $stderr.puts } }`,
  'value = $stdin.tty? ? $stdin.noecho(&hidden) : $stdin.gets.to_s.chomp',
];

function findUser({ username, userId }: SnippetContext): readonly string[] {
  return username === null
    ? [`user = User.find(${userId})`]
    : [
        `user = User.find_by_username(${rubyQuote(username)})`,
        'raise "There is no such user" unless user',
      ];
}

function toRubyDate(date: UtcDate | null): string {
  return date === null ? 'nil' : `Date.new(${date.split('-').map(Number).join(', ')})`;
}

/** Ruby that makes a token with a value of one's own, which has to be 20 characters long. */
export function createInRuby(context: SnippetContext, draft: TokenDraft): string {
  const { name, description, scopes, expiresAt } = draft;
  const attributes = [
    `name: ${rubyQuote(name)}`,
    // Servers from before 17.x know no description.
    ...(description === '' ? [] : [`description: ${rubyQuote(description)}`]),
    `scopes: [${scopes.map(rubyQuote).join(', ')}]`,
    `expires_at: ${toRubyDate(expiresAt)}`,
  ];
  return block([
    ...ask('Value of the new token, 20 characters'),
    'raise "It takes 20 characters of A-Z a-z 0-9 - _" unless value.match?(/\\A[\\w-]{20}\\z/)',
    ...findUser(context),
    'token = user.personal_access_tokens.create(',
    ...attributes.map((text, index) => `  ${text}${index === attributes.length - 1 ? '' : ','}`),
    ')',
    'token.set_token(value)',
    'token.save!',
    'puts "Created token #{token.id}"',
  ]);
}

/** Looked up among the user's own: on another instance the number may be somebody else's. */
export function revokeByIdInRuby(context: SnippetContext, id: number): string {
  return block([
    ...findUser(context),
    `token = user.personal_access_tokens.find(${id})`,
    'token.revoke!',
    'puts "Revoked token #{token.id}"',
  ]);
}

export function revokeByValueInRuby(): string {
  return block([
    ...ask('Token to revoke'),
    'token = PersonalAccessToken.find_by_token(value)',
    'raise "There is no such token" unless token',
    'token.revoke!',
    'puts "Revoked token #{token.id}"',
  ]);
}

/** The same by `gitlab-rails runner`, in the shell of the server; our Ruby has no single quotes. */
export function runInRails(ruby: string): string {
  return `sudo gitlab-rails runner '\n${ruby}\n'`;
}
