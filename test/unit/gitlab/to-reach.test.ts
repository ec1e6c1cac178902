import { describe, expect, it } from 'vitest';
import { toTokenReach } from '../../../src-main/gitlab/to-reach';

const project = (id: number, levels: unknown) => ({
  id,
  name: 'Site',
  name_with_namespace: 'Acme / Site',
  access_levels: levels,
});
const answer = (body: unknown, headers: Record<string, string> = { 'x-next-page': '' }) => ({
  body,
  headers,
});

describe('what a token reaches', () => {
  it('has the higher role of project and group, and none where none is told', () => {
    const reach = toTokenReach(
      answer({
        groups: [{ id: 31, name: 'Acme', access_levels: 40, visibility: 'private' }],
        projects: [
          project(1, { project_access_level: 30, group_access_level: 50 }),
          project(2, { project_access_level: null, group_access_level: null }),
          project(3, null),
        ],
      }),
    );
    expect(reach).toMatchObject({
      value: {
        groups: [{ id: 31, name: 'Acme', accessLevel: 40 }],
        projects: [
          { id: 1, name: 'Acme / Site', accessLevel: 50 },
          { id: 2, accessLevel: null },
          { id: 3, accessLevel: null },
        ],
        isPartial: false,
      },
    });
  });

  it('is partial when there are more pages, also where only the groups fill one', () => {
    const groups = Array.from({ length: 100 }, (_, id) => ({
      id: id + 1,
      name: 'Acme',
      access_levels: 10,
    }));
    const isPartial = (reach: ReturnType<typeof toTokenReach>): boolean =>
      reach.ok && reach.value.isPartial;
    expect(isPartial(toTokenReach(answer({ groups, projects: [] })))).toBe(true);
    const next = { 'x-next-page': '2' };
    expect(isPartial(toTokenReach(answer({ groups: [], projects: [] }, next)))).toBe(true);
    expect(isPartial(toTokenReach(answer({ groups: [], projects: [] }, {})))).toBe(false);
  });

  it('is not guessed from an answer of another shape', () => {
    expect(toTokenReach(answer({ groups: 'all' })).ok).toBe(false);
    expect(toTokenReach(null).ok).toBe(false);
  });
});
