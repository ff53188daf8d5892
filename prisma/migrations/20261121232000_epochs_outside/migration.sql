-- Whether epoch keys of this vault have ever been among its rows: then logs and backups of it may hold them. False only for a vault that
-- was made with its epoch keys outside.
ALTER TABLE vault.identity ADD COLUMN epochs_inside boolean NOT NULL DEFAULT true;
