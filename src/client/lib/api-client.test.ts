import { describe, expect, it } from 'vitest';
import { apiClient } from './api-client.ts';

const sent = () => {
  const requests: Request[] = [];
  const client = apiClient((path, init) => {
    requests.push(new Request(`http://site.test${path}`, init));
    return Promise.resolve(new Response());
  });
  return { client, requests };
};

describe('a call of the API', () => {
  it('goes to the route it names, with parameters that cannot leave their place', async () => {
    const { client, requests } = sent();
    await client.api.posts[':slug'].thread.$get({
      param: { slug: '../a b/é' },
      query: { order: 'newest', after: 'x&y' },
    });
    expect(requests[0]?.url).toBe(
      'http://site.test/api/posts/..%2Fa%20b%2F%C3%A9/thread?order=newest&after=x%26y',
    );
    expect(requests[0]?.method).toBe('GET');
    expect(requests[0]?.headers.get('content-type')).toBeNull();
  });

  it('carries its body as JSON, and further headers', async () => {
    const { client, requests } = sent();
    await client.api.comments[':id'].vote.$put(
      { param: { id: '1' }, json: { vote: null } },
      { headers: { 'idempotency-key': 'k' } },
    );
    const [request] = requests;
    expect(request?.method).toBe('PUT');
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(request?.headers.get('idempotency-key')).toBe('k');
    expect(await request?.json()).toEqual({ vote: null });
  });
});
