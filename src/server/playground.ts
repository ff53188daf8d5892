import { createHash } from 'node:crypto';

const STYLE = `
body { margin: 0; font: 14px/1.4 system-ui, sans-serif; color: #1c2430; background: #f5f6f8; }
header { display: flex; gap: .75rem; align-items: center; padding: .6rem 1rem; background: #1c2430; color: #fff; }
header h1 { font-size: 1rem; margin: 0 auto 0 0; }
header input { width: 16rem; padding: .3rem; }
button { padding: .35rem 1rem; cursor: pointer; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; padding: 1rem; height: calc(100vh - 5.5rem); }
section { display: flex; flex-direction: column; gap: .5rem; min-height: 0; }
label { font-weight: 600; }
textarea, pre { font: 13px/1.45 ui-monospace, monospace; border: 1px solid #c6ccd6; border-radius: 4px; padding: .6rem; background: #fff; margin: 0; }
textarea { resize: none; flex: 3; } #variables { flex: 1; } #headers { flex: .7; } pre { flex: 1; overflow: auto; white-space: pre-wrap; }
`;

const SCRIPT = `
const at = (id) => document.getElementById(id);
async function run(query) {
  at('answer').textContent = '…';
  try {
    const given = at('headers').value.trim();
    const headers = { 'content-type': 'application/json', accept: 'application/json', ...(given ? JSON.parse(given) : {}) };
    if (at('key').value) headers['x-api-key'] = at('key').value;
    const variables = at('variables').value.trim();
    const body = { query, variables: variables ? JSON.parse(variables) : undefined };
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
    at('answer').textContent = JSON.stringify(await answer.json(), null, 2);
  } catch (error) {
    at('answer').textContent = String(error);
  }
}
at('run').addEventListener('click', () => run(at('query').value));
at('schema').addEventListener('click', () => run('{ __schema { types { name description fields { name description args { name type { name kind ofType { name } } } type { name kind ofType { name kind ofType { name } } } } inputFields { name type { name kind ofType { name } } } enumValues { name } } } }'));
at('query').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run(at('query').value);
});
`;

/** A page to try the API with: it comes from this file alone, and asks no other host for anything. */
export const PLAYGROUND = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Lethe GraphQL</title><style>${STYLE}</style></head>
<body>
<header>
  <h1>Lethe GraphQL</h1>
  <label for="key">API key</label><input id="key" type="password" autocomplete="off">
  <button id="schema" type="button">Schema</button><button id="run" type="button">Run (Ctrl+Enter)</button>
</header>
<main>
  <section>
    <label for="query">Query</label><textarea id="query" spellcheck="false">{
  viewer { role name }
  regions { name jurisdictions home healthy }
}</textarea>
    <label for="variables">Variables (JSON)</label><textarea id="variables" spellcheck="false"></textarea>
    <label for="headers">Further headers (JSON), such as {"X-Purpose": "assistant"}</label><textarea id="headers" spellcheck="false"></textarea>
  </section>
  <section><label for="answer">Answer</label><pre id="answer" tabindex="0" aria-live="polite"></pre></section>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Lets this page's own script and style run, and nothing else; it may talk to this server only. */
export const PLAYGROUND_POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(SCRIPT)}`,
  `style-src ${hashOf(STYLE)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
