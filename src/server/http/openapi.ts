import { z } from 'zod';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { problem } from '../../contract/problem.ts';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
};
const content = (schema: z.ZodType | string, io: 'input' | 'output') =>
  typeof schema === 'string' ? { [schema]: {} } : { 'application/json': { schema: schemaOf(schema, io) } };

function parametersOf({ path, query, once }: Operation) {
  const inPath = [...path.matchAll(/:([a-z]+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', ...(name === 'id' ? { format: 'uuid' } : {}) },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType, 'input'),
  }));
  const key = once
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'The same key and content again give the first answer again.',
          schema: { type: 'string', minLength: 1, maxLength: 100 },
        },
        {
          name: 'X-Viewer',
          in: 'header',
          required: false,
          description: 'The id of who this is written as. Refused when somebody else is signed in by now.',
          schema: { type: 'string' },
        },
      ]
    : [];
  return [...inPath, ...inQuery, ...key];
}

function operationOf(operation: Operation) {
  const { id, summary, audience, body, answer } = operation;
  const status = answer === null ? 204 : (operation.status ?? 200);
  return {
    operationId: id,
    summary,
    parameters: parametersOf(operation),
    ...(body ? { requestBody: { required: true, content: content(body, 'input') } } : {}),
    ...(audience === 'own' ? { security: [{ session: [] }] } : {}),
    responses: {
      [status]: { description: 'Done', ...(answer ? { content: content(answer, 'output') } : {}) },
      ...(audience === 'public' ? { 304: { description: 'Not changed' } } : {}),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

/** The whole API as an OpenAPI 3.1 document, made from the contract. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:([a-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: operationOf(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Equal Say',
      version: '1',
      description: 'Posts about culture change in social care, and debates about them.',
    },
    paths,
    components: {
      responses: {
        Problem: {
          description: 'Refused or failed: problem details (RFC 9457) with a stable code',
          content: { 'application/problem+json': { schema: schemaOf(problem, 'output') } },
        },
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
  };
}
