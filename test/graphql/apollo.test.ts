import { HeaderMap } from '@apollo/server';
import { buildSchema, GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { makeApollo } from '../../src/graphql/apollo.js';
import type { Context } from '../../src/graphql/context.js';
import { compiler, type Execute } from '../../src/graphql/executor.js';

const CANARY = 'canary 5c02 of the text';

async function ask(execute: Execute, body: object, record = async () => {}) {
  const reported: unknown[] = [];
  const apollo = makeApollo(buildSchema('type Query { one: Int }'), execute, (what) => reported.push(what));
  await apollo.start();
  const context = {
    call: { actor: { role: 'ADMIN' }, disclosures: { record } },
    answer: {},
  } as object as Context;
  const { status, body: answer } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body,
    },
    context: async () => context,
  });
  await apollo.stop();
  return { status, text: answer.kind === 'complete' ? answer.string : '', reported, context };
}

describe('a compiled operation', () => {
  it('has the default of a variable that must be there', async () => {
    const schema = buildSchema('type Query { same(n: Int!): Int }');
    schema.getQueryType()!.getFields().same!.resolve = (_, { n }) => n;
    const execute = compiler(schema, { firstUse: true });
    const source = 'query ($n: Int! = 5) { same(n: $n) }';
    const of = { document: parse(source), source, queryHash: source, context: {} };
    expect(await execute(of)).toEqual({ data: { same: 5 } });
    expect(await execute({ ...of, variables: { n: 7 } })).toEqual({ data: { same: 7 } });
  });
});

describe('an operation that fails as a whole', () => {
  it('is a bad request when the executor says so', async () => {
    const execute = async () => ({ errors: [new GraphQLError(CANARY)] });
    const { status, text } = await ask(execute, { query: '{ one }' });
    expect(status).toBe(400);
    expect(text).not.toContain(CANARY);
    expect(JSON.parse(text)).not.toHaveProperty('data');
  });

  it('is an internal error that tells nothing, and one report', async () => {
    const { status, text, reported } = await ask(
      async () => {
        throw new TypeError(CANARY);
      },
      { query: '{ one }' },
    );
    expect(status).toBe(500);
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^internal error [0-9a-f]{12}$/),
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    expect(reported).toEqual([{ errorId: expect.any(String), error: 'TypeError', code: undefined }]);
  });
  it('answers no data when they could not be recorded', async () => {
    const { status, text } = await ask(
      async () => ({ data: { one: 1 } }),
      { query: '{ one }' },
      async () => {
        throw new Error(CANARY);
      },
    );
    expect(status).toBe(500);
    expect(JSON.parse(text)).not.toHaveProperty('data');
    expect(text).not.toContain(CANARY);
  });
  it('runs nothing where no operation has the name that was given', async () => {
    let ran = 0;
    const { status, text } = await ask(
      async () => {
        ran++;
        return { data: { one: 1 } };
      },
      { query: 'query a { one }', operationName: 'b' },
    );
    expect(ran).toBe(0);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(JSON.parse(text)).not.toHaveProperty('data');
  });
});
