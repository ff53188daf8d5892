/** The table below a heading of a page: rows by the text of their first cell, backquotes taken off. */
export function tableOf(markdown: string, heading: string): Map<string, string[]> {
  const start = markdown.indexOf(`\n${heading}\n`);
  if (start === -1) throw new Error(`there is no heading ${heading}`);
  const rows = markdown.slice(start + 1).split('\n');
  const first = rows.findIndex((line) => line.startsWith('|'));
  const table = rows.slice(first);
  const end = table.findIndex((line) => !line.startsWith('|'));
  return new Map(
    table.slice(2, end === -1 ? undefined : end).map((line) => {
      const [, key = '', ...cells] = line.split('|').map((cell) => cell.trim());
      return [key.replaceAll('`', ''), cells.slice(0, -1)];
    }),
  );
}
