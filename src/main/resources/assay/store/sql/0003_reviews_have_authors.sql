-- Reviews come from several people, and attempts from other workspaces by bundles. What was there
-- before was made here, by whoever works here: its author is empty, and it has no origin.

ALTER TABLE reviews ADD COLUMN author TEXT NOT NULL DEFAULT '';

-- The bundles that were taken in. manifest is the SHA-256 of a bundle's manifest, which names it.
CREATE TABLE bundles (
  seq INTEGER PRIMARY KEY,
  manifest TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  prompts_redacted INTEGER NOT NULL,
  signer TEXT -- the fingerprint of the key that signed it; null if nobody did
) STRICT;

-- By which bundle an attempt first came here.
CREATE TABLE origins (
  attempt_seq INTEGER PRIMARY KEY REFERENCES attempts (seq),
  bundle_seq INTEGER NOT NULL REFERENCES bundles (seq)
) STRICT;

CREATE TRIGGER bundles_never_change BEFORE UPDATE ON bundles
BEGIN SELECT RAISE (ABORT, 'where attempts came from never changes'); END;

CREATE TRIGGER bundles_stay BEFORE DELETE ON bundles
BEGIN SELECT RAISE (ABORT, 'where attempts came from never changes'); END;

CREATE TRIGGER origins_never_change BEFORE UPDATE ON origins
BEGIN SELECT RAISE (ABORT, 'where attempts came from never changes'); END;

CREATE TRIGGER origins_stay BEFORE DELETE ON origins
BEGIN SELECT RAISE (ABORT, 'where attempts came from never changes'); END;

-- Images that attempts name and that no bundle brought: they were withheld, or lost before. The
-- doctor misses none of them.
CREATE TABLE absent_images (
  sha256 TEXT PRIMARY KEY,
  bundle_seq INTEGER NOT NULL REFERENCES bundles (seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER absent_images_never_change BEFORE UPDATE ON absent_images
BEGIN SELECT RAISE (ABORT, 'where attempts came from never changes'); END;

CREATE TRIGGER absent_images_stay BEFORE DELETE ON absent_images
BEGIN SELECT RAISE (ABORT, 'where attempts came from never changes'); END;
