-- Sweeps: what was declared, in which runs the attempts of their cells lie, when they began, paused and
-- ended, and the batches that were made for them. All of it is append-only; it goes with its session.

CREATE TABLE sweeps (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_seq INTEGER NOT NULL REFERENCES sessions (seq),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  UNIQUE (session_seq, number)
) STRICT;

-- How a sweep is sent: the newest row counts. An extension adds one.
CREATE TABLE sweep_courses (
  seq INTEGER PRIMARY KEY,
  sweep_seq INTEGER NOT NULL REFERENCES sweeps (seq),
  at TEXT NOT NULL,
  layout TEXT NOT NULL,
  sampling TEXT NOT NULL,
  terms TEXT NOT NULL
) STRICT;

CREATE INDEX sweep_courses_by_sweep ON sweep_courses (sweep_seq);

CREATE TABLE sweep_cells (
  sweep_seq INTEGER NOT NULL REFERENCES sweeps (seq),
  number INTEGER NOT NULL,
  label TEXT NOT NULL,
  tags TEXT NOT NULL,
  expected TEXT,
  levels TEXT NOT NULL,
  prompt TEXT NOT NULL,
  images TEXT NOT NULL,
  declaration TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  endpoint_name TEXT NOT NULL,
  base_url TEXT NOT NULL,
  access TEXT NOT NULL,
  model TEXT NOT NULL,
  thresholds TEXT NOT NULL,
  output TEXT NOT NULL,
  PRIMARY KEY (sweep_seq, number)
) STRICT, WITHOUT ROWID;

-- A run holds repeats of one cell; its first is the cell's repeat first + 1.
CREATE TABLE sweep_runs (
  run_seq INTEGER PRIMARY KEY REFERENCES runs (seq),
  sweep_seq INTEGER NOT NULL REFERENCES sweeps (seq),
  cell INTEGER NOT NULL,
  first INTEGER NOT NULL
) STRICT;

CREATE INDEX sweep_runs_by_sweep ON sweep_runs (sweep_seq);

-- end is null where it began or went on.
CREATE TABLE sweep_notes (
  seq INTEGER PRIMARY KEY,
  sweep_seq INTEGER NOT NULL REFERENCES sweeps (seq),
  at TEXT NOT NULL,
  end TEXT
) STRICT;

CREATE INDEX sweep_notes_by_sweep ON sweep_notes (sweep_seq);

-- A batch is written before it is made, under the name by which the service finds it again.
CREATE TABLE sweep_batches (
  seq INTEGER PRIMARY KEY,
  sweep_seq INTEGER NOT NULL REFERENCES sweeps (seq),
  display_name TEXT NOT NULL UNIQUE,
  opened_at TEXT NOT NULL
) STRICT;

CREATE INDEX sweep_batches_by_sweep ON sweep_batches (sweep_seq);

-- The attempts that go with it. They are written after it, so that none is under way without it.
CREATE TABLE sweep_batch_lines (
  batch_seq INTEGER NOT NULL REFERENCES sweep_batches (seq),
  position INTEGER NOT NULL,
  attempt TEXT NOT NULL,
  PRIMARY KEY (batch_seq, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX sweep_batch_lines_by_attempt ON sweep_batch_lines (attempt);

-- name: what the service calls it, once it was made. state: how it ended, once all came in.
CREATE TABLE sweep_batch_notes (
  seq INTEGER PRIMARY KEY,
  batch_seq INTEGER NOT NULL REFERENCES sweep_batches (seq),
  at TEXT NOT NULL,
  name TEXT,
  state TEXT
) STRICT;

CREATE INDEX sweep_batch_notes_by_batch ON sweep_batch_notes (batch_seq);

CREATE TRIGGER sweeps_never_change BEFORE UPDATE ON sweeps
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_courses_never_change BEFORE UPDATE ON sweep_courses
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_cells_never_change BEFORE UPDATE ON sweep_cells
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_runs_never_change BEFORE UPDATE ON sweep_runs
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_notes_never_change BEFORE UPDATE ON sweep_notes
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_batches_never_change BEFORE UPDATE ON sweep_batches
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_batch_lines_never_change BEFORE UPDATE ON sweep_batch_lines
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_batch_notes_never_change BEFORE UPDATE ON sweep_batch_notes
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweeps_stay BEFORE DELETE ON sweeps
WHEN NOT EXISTS (SELECT 1 FROM sweeps w JOIN sessions s ON s.seq = w.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE w.seq = OLD.seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_courses_stay BEFORE DELETE ON sweep_courses
WHEN NOT EXISTS (SELECT 1 FROM sweeps w JOIN sessions s ON s.seq = w.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE w.seq = OLD.sweep_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_cells_stay BEFORE DELETE ON sweep_cells
WHEN NOT EXISTS (SELECT 1 FROM sweeps w JOIN sessions s ON s.seq = w.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE w.seq = OLD.sweep_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_runs_stay BEFORE DELETE ON sweep_runs
WHEN NOT EXISTS (SELECT 1 FROM sweeps w JOIN sessions s ON s.seq = w.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE w.seq = OLD.sweep_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_notes_stay BEFORE DELETE ON sweep_notes
WHEN NOT EXISTS (SELECT 1 FROM sweeps w JOIN sessions s ON s.seq = w.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE w.seq = OLD.sweep_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_batches_stay BEFORE DELETE ON sweep_batches
WHEN NOT EXISTS (SELECT 1 FROM sweeps w JOIN sessions s ON s.seq = w.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE w.seq = OLD.sweep_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_batch_lines_stay BEFORE DELETE ON sweep_batch_lines
WHEN NOT EXISTS (SELECT 1 FROM sweeps w JOIN sessions s ON s.seq = w.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE w.seq = (SELECT sweep_seq FROM sweep_batches WHERE seq = OLD.batch_seq) AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_batch_notes_stay BEFORE DELETE ON sweep_batch_notes
WHEN NOT EXISTS (SELECT 1 FROM sweeps w JOIN sessions s ON s.seq = w.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE w.seq = (SELECT sweep_seq FROM sweep_batches WHERE seq = OLD.batch_seq) AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweeps_come_before_archiving BEFORE INSERT ON sweeps
WHEN EXISTS (SELECT 1 FROM sessions s JOIN archived_sessions x ON x.session_id = s.id
  WHERE s.seq = NEW.session_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'an archived session gets no more sweeps'); END;
