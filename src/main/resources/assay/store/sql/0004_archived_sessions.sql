-- A session whose attempts lie in a verified bundle may leave the database, and nothing else may. Its
-- row here comes first and stays for ever; the triggers let go what belongs to it, and only that.
-- Locks and the audit log stay in any case: their triggers are not touched.

CREATE TABLE archived_sessions (
  seq INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL,
  name TEXT NOT NULL,
  bundle TEXT NOT NULL CHECK (length (bundle) = 64 AND bundle NOT GLOB '*[^0-9a-f]*'), -- SHA-256
  at TEXT NOT NULL,
  attempts INTEGER NOT NULL, -- how many the bundle holds, and how many go
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

-- A session that comes back from its bundle needs a row of its own to go again.
CREATE UNIQUE INDEX archived_sessions_leaving ON archived_sessions (session_id) WHERE removed = 0;

-- What may go when the last attempt that names it has gone.
CREATE INDEX attempts_by_case ON attempts (case_seq);
CREATE INDEX attempts_by_request ON attempts (request_seq);
CREATE INDEX attempts_by_run ON attempts (run_seq);

CREATE TRIGGER archived_sessions_are_counted BEFORE INSERT ON archived_sessions
WHEN NEW.removed <> 0
  OR NOT EXISTS (SELECT 1 FROM sessions WHERE id = NEW.session_id)
  OR NEW.attempts <> (SELECT count(*) FROM attempts
    WHERE session_seq = (SELECT seq FROM sessions WHERE id = NEW.session_id))
  OR EXISTS (SELECT 1 FROM attempts WHERE ended_at IS NULL
    AND session_seq = (SELECT seq FROM sessions WHERE id = NEW.session_id))
BEGIN SELECT RAISE (ABORT, 'only a whole session whose attempts are all in the bundle is archived'); END;

CREATE TRIGGER archived_sessions_never_change BEFORE UPDATE ON archived_sessions
WHEN OLD.removed <> 0 OR NEW.removed <> 1
  OR EXISTS (SELECT 1 FROM sessions WHERE id = OLD.session_id)
  OR (OLD.seq, OLD.session_id, OLD.name, OLD.bundle, OLD.at, OLD.attempts)
    IS NOT (NEW.seq, NEW.session_id, NEW.name, NEW.bundle, NEW.at, NEW.attempts)
BEGIN SELECT RAISE (ABORT, 'the list of archived sessions is append-only'); END;

CREATE TRIGGER archived_sessions_stay BEFORE DELETE ON archived_sessions
BEGIN SELECT RAISE (ABORT, 'the list of archived sessions is append-only'); END;

-- What came after the bundle would go without being in it.
CREATE TRIGGER runs_come_before_archiving BEFORE INSERT ON runs
WHEN EXISTS (SELECT 1 FROM sessions s JOIN archived_sessions x ON x.session_id = s.id
  WHERE s.seq = NEW.session_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'an archived session gets no more runs'); END;

CREATE TRIGGER attempts_come_before_archiving BEFORE INSERT ON attempts
WHEN EXISTS (SELECT 1 FROM sessions s JOIN archived_sessions x ON x.session_id = s.id
  WHERE s.seq = NEW.session_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'an archived session gets no more attempts'); END;

CREATE TRIGGER reviews_come_before_archiving BEFORE INSERT ON reviews
WHEN EXISTS (SELECT 1 FROM attempts a JOIN sessions s ON s.seq = a.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE a.seq = NEW.attempt_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'an archived session gets no more reviews'); END;

DROP TRIGGER reviews_stay;
CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews
WHEN NOT EXISTS (SELECT 1 FROM attempts a JOIN sessions s ON s.seq = a.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE a.seq = OLD.attempt_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'reviews are append-only'); END;

DROP TRIGGER tries_stay;
CREATE TRIGGER tries_stay BEFORE DELETE ON tries
WHEN NOT EXISTS (SELECT 1 FROM attempts a JOIN sessions s ON s.seq = a.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE a.seq = OLD.attempt_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'tries are append-only'); END;

DROP TRIGGER attempts_stay;
CREATE TRIGGER attempts_stay BEFORE DELETE ON attempts
WHEN NOT EXISTS (SELECT 1 FROM sessions s JOIN archived_sessions x ON x.session_id = s.id
    WHERE s.seq = OLD.session_seq AND x.removed = 0)
  OR EXISTS (SELECT 1 FROM tries WHERE attempt_seq = OLD.seq)
  OR EXISTS (SELECT 1 FROM reviews WHERE attempt_seq = OLD.seq)
BEGIN SELECT RAISE (ABORT, 'attempts are append-only'); END;

DROP TRIGGER runs_stay;
CREATE TRIGGER runs_stay BEFORE DELETE ON runs
WHEN NOT EXISTS (SELECT 1 FROM sessions s JOIN archived_sessions x ON x.session_id = s.id
    WHERE s.seq = OLD.session_seq AND x.removed = 0)
  OR EXISTS (SELECT 1 FROM attempts WHERE run_seq = OLD.seq)
BEGIN SELECT RAISE (ABORT, 'runs are append-only'); END;

DROP TRIGGER sessions_stay;
CREATE TRIGGER sessions_stay BEFORE DELETE ON sessions
WHEN NOT EXISTS (SELECT 1 FROM archived_sessions x WHERE x.session_id = OLD.id AND x.removed = 0)
  OR EXISTS (SELECT 1 FROM runs WHERE session_seq = OLD.seq)
BEGIN SELECT RAISE (ABORT, 'sessions stay'); END;

DROP TRIGGER origins_stay;
CREATE TRIGGER origins_stay BEFORE DELETE ON origins
WHEN NOT EXISTS (SELECT 1 FROM attempts a JOIN sessions s ON s.seq = a.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE a.seq = OLD.attempt_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'where attempts came from never changes'); END;

-- Cases and requests belong to every attempt that names them, of whatever session.
DROP TRIGGER cases_stay;
CREATE TRIGGER cases_stay BEFORE DELETE ON cases
WHEN EXISTS (SELECT 1 FROM attempts WHERE case_seq = OLD.seq)
  OR NOT EXISTS (SELECT 1 FROM archived_sessions)
BEGIN SELECT RAISE (ABORT, 'cases are append-only'); END;

DROP TRIGGER requests_stay;
CREATE TRIGGER requests_stay BEFORE DELETE ON requests
WHEN EXISTS (SELECT 1 FROM attempts WHERE request_seq = OLD.seq)
  OR NOT EXISTS (SELECT 1 FROM archived_sessions)
BEGIN SELECT RAISE (ABORT, 'requests are append-only'); END;
