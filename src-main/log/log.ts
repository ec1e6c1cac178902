import electronLog from 'electron-log/node';

/** Facts of an event. No free text from outside, no errors, no bodies: by shape nothing secret. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(event: string, facts: LogFacts): void;
  warn(event: string, facts: LogFacts): void;
  error(event: string, facts: LogFacts): void;
}

const MAX_FILE_BYTES = 1_000_000;

/** The net below the shape: anything that looks like a token of GitLab never reaches the file. */
const TOKEN_SHAPE = /\bgl[a-z]{2,10}-[\w.-]{16,}/g;

export function redact(text: string): string {
  return text.replaceAll(TOKEN_SHAPE, '[redacted]');
}

/** Writes one line of JSON an event to a file of the profile; an older file is kept beside it. */
export function createLog(path: string): Log {
  const logger = electronLog.create({ logId: 'latchkey' });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => path;
  logger.transports.file.maxSize = MAX_FILE_BYTES;
  logger.transports.file.format = '{iso} {level} {text}';
  logger.transports.file.writeOptions = { flag: 'a', mode: 0o600 };
  const line = (event: string, facts: LogFacts): string =>
    redact(`${event} ${JSON.stringify(facts)}`);
  return {
    info: (event, facts) => logger.info(line(event, facts)),
    warn: (event, facts) => logger.warn(line(event, facts)),
    error: (event, facts) => logger.error(line(event, facts)),
  };
}
