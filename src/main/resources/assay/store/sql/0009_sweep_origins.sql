-- The bundles by which sweeps came here, with how many cells and begun attempts they had where each
-- bundle was made. A sweep that has a row here is for reading: nothing more of it is sent.

CREATE TABLE sweep_origins (
  sweep_seq INTEGER NOT NULL REFERENCES sweeps (seq),
  bundle_seq INTEGER NOT NULL REFERENCES bundles (seq),
  cells INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  PRIMARY KEY (sweep_seq, bundle_seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sweep_origins_never_change BEFORE UPDATE ON sweep_origins
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;

CREATE TRIGGER sweep_origins_stay BEFORE DELETE ON sweep_origins
WHEN NOT EXISTS (SELECT 1 FROM sweeps w JOIN sessions s ON s.seq = w.session_seq
  JOIN archived_sessions x ON x.session_id = s.id WHERE w.seq = OLD.sweep_seq AND x.removed = 0)
BEGIN SELECT RAISE (ABORT, 'sweeps are append-only'); END;
