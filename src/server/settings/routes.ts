import { Hono } from 'hono';
import { can } from '../../contract/permissions.ts';
import { changedRules, held, slowMode, testedText } from '../../contract/settings.ts';
import { once } from '../http/once.ts';
import { refuse } from '../http/problem.ts';
import { json, noQuery, postSlug } from '../http/validate.ts';
import { asPerson, asWriter, type Person } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { setHold, setSlowMode } from './debate-store.ts';
import { changeRules } from './rules-change.ts';
import { readRules } from './rules-store.ts';
import { testText } from './test-text.ts';

export function settingsRoutes(ports: Ports) {
  const { clock, db } = ports;
  const mustRead = (person: Person) => {
    if (!can(person, 'read-settings', null, clock())) refuse('not-allowed', 'Only moderators can read this.');
  };

  return (
    new Hono()
      .put('/api/posts/:slug/hold', asWriter(ports, 'change'), noQuery, json(held), async (c) => {
        const slug = postSlug(c.req.param('slug'));
        const wanted = c.req.valid('json');
        const at = clock();
        return c.json(
          await once(c, ports, wanted, (trx) => setHold(trx, c.var.person, slug, { ...wanted, at })),
          200,
        );
      })
      .put('/api/posts/:slug/slow-mode', asWriter(ports, 'change'), noQuery, json(slowMode), async (c) => {
        const slug = postSlug(c.req.param('slug'));
        const wanted = c.req.valid('json');
        const at = clock();
        return c.json(
          await once(c, ports, wanted, (trx) => setSlowMode(trx, c.var.person, slug, { ...wanted, at })),
          200,
        );
      })
      .get('/api/moderation/settings', asPerson(ports), noQuery, async (c) => {
        mustRead(c.var.person);
        return c.json(await readRules(db.read), 200);
      })
      .put('/api/moderation/settings', asWriter(ports, 'change'), noQuery, json(changedRules), async (c) => {
        const wanted = c.req.valid('json');
        const at = clock();
        return c.json(await once(c, ports, wanted, (trx) => changeRules(trx, c.var.person, wanted, at)), 200);
      })
      // Asked at every pause in typing: not counted, and for moderators alone.
      .post('/api/moderation/settings/test', asPerson(ports), noQuery, json(testedText), async (c) => {
        mustRead(c.var.person);
        const { text, rules } = c.req.valid('json');
        return c.json(testText(text, rules ?? (await readRules(db.read))), 200);
      })
  );
}
