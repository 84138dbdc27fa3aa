-- What the conduct rules ask and keep. Rows of the first form stay as they are: what was not asked
-- then is null, and reads as not stated and as the usual access of the endpoint's kind.

ALTER TABLE sessions ADD COLUMN standard TEXT NOT NULL DEFAULT 'BLOCK_ONLY_HIGH';

-- Why the run goes below the session's standard threshold.
ALTER TABLE runs ADD COLUMN purpose TEXT;

ALTER TABLE attempts ADD COLUMN endpoint_name TEXT;
ALTER TABLE attempts ADD COLUMN access TEXT; -- protocol, what opens it, place
ALTER TABLE attempts ADD COLUMN declaration TEXT; -- what was said of the case before this attempt

DROP TRIGGER attempts_keep_what_was_begun;

CREATE TRIGGER attempts_keep_what_was_begun BEFORE UPDATE OF
  seq, id, session_seq, run_seq, repeat, case_seq, request_seq, begun_at, endpoint, base_url, model,
  thresholds, output, endpoint_name, access, declaration
ON attempts
BEGIN SELECT RAISE (ABORT, 'what was sent never changes'); END;

-- A lock may come without an attempt: by what a person declared or flagged. SQLite cannot lift NOT
-- NULL from a column, so both tables are made anew with the same rows.
CREATE TABLE locks_2 (
  seq INTEGER PRIMARY KEY,
  attempt TEXT,
  cause TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE lock_keys_2 (
  key TEXT NOT NULL,
  lock_seq INTEGER NOT NULL REFERENCES locks_2 (seq),
  position INTEGER NOT NULL,
  PRIMARY KEY (key, lock_seq)
) STRICT, WITHOUT ROWID;

INSERT INTO locks_2 (seq, attempt, cause, at) SELECT seq, attempt, cause, at FROM locks;
INSERT INTO lock_keys_2 (key, lock_seq, position) SELECT key, lock_seq, position FROM lock_keys;

DROP TABLE lock_keys;
DROP TABLE locks;
ALTER TABLE locks_2 RENAME TO locks;
ALTER TABLE lock_keys_2 RENAME TO lock_keys;

CREATE INDEX lock_keys_by_lock ON lock_keys (lock_seq, position);

CREATE TRIGGER locks_never_change BEFORE UPDATE ON locks
BEGIN SELECT RAISE (ABORT, 'no lock is ever lifted'); END;

CREATE TRIGGER locks_stay BEFORE DELETE ON locks
BEGIN SELECT RAISE (ABORT, 'no lock is ever lifted'); END;

CREATE TRIGGER lock_keys_never_change BEFORE UPDATE ON lock_keys
BEGIN SELECT RAISE (ABORT, 'no lock is ever lifted'); END;

CREATE TRIGGER lock_keys_stay BEFORE DELETE ON lock_keys
BEGIN SELECT RAISE (ABORT, 'no lock is ever lifted'); END;
