import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

/** What the page is made of, put beside the compiled server by the build: it asks no other host for anything. */
const ASSETS = new URL('../../dist/graphiql/', import.meta.url);
const TYPES: Record<string, string> = {
  'react.js': 'text/javascript; charset=utf-8',
  'react-dom.js': 'text/javascript; charset=utf-8',
  'graphiql.js': 'text/javascript; charset=utf-8',
  'graphiql.css': 'text/css; charset=utf-8',
};

const SCRIPT = `
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultQuery: '{\\n  viewer { role name }\\n  regions { name jurisdictions home healthy }\\n}\\n',
    defaultHeaders: '{\\n  "X-API-Key": ""\\n}',
    initialHeaders: '{\\n  "X-API-Key": ""\\n}',
    defaultEditorToolsVisibility: 'headers',
    shouldPersistHeaders: false,
    forcedTheme: 'light',
  }),
);
`;

const STYLE = 'body { margin: 0; } #graphiql { height: 100dvh; }';

export const GRAPHIQL = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Lethe GraphQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css"><style>${STYLE}</style>
</head>
<body>
<div id="graphiql">The page needs JavaScript.</div>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script>${SCRIPT}</script>
</body>
</html>
`;

/** Lets the page's own files run, and talk to this server only. Its editor writes style elements as it goes. */
export const GRAPHIQL_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`,
  "style-src 'self' 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The files of GraphiQL. The page itself is what `/graphql` answers to a browser. */
export function graphiqlFiles(app: FastifyInstance): void {
  app.get<{ Params: { file: string } }>('/graphiql/:file', async ({ params }, reply) => {
    const type = Object.hasOwn(TYPES, params.file) ? TYPES[params.file] : undefined;
    if (type === undefined) return reply.callNotFound();
    return reply
      .type(type)
      .header('cache-control', 'public, max-age=3600')
      .send(await readFile(new URL(params.file, ASSETS)));
  });
}
