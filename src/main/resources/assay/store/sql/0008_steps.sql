-- A cell of a sweep may be sent in steps: which follow the first, as JSON, and a run for each of them.

ALTER TABLE sweep_cells ADD COLUMN steps TEXT NOT NULL DEFAULT '[]';

ALTER TABLE sweep_runs ADD COLUMN step INTEGER NOT NULL DEFAULT 1;
