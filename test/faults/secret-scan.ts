import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** Where a secret was found, and which; never the secret itself. */
export interface Leak {
  readonly place: string;
  readonly what: string;
}

/** Values by what they are called in a report. */
export type Secrets = ReadonlyMap<string, string>;

/** Looks for secrets in everything that outlives, or can be read from outside, the app. */
export interface SecretScan {
  /** Every file below some folders; what has not changed since the last scan is not read again. */
  files(folders: readonly string[], secrets: Secrets): readonly Leak[];
  text(place: string, text: string, secrets: Secrets): readonly Leak[];
  /** Arguments and environment of a process and of all that it has started. */
  processes(pid: number, secrets: Secrets): readonly Leak[];
}

const TOKEN_SHAPE = /glpat-[\w.-]{16,}/;

export function createSecretScan(): SecretScan {
  const seen = new Map<string, string>();
  const text = (place: string, content: string, secrets: Secrets): readonly Leak[] =>
    leaksIn(place, Buffer.from(content), secrets);
  return {
    text,
    files: (folders, secrets) =>
      folders.flatMap(filesBelow).flatMap((path) => {
        const version = versionOf(path);
        if (version === null || seen.get(path) === version) return [];
        seen.set(path, version);
        return leaksIn(path, readIfThere(path), secrets);
      }),
    processes: (pid, secrets) =>
      familyOf(pid).flatMap((member) =>
        ['cmdline', 'environ'].flatMap((file) => {
          const path = `/proc/${member}/${file}`;
          return leaksIn(path, readIfThere(path), secrets);
        }),
      ),
  };
}

function leaksIn(place: string, content: Buffer, secrets: Secrets): readonly Leak[] {
  const leaks = [...secrets].flatMap(([name, value]) =>
    formsOf(value)
      .filter(({ bytes }) => content.includes(bytes))
      .map(({ form }) => ({ place, what: `${name}, as ${form}` })),
  );
  const isShaped = [content.toString('latin1'), content.toString('utf16le')].some((text) =>
    TOKEN_SHAPE.test(text),
  );
  return isShaped && leaks.length === 0
    ? [{ place, what: 'something of the shape of a token' }]
    : leaks;
}

interface Form {
  readonly form: string;
  readonly bytes: Buffer;
}

/** How a value may stand in a file: as it is, in two bytes a letter, or encoded. */
function formsOf(value: string): readonly Form[] {
  const plain = (['latin1', 'utf16le'] as const).map((form) => ({
    form,
    bytes: Buffer.from(value, form),
  }));
  const hex = { form: 'hex', bytes: Buffer.from(Buffer.from(value).toString('hex')) };
  return [...plain, hex, ...[0, 1, 2].map((before) => inBase64(value, before))];
}

/** Base64 depends on how many bytes stand before, and what stands after colours the end. */
function inBase64(value: string, before: number): Form {
  const text = Buffer.concat([Buffer.alloc(before), Buffer.from(value)]).toString('base64');
  return { form: 'base64', bytes: Buffer.from(text.slice(before === 0 ? 0 : before + 1, -4)) };
}

function filesBelow(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** None of a folder that Chromium has removed meanwhile. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function versionOf(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** A process with its children, their children and so on. */
function familyOf(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const stat = readIfThere(`/proc/${name}/stat`).toString('latin1');
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return { pid: Number(name), parent: Number(parent) };
    });
  const family = [root];
  for (const member of family) {
    for (const { pid, parent } of parents) if (parent === member) family.push(pid);
  }
  return family;
}
