import { CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely';
import type { Database } from '../../src/server/db/database.ts';

type PostgresNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PostgresNode[];
};

/** How the database goes about every query that `reads` makes, one line for each step, e.g. `SCAN comments`. */
export async function plansOf(db: Database, reads: (db: Database) => Promise<unknown>): Promise<string[]> {
  const nodes: RootOperationNode[] = [];
  const recorder: KyselyPlugin = {
    transformQuery: ({ node }) => {
      nodes.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await reads({ ...db, read: db.read.withPlugin(recorder) });

  const steps: string[] = [];
  for (const node of nodes) {
    const { sql, parameters } = db.read.getExecutor().compileQuery(node, { queryId: 'plan' });
    const explain = async <R>(how: string) =>
      (await db.read.executeQuery<R>(CompiledQuery.raw(`${how} ${sql}`, [...parameters]))).rows;
    if (db.dialect === 'sqlite')
      for (const { detail } of await explain<{ detail: string }>('explain query plan')) steps.push(detail);
    else
      for (const row of await explain<{ 'QUERY PLAN': { Plan: PostgresNode }[] }>(
        'explain (analyze, format json)',
      ))
        for (const { Plan } of row['QUERY PLAN']) steps.push(...stepsOf(Plan));
  }
  return steps;
}

/** `READS` counts the rows a step has touched, those it threw away too. */
function stepsOf(node: PostgresNode): string[] {
  const { Plans = [], 'Node Type': type, 'Relation Name': table = '' } = node;
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  const what = type === 'Seq Scan' ? 'SCAN' : 'READS';
  return [`${what} ${table} ${Math.round(rows)} (${type})`, ...Plans.flatMap(stepsOf)];
}

export const readsOf = (steps: readonly string[]): number =>
  Math.max(0, ...steps.map((step) => Number(/^READS comments (\d+)/.exec(step)?.[1] ?? 0)));
