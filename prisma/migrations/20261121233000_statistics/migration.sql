-- What is sealed, and events on their way to the log, leave no samples in PostgreSQL's own statistics: ANALYZE would keep them there
-- after the row is erased. No query looks for any of it.
DO $$
DECLARE
  c record;
BEGIN
  FOR c IN
    SELECT k.oid::regclass AS table, a.attname AS column
    FROM pg_class k JOIN pg_namespace n ON n.oid = k.relnamespace JOIN pg_attribute a ON a.attrelid = k.oid
    WHERE n.nspname IN ('memory', 'vault') AND k.relkind = 'r' AND NOT a.attisdropped
      AND (a.attname = 'sealed' OR (k.relname = 'outbox' AND a.attname = 'body'))
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 0', c.table, c.column);
  END LOOP;
END
$$;
