-- Run once by psql, as a superuser, on an empty PostgreSQL 15 or later: the databases of a region's stores, a login that
-- owns and migrates them, and one login per store that serves. What each login may do in its store, Lethe grants itself.
\getenv owner_password OWNER_PASSWORD
\getenv memory_password MEMORY_PASSWORD
\getenv audit_password AUDIT_PASSWORD
\getenv vault_password VAULT_PASSWORD

CREATE ROLE lethe_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE ROLE memory_server LOGIN PASSWORD :'memory_password';
CREATE ROLE audit_server LOGIN PASSWORD :'audit_password';
CREATE ROLE vault_server LOGIN PASSWORD :'vault_password';

CREATE DATABASE memory OWNER lethe_owner;
CREATE DATABASE audit OWNER lethe_owner;
CREATE DATABASE vault OWNER lethe_owner;

REVOKE ALL ON DATABASE memory, audit, vault FROM PUBLIC;
GRANT CONNECT ON DATABASE memory TO memory_server;
GRANT CONNECT ON DATABASE audit TO audit_server;
GRANT CONNECT ON DATABASE vault TO vault_server;
