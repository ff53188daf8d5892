-- What tells of pruned events is kept as long as the log: without it nobody could know that their absence is as it should be.
CREATE TABLE audit.bodies_permanent PARTITION OF audit.bodies FOR VALUES IN ('PERMANENT');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.bodies_permanent
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
