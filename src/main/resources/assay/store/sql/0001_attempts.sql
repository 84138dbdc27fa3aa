-- The form of the workspace's database. Times are ISO 8601 in UTC; JSON is what StoredJson writes.
-- Attempts, their cases, requests and tries, reviews, locks and the audit log are append-only; the
-- triggers at the end hold against every program.

CREATE TABLE sessions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  work INTEGER NOT NULL -- counts up over all sessions with each run: the highest is the newest
) STRICT;

CREATE TABLE runs (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_seq INTEGER NOT NULL REFERENCES sessions (seq),
  number INTEGER NOT NULL,
  repeats INTEGER NOT NULL,
  opened_at TEXT NOT NULL,
  UNIQUE (session_seq, number)
) STRICT;

-- Equal cases are one; key is the SHA-256 of what the row says.
CREATE TABLE cases (
  seq INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  prompt TEXT NOT NULL,
  images TEXT NOT NULL
) STRICT;

-- Equal requests are one, since a repeat is the identical request. Images stand as their hashes.
CREATE TABLE requests (
  seq INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

-- seq is runs.seq * 2^20 + a number in the run: its order is newest run first, then newest attempt.
CREATE TABLE attempts (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_seq INTEGER NOT NULL REFERENCES sessions (seq),
  run_seq INTEGER NOT NULL REFERENCES runs (seq),
  repeat INTEGER NOT NULL,
  case_seq INTEGER NOT NULL REFERENCES cases (seq),
  request_seq INTEGER NOT NULL REFERENCES requests (seq),
  begun_at TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  base_url TEXT NOT NULL,
  model TEXT NOT NULL,
  thresholds TEXT NOT NULL, -- a category that is absent was not sent
  output TEXT NOT NULL,
  -- What came of it: all null while it is under way.
  ended_at TEXT,
  took_nanos INTEGER,
  tries INTEGER,
  kind TEXT,
  outcome_group TEXT,
  layer TEXT,
  adjustable TEXT,
  hard_stop TEXT,
  finish_reason TEXT,
  block_reason TEXT,
  message TEXT,
  http_status INTEGER,
  prompt_tokens INTEGER,
  candidate_tokens INTEGER,
  thought_tokens INTEGER,
  total_tokens INTEGER,
  final_image TEXT,
  model_version TEXT,
  decoder_version INTEGER,
  outcome TEXT,
  CHECK (seq >> 20 = run_seq)
) STRICT;

-- Pages of a session; each index ends with seq by itself.
CREATE INDEX attempts_by_session ON attempts (session_seq);
-- Pages of a group, and its count without reading a row.
CREATE INDEX attempts_by_group ON attempts (session_seq, outcome_group);
-- What a program that ended left under way.
CREATE INDEX attempts_under_way ON attempts (seq) WHERE ended_at IS NULL;

CREATE TABLE tries (
  attempt_seq INTEGER NOT NULL REFERENCES attempts (seq),
  number INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  took_nanos INTEGER NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('received', 'failed', 'cancelled', 'interrupted')),
  fault TEXT,
  detail TEXT,
  http_status INTEGER,
  http TEXT, -- status and headers
  body BLOB, -- as it came, with each image replaced by its hash
  images TEXT,
  PRIMARY KEY (attempt_seq, number)
) STRICT;

CREATE TABLE reviews (
  seq INTEGER PRIMARY KEY,
  attempt_seq INTEGER NOT NULL REFERENCES attempts (seq),
  verdict TEXT NOT NULL,
  note TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX reviews_by_attempt ON reviews (attempt_seq);

CREATE TABLE locks (
  seq INTEGER PRIMARY KEY,
  attempt TEXT NOT NULL,
  cause TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE lock_keys (
  key TEXT NOT NULL,
  lock_seq INTEGER NOT NULL REFERENCES locks (seq),
  position INTEGER NOT NULL,
  PRIMARY KEY (key, lock_seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX lock_keys_by_lock ON lock_keys (lock_seq, position);

CREATE TABLE audit_entries (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  event TEXT NOT NULL,
  attempt TEXT,
  detail TEXT NOT NULL
) STRICT;

-- The words of each attempt, by its seq. It holds no text of its own and can be made anew.
CREATE VIRTUAL TABLE attempt_words USING fts5 (
  prompt, reason, message, note,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER attempts_are_complete_once BEFORE UPDATE ON attempts
WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a complete attempt never changes'); END;

CREATE TRIGGER attempts_keep_what_was_begun BEFORE UPDATE OF
  seq, id, session_seq, run_seq, repeat, case_seq, request_seq, begun_at, endpoint, base_url, model,
  thresholds, output
ON attempts
BEGIN SELECT RAISE (ABORT, 'what was sent never changes'); END;

CREATE TRIGGER attempts_stay BEFORE DELETE ON attempts
BEGIN SELECT RAISE (ABORT, 'attempts are append-only'); END;

CREATE TRIGGER tries_come_before_completion BEFORE INSERT ON tries
WHEN (SELECT ended_at FROM attempts WHERE seq = NEW.attempt_seq) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a complete attempt gets no more tries'); END;

CREATE TRIGGER tries_never_change BEFORE UPDATE ON tries
BEGIN SELECT RAISE (ABORT, 'tries are append-only'); END;

CREATE TRIGGER tries_stay BEFORE DELETE ON tries
BEGIN SELECT RAISE (ABORT, 'tries are append-only'); END;

CREATE TRIGGER sessions_keep_their_id BEFORE UPDATE OF seq, id, created_at ON sessions
BEGIN SELECT RAISE (ABORT, 'a session keeps its id'); END;

CREATE TRIGGER sessions_stay BEFORE DELETE ON sessions
BEGIN SELECT RAISE (ABORT, 'sessions stay'); END;

CREATE TRIGGER runs_never_change BEFORE UPDATE ON runs
BEGIN SELECT RAISE (ABORT, 'runs are append-only'); END;

CREATE TRIGGER runs_stay BEFORE DELETE ON runs
BEGIN SELECT RAISE (ABORT, 'runs are append-only'); END;

CREATE TRIGGER cases_never_change BEFORE UPDATE ON cases
BEGIN SELECT RAISE (ABORT, 'cases are append-only'); END;

CREATE TRIGGER cases_stay BEFORE DELETE ON cases
BEGIN SELECT RAISE (ABORT, 'cases are append-only'); END;

CREATE TRIGGER requests_never_change BEFORE UPDATE ON requests
BEGIN SELECT RAISE (ABORT, 'requests are append-only'); END;

CREATE TRIGGER requests_stay BEFORE DELETE ON requests
BEGIN SELECT RAISE (ABORT, 'requests are append-only'); END;

CREATE TRIGGER reviews_never_change BEFORE UPDATE ON reviews
BEGIN SELECT RAISE (ABORT, 'reviews are append-only'); END;

CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews
BEGIN SELECT RAISE (ABORT, 'reviews are append-only'); END;

CREATE TRIGGER locks_never_change BEFORE UPDATE ON locks
BEGIN SELECT RAISE (ABORT, 'no lock is ever lifted'); END;

CREATE TRIGGER locks_stay BEFORE DELETE ON locks
BEGIN SELECT RAISE (ABORT, 'no lock is ever lifted'); END;

CREATE TRIGGER lock_keys_never_change BEFORE UPDATE ON lock_keys
BEGIN SELECT RAISE (ABORT, 'no lock is ever lifted'); END;

CREATE TRIGGER lock_keys_stay BEFORE DELETE ON lock_keys
BEGIN SELECT RAISE (ABORT, 'no lock is ever lifted'); END;

CREATE TRIGGER audit_entries_never_change BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE (ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE (ABORT, 'the audit log is append-only'); END;
