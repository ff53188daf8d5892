-- What a receipt tells beside rows: the keys that were destroyed, and when.
ALTER TABLE memory.erasures ADD COLUMN keys_destroyed integer;
ALTER TABLE memory.erasures ADD COLUMN keys_destroyed_at timestamptz(3);

-- One signed receipt for each status that an erasure reaches: a later one never replaces what was handed out.
ALTER TABLE memory.receipts ADD COLUMN status text NOT NULL DEFAULT 'ERASED';
ALTER TABLE memory.receipts ALTER COLUMN status DROP DEFAULT;
ALTER TABLE memory.receipts ADD CONSTRAINT receipts_status CHECK (status IN ('ERASED', 'UNRECOVERABLE'));
ALTER TABLE memory.receipts DROP CONSTRAINT receipts_pkey;
ALTER TABLE memory.receipts ADD CONSTRAINT receipts_pkey PRIMARY KEY (erasure_id, status);
