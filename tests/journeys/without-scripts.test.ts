import { describe, expect, it } from 'vitest';
import type { CommentContext, ThreadPage } from '../../src/contract/comment.ts';
import type { PostPage } from '../../src/contract/post.ts';
import { desktop, open, phone, useSite } from './site.ts';

const site = useSite();

describe('with scripts off', () => {
  it('every post is read from the list on: story, question, debate, orders, one conversation', async () => {
    const page = await site.page({ width: phone, javaScript: false });
    await page.goto('/');
    await page.getByRole('link', { name: /rotas/i }).first().click();
    await page.waitForURL(`**${open}`);
    const { comments } = await site.get<ThreadPage>(`/api${open}/thread`);
    for (const one of comments)
      if (one.state === 'visible')
        expect(await page.locator(`#comment-${one.id}`).textContent()).toContain(one.author.name);
    await page.getByRole('link', { name: 'Newest' }).click();
    await page.waitForURL('**?order=newest');
    expect(await page.getByRole('link', { name: 'Newest' }).getAttribute('aria-current')).toBe('page');
    await page.locator('[data-comment] .when').first().click();
    await page.waitForURL('**/comments/*');
    await page.getByText('One conversation from a debate').waitFor();
    await page.getByRole('link', { name: 'Show the whole debate' }).click();
    await page.waitForURL(`**${open}#comment-*`);
  });

  it('longer threads go on at addresses of their own', async () => {
    const { posts } = await site.get<PostPage>('/api/posts');
    const page = await site.page({ width: desktop, javaScript: false });
    for (const { slug } of posts) {
      await page.goto(`/posts/${slug}`);
      const more = page.getByRole('link', { name: /^Show \d+ (more )?repl/ }).first();
      if ((await more.count()) === 0) continue;
      const href = await more.getAttribute('href');
      await more.click();
      await page.waitForURL(`**${href}`);
      await page.getByText('One conversation from a debate').waitFor();
      const id = href!.split('/').at(-1);
      const context = await site.get<CommentContext>(`/api/comments/${id}/context`);
      for (const one of context.comments.filter(({ parentId }) => parentId === id))
        await page.locator(`#comment-${one.id}`).waitFor();
      return;
    }
    throw new Error('No sample thread is long enough');
  });

  it('a hidden comment is a tombstone with its reason, and its replies stand', async () => {
    const { posts } = await site.get<PostPage>('/api/posts');
    const page = await site.page({ width: desktop, javaScript: false });
    const texts: string[] = [];
    for (const { slug } of posts) {
      await page.goto(`/posts/${slug}`);
      texts.push(...(await page.locator('.tombstone').allTextContents()));
    }
    expect(texts.join('\n')).toMatch(/A moderator hid this comment\. Reason: .+\. Hidden on .+still here\./);
  });

  it('the house rules are read, and what needs scripts says so', async () => {
    const page = await site.page({ width: phone, javaScript: false });
    await page.goto('/house-rules');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(400);
    await page.goto(open);
    expect(await page.locator('main').innerText()).toContain(
      'To write, vote or change the colours, turn on scripts',
    );
  });

  it('a dark device gets dark pages', async () => {
    const brightness = async (theme: 'light' | 'dark') => {
      const page = await site.page({ theme, javaScript: false });
      await page.goto('/');
      const shot = await page
        .locator('body')
        .screenshot({ clip: undefined, type: 'jpeg', quality: 1 } as object);
      return { page, size: shot.length };
    };
    const { page } = await brightness('dark');
    // Read by the engine's own means: no script of the page runs here.
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' });
    const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId });
    const background = computedStyle.find(({ name }) => name === 'background-color')!.value;
    const [r = 255, g = 255, b = 255] = background.match(/\d+/g)!.map(Number);
    expect(Math.max(r, g, b)).toBeLessThan(64);
  });
});
