import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseComponent } from 'vue/compiler-sfc';
import { catalogues } from '../../../src-preload/contract/messages/catalogue';
import { flatten } from './flatten';

const ROOT = resolve(import.meta.dirname, '../../..');
const MESSAGES = join(ROOT, 'src-preload/contract/messages');
const keys = [...flatten(catalogues.en).keys()];

const sources = ['src-main', 'src-preload', 'src-renderer']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(ROOT, folder, path),
    ),
  )
  .filter((path) => /\.(?:ts|vue)$/.test(path) && !path.startsWith(MESSAGES))
  .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }));

/** A literal with `${…}` stands for every key that it can become. */
function toPattern(literal: string): RegExp {
  const escaped = literal
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^.]+');
  return new RegExp(`^${escaped}$`);
}

const areas = Object.keys(catalogues.en).join('|');
const literals = [
  ...new Set(
    sources.flatMap(({ text }) =>
      [...text.matchAll(new RegExp(`['"\`]((?:${areas})\\.[^'"\`\\s]+)['"\`]`, 'g'))].map(
        ([, literal]) => literal ?? '',
      ),
    ),
  ),
];

/** Read as a whole by the formats, not key by key. */
const READ_AS_WORDS = ['time.dead', 'time.never', 'time.underMinute'];

describe('keys in the code', () => {
  it('finds the code at all', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(literals.length).toBeGreaterThan(100);
  });

  it('asks only for texts that there are', () => {
    const asked = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*(['"`])((?:(?!\1).)+)\1/g)].map(([, , key]) => ({
        path,
        key: key ?? '',
      })),
    );
    const missing = asked.filter(({ key }) => !keys.some((known) => toPattern(key).test(known)));
    expect(asked.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it('leaves no text unused, which translators would keep for nothing', () => {
    const patterns = literals.map(toPattern);
    const unused = keys.filter(
      (key) => !READ_AS_WORDS.includes(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

/** Attributes whose value people see or hear. */
const VISIBLE_ATTRIBUTES = ['title', 'placeholder', 'alt', 'aria-label', 'label', 'text', 'hint'];

/** An example address is the same in every language. */
const NO_WORDS = /^(?:https?:\/\/\S+|[^\p{L}]*)$/u;

/** What is read of Vue's template tree, by its own numbers for kinds of nodes. */
interface TemplateNode {
  readonly type: number;
  readonly name?: string;
  readonly content?: unknown;
  readonly value?: { readonly content: string } | undefined;
  readonly props?: readonly TemplateNode[];
  readonly children?: readonly TemplateNode[];
}
const TEXT = 2;
const ATTRIBUTE = 6;

function visibleWords({ type, content, props = [], children = [] }: TemplateNode): string[] {
  if (type === TEXT) return [String(content).trim()];
  const attributes = props.flatMap((prop) =>
    prop.type === ATTRIBUTE && VISIBLE_ATTRIBUTES.includes(prop.name ?? '')
      ? (prop.value?.content ?? [])
      : [],
  );
  return [...attributes, ...children.flatMap(visibleWords)];
}

it('sees words in text, attributes and nested elements', () => {
  const source = '<template><p title="One">Two <b v-if="a">Three</b> {{ t }}</p></template>';
  const tree = parseComponent(source).descriptor.template?.ast as TemplateNode | undefined;
  expect(tree && visibleWords(tree).filter(Boolean)).toEqual(['One', 'Two', 'Three']);
});

describe('templates', () => {
  const components = sources.filter(({ path }) => path.endsWith('.vue'));

  it.each(components)('$path has every word from the catalogue', ({ text }) => {
    const template = parseComponent(text).descriptor.template?.ast as TemplateNode | undefined;
    const words = template === undefined ? [] : visibleWords(template);
    expect(words.filter((word) => !NO_WORDS.test(word))).toEqual([]);
  });

  it.each(components)('$path shows names as text, never as markup', ({ text }) => {
    expect(text).not.toMatch(/v-html|innerHTML|insertAdjacentHTML|outerHTML/);
  });
});
