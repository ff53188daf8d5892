-- Backups read every row of every person. Nobody logs in as this role, and no serving role is a
-- member: who migrates takes it on for one transaction. A table that is added later grants it the same (a test asks for it).
DO $$
DECLARE
  t record;
BEGIN
  BEGIN
    CREATE ROLE lethe_backup NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
  END;
  IF current_setting('server_version_num')::int >= 160000 THEN
    IF NOT pg_has_role(current_user, 'lethe_backup', 'SET') THEN
      EXECUTE format('GRANT lethe_backup TO %I WITH INHERIT FALSE, SET TRUE', current_user);
    END IF;
  ELSIF NOT pg_has_role(current_user, 'lethe_backup', 'MEMBER') THEN
    EXECUTE format('GRANT lethe_backup TO %I', current_user);
  END IF;
  GRANT USAGE ON SCHEMA memory, audit, vault TO lethe_backup;
  FOR t IN
    SELECT c.oid::regclass AS name, c.relrowsecurity AS ruled
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('memory', 'audit', 'vault') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  LOOP
    EXECUTE format('GRANT SELECT ON %s TO lethe_backup', t.name);
    IF t.ruled THEN
      EXECUTE format('CREATE POLICY backup ON %s FOR SELECT TO lethe_backup USING (true)', t.name);
    END IF;
  END LOOP;
END
$$;
