import { describe, expect, it } from 'vitest';
import { operations } from '../../src/contract/operations.ts';
import { problem } from '../../src/contract/problem.ts';
import { eachDatabase } from '../databases.ts';
import { roles, routeCases, worldOf } from './routes.ts';
import { siteOn } from './site.ts';

const ofSite = ['/api/openapi.json', '/healthz', '/readyz'];
const line = (method: string, path: string) => `${method.toUpperCase()} ${path}`;

eachDatabase('the routes', (open) => {
  it('are those of the contract and no others', async () => {
    const { app } = siteOn(await open());
    const routed = new Set(
      app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => line(method, path)),
    );
    const told = [
      ...operations.map(({ method, path }) => line(method, path)),
      ...ofSite.map((path) => line('get', path)),
    ];
    expect([...routed].sort()).toEqual(told.sort());
  });

  it('each have a row in the table of who may do what', () => {
    const ids = [...operations.map(({ id }) => id), 'openapi', 'healthz', 'readyz'];
    expect(routeCases.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  for (const route of routeCases) {
    it(`${route.id} answers everybody as the table says`, async () => {
      const db = await open();
      let made = 0;
      const make = async () => {
        const site = siteOn(db);
        // Later than anybody was counted or muted.
        site.time.now += made * 2 * 60 * 60 * 1000;
        made += 1;
        return { site, world: await worldOf(site, `rotas-${made}`) };
      };
      let there: Awaited<ReturnType<typeof make>> | null = null;
      for (const role of roles) {
        there ??= await make();
        const { site, world } = there;
        const options = route.body === undefined ? {} : { body: route.body(role) };
        const as = role === 'nobody' ? {} : { as: role };
        const response = await site.send(route.method, route.path(world), { ...as, ...options });
        const text = await response.text();
        // What was done cannot be done once more; what was refused left everything as it was.
        if (response.ok && route.method !== 'GET') there = null;
        expect(
          `${role}: ${response.status} ${response.status === route.expect[role] ? '' : text}`.trim(),
        ).toBe(`${role}: ${route.expect[role]}`);
        const answer = operations.find(({ id }) => id === route.id)?.answer;
        if (response.status >= 400) problem.parse(JSON.parse(text));
        else if (answer && answer !== 'image/png') answer.parse(JSON.parse(text));
      }
    });
  }
});

describe('answers', () => {
  it('that are public are the same for everybody', () => {
    const ofOperation = new Map(operations.map(({ id, audience }) => [id, audience]));
    for (const { id, expect: status } of routeCases)
      if (ofOperation.get(id) === 'public') expect(new Set(Object.values(status))).toEqual(new Set([200]));
  });
});
