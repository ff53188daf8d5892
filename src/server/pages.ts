import { createHash } from 'node:crypto';

/** Markup that is safe to send: made by `html`, which escapes whatever is put into it. */
class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Texts come out escaped, markup as it is, lists one after another, nothing for null. */
function html(parts: TemplateStringsArray, ...values: unknown[]): Markup {
  return new Markup(parts.map((part, i) => part + (i < values.length ? shown(values[i]) : '')).join(''));
}

function shown(value: unknown): string {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(shown).join('');
  if (value === null || value === undefined) return '';
  return String(value).replaceAll(/[&<>"']/g, (c) => ESCAPES[c] as string);
}

const STYLE = `
:root { font: 15px/1.5 system-ui, sans-serif; color: #1b1f24; }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7rem; margin-bottom: .2rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #c9d1d9; padding-bottom: .2rem; break-after: avoid; }
p, li { max-width: 48rem; }
.meta { color: #57606a; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: .87rem; margin-bottom: 1rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border: 1px solid #d8dee4; }
td:not(:first-child) { overflow-wrap: anywhere; }
th { background: #f3f5f7; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.warnings { border: 1px solid #b35900; border-left-width: .5rem; padding: .4rem 1rem; background: #fff7ec; }
.text { white-space: pre-wrap; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } @page { size: A4; margin: 18mm 15mm; } th { print-color-adjust: exact; } }
`;

/** Lets the page's own style in, and nothing else. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function page(title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,"><style>${new Markup(STYLE)}</style></head>
<body>
${body}
</body>
</html>
`.text;
}

/** Any of the record's values, in a cell. */
function cell(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value))
    return value.length === 0 ? '–' : value.map((v, i) => [i > 0 ? ', ' : '', cell(v)]);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') {
    const { category, section, name, ...rest } = value as Record<string, unknown>;
    if (category) return [category, ` ${section}`];
    if (name) return [name, ...Object.values(rest).filter(Boolean)].join(', ');
    return Object.entries(value).map(([key, v], i) => [i > 0 ? '; ' : '', words(key), ': ', cell(v)]);
  }
  return value;
}

function words(key: string): string {
  if (key === 'ccpa') return 'CCPA, § 1798.140';
  const text = key.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A table of records that have the same fields; of one record, a row for each field. */
function table(records: readonly Record<string, unknown>[], fields?: readonly string[]): Markup {
  if (records.length === 0) return html`<p>None.</p>`;
  const names = fields ?? Object.keys(records[0] as object);
  return html`<table><thead><tr>${names.map((n) => html`<th scope="col">${words(n)}</th>`)}</tr></thead><tbody>${records.map(
    (r) => html`<tr>${names.map((n) => html`<td>${cell(r[n])}</td>`)}</tr>
`,
  )}</tbody></table>`;
}

function list(record: Record<string, unknown>): Markup {
  return html`<table><tbody>${Object.entries(record).map(
    ([key, value]) => html`<tr><th scope="row">${words(key)}</th><td>${cell(value)}</td></tr>`,
  )}</tbody></table>`;
}

// biome-ignore lint/suspicious/noExplicitAny: the document's own shape is in privacy/record/record.ts
type Document = Record<string, any>;

/** The record of processing as a page that prints. */
export function recordPage(record: Document): string {
  const activities = record.activities as Document[];
  return page(
    record.title,
    html`<h1>${record.title}</h1>
<p class="meta">${record.law}<br>Generated ${record.generated_at}<br>Configuration ${record.configuration}</p>
${
  record.warnings.length > 0
    ? html`<div class="warnings"><strong>To be seen to</strong><ul>${record.warnings.map((w: Document) => html`<li>${w.code}: ${w.message}</li>`)}</ul></div>`
    : null
}
<h2>Controller – Art. 30(1)(a)</h2>
${record.controller ? list(record.controller) : html`<p>Not named.</p>`}
<h2>Purposes of the processing – Art. 30(1)(b)</h2>
${table(activities, ['purpose', 'description', 'legal_basis', 'legal_basis_of_special_categories', 'identifiers', 'compatible_purposes'])}
<p>Consent is ${activities[0]?.consent ?? 'recorded'}.</p>
<h2>Purposes of reading alone</h2>
${table(record.reading_purposes)}
<h2>Categories of data subjects and of personal data – Art. 30(1)(c)</h2>
<ul>${record.categories_of_data_subjects.map((s: string) => html`<li>${s}</li>`)}</ul>
${table(activities, ['purpose', 'categories_of_data'])}
${table(record.categories_of_data)}
<h2>Recipients – Art. 30(1)(d)</h2>
${record.recipients.length > 0 ? record.recipients.map(list) : html`<p>None.</p>`}
<h2>Transfers to third countries – Art. 30(1)(e)</h2>
${table(record.transfers)}
<h2>Time limits for erasure – Art. 30(1)(f)</h2>
${table(activities, ['purpose', 'time_limits', 'health_retention'])}
${list({ ...record.time_limits, memory: undefined })}
<h2>Security measures – Art. 30(1)(g), 32(1)</h2>
<ul>${record.security_measures.map((m: string) => html`<li>${m}</li>`)}</ul>
<h2>Emergency access</h2>
${record.emergency_access ? list(record.emergency_access) : html`<p>Off.</p>`}
<h2>Regions</h2>
${table(record.regions)}
<h2>California Consumer Privacy Act</h2>
${list(record.ccpa)}
<h2>Privacy notice</h2>
${list(record.notice)}`,
  );
}

/** A privacy notice as a page: the sections of a generated one, or the text of a published one as it was published. */
export function noticePage(notice: {
  readonly version: string;
  readonly hash: string;
  readonly title: string;
  readonly sections?: readonly { article: string; title: string; paragraphs: readonly string[] }[];
  readonly text: string;
  readonly configuration?: string;
}): string {
  const body = notice.sections
    ? html`<h1>${notice.title}</h1>${notice.sections.map(
        (s) => html`<h2>${s.title}</h2>${s.paragraphs.map((p) => html`<p>${p}</p>`)}`,
      )}<p class="meta">Configuration ${notice.configuration}</p>`
    : html`<div class="text">${notice.text}</div>`;
  return page(
    notice.title,
    html`${body}<p class="meta">Version ${notice.version}, SHA-256 ${notice.hash}</p>`,
  );
}
