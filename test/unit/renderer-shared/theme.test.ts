import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const TOKENS = readFileSync(
  resolve(import.meta.dirname, '../../../src-renderer/theme/tokens.css'),
  'utf8',
);

type Theme = 'light' | 'dark';
type Colour = readonly [number, number, number];

const colours = new Map(
  [...TOKENS.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }],
  ),
);

function colour(name: string, theme: Theme): Colour {
  const hex = colours.get(name)?.[theme] ?? '';
  if (hex === '') throw new Error(`tokens.css has no colour --${name}`);
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Colour;
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** WCAG 2 relative luminance. */
function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const TONES = ['info', 'success', 'warning', 'error'];
const URGENCIES = ['dead', 'today', 'week', 'month', 'two-months', 'later'];
const SURFACES = ['surface', 'surface-app', 'surface-raised', 'surface-hover', 'surface-selected'];

const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...SURFACES.flatMap((surface) => [
    ['text', surface] as const,
    ['text-muted', surface] as const,
    ['accent-text', surface] as const,
  ]),
  ['text-muted', 'surface-sunken'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ...TONES.flatMap((tone) => [
    [`${tone}-text`, `${tone}-soft`] as const,
    ['text', `${tone}-soft`] as const,
    ['text-muted', `${tone}-soft`] as const,
  ]),
  ...URGENCIES.flatMap((urgency) => [
    [`urgency-${urgency}-text`, `urgency-${urgency}-soft`] as const,
    [`urgency-${urgency}-text`, 'surface'] as const,
  ]),
  ['urgency-never-text', 'surface'],
  ['warning-text', 'surface-app'],
];

describe.each([{ theme: 'light' as const }, { theme: 'dark' as const }])('$theme', ({ theme }) => {
  it.each(TEXT_PAIRS)('%s on %s can be read (AA)', (text, surface) => {
    const ratio = contrast(colour(text, theme), colour(surface, theme));
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['border-strong', 'accent', ...URGENCIES.map((urgency) => `urgency-${urgency}-mark`)])(
    '%s stands out as a shape (3:1)',
    (mark) => {
      expect(contrast(colour(mark, theme), colour('surface', theme))).toBeGreaterThanOrEqual(3);
    },
  );
});

it('gives every urgency a shape of its own, for those who see no difference in colour', async () => {
  const { URGENCY_ICONS } = await import('../../../src-renderer/shared/components/urgency-look');
  const { ICON_PATHS } = await import('../../../src-renderer/shared/components/icons');
  const shapes = Object.values(URGENCY_ICONS).map((name) => ICON_PATHS[name]);
  expect(new Set(shapes).size).toBe(shapes.length);
});
