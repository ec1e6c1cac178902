/** A command of a script, over one line or several. */
export interface ShellCommand {
  readonly command: string;
  /** Lines of a here-document, in which variables are filled in. */
  readonly input?: readonly string[];
}

/**
 * A script that asks for a value without showing it and has it in `$GITLAB_TOKEN`, which is not
 * exported. In brackets, because a shell reads all of it before it asks (pasted lines would
 * otherwise be taken for the answer) and because the variable is gone afterwards. Without comments,
 * which zsh does not know at its prompt.
 */
export function askingScript(commands: readonly ShellCommand[], prompt = 'Token'): string {
  return [
    '(',
    "  trap 'stty echo; exit 130' INT",
    ...askingLines(prompt, 'GITLAB_TOKEN'),
    ...commands.flatMap(toLines),
    ')',
  ].join('\n');
}

/** Where there is no terminal, as in a pipe, there is no echo to turn off. */
export function askingLines(prompt: string, variable: string): readonly string[] {
  return [
    `  stty -echo 2>/dev/null; printf '${prompt}: ' >&2`,
    `  read -r ${variable}`,
    '  stty echo 2>/dev/null; echo >&2',
  ];
}

/** The end of a here-document is only found at the beginning of a line. */
function toLines({ command, input }: ShellCommand): readonly string[] {
  return input === undefined ? [`  ${command}`] : [`  ${command} <<EOF`, ...input, 'EOF'];
}

/** A command over several lines. */
export function longCommand(parts: readonly string[]): string {
  return parts.join(' \\\n    ');
}
