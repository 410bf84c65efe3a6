import { expect, it } from 'vitest';
import { operations } from '../../src/contract/operations.ts';
import { problemCodes } from '../../src/contract/problem.ts';
import { eachDatabase } from '../databases.ts';
import { siteOn } from './site.ts';

type Document = {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
};

eachDatabase('the description of the API', (open) => {
  it('has every operation of the contract with its answer and its problems', async () => {
    const site = siteOn(await open());
    const document = await site.ask<Document>(200, 'GET', '/api/openapi.json');
    expect(document.openapi).toBe('3.1.0');
    const told = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(told.map(({ operationId }) => operationId).sort()).toEqual(operations.map(({ id }) => id).sort());
    for (const { responses } of told) expect(responses).toHaveProperty('default');
    const text = JSON.stringify(document);
    for (const code of problemCodes) expect(text).toContain(`"${code}"`);
    expect(text).toContain('hidden-readable');
  });

  it('calls nothing outside itself', async () => {
    const site = siteOn(await open());
    const text = await (await site.send('GET', '/api/openapi.json')).text();
    for (const [, ref = ''] of text.matchAll(/"\$ref":"([^"]*)"/g)) expect(ref).toMatch(/^#\/components\//);
  });
});

eachDatabase('a site', (open) => {
  it('says that it is ready only when the database answers', async () => {
    const db = await open();
    const site = siteOn(db, { log: { info: () => {}, error: () => {} } });
    await site.ask(200, 'GET', '/readyz');
    await site.ask(200, 'GET', '/healthz');
    const read = db.read.withPlugin({
      transformQuery: () => {
        throw new Error('no database');
      },
      transformResult: async ({ result }) => result,
    });
    const broken = siteOn({ ...db, read }, { log: { info: () => {}, error: () => {} } });
    await broken.ask(503, 'GET', '/readyz');
    await broken.ask(200, 'GET', '/healthz');
  });

  it('logs the route that was asked for, and nothing about who asked', async () => {
    const lines: Record<string, unknown>[] = [];
    const log = { info: (fields: Record<string, unknown>) => void lines.push(fields), error: () => {} };
    const site = siteOn(await open(), { log });
    await site.post('rotas');
    await site.comment('guest', 'rotas');
    await site.send('GET', '/api/posts/rotas?after=secret', { as: 'guest' });
    expect(lines).toEqual([
      { method: 'POST', route: '/api/posts/:slug/comments', status: 201, ms: 0 },
      { method: 'GET', route: '/api/posts/:slug', status: 422, ms: 0 },
    ]);
  });
});
