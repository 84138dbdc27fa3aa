-- Each index costs every attempt a page in each of its two transactions. These paid for questions that
-- are rare or that another index answers: what is under way has no group yet, the attempts of a run are
-- a range of numbers, and what a case or a request is named by is asked only when a session leaves.

DROP INDEX attempts_under_way;
DROP INDEX attempts_by_case;
DROP INDEX attempts_by_request;
DROP INDEX attempts_by_run;

DROP TRIGGER runs_stay;
CREATE TRIGGER runs_stay BEFORE DELETE ON runs
WHEN NOT EXISTS (SELECT 1 FROM sessions s JOIN archived_sessions x ON x.session_id = s.id
    WHERE s.seq = OLD.session_seq AND x.removed = 0)
  OR EXISTS (SELECT 1 FROM attempts WHERE seq > OLD.seq << 20 AND seq < (OLD.seq + 1) << 20)
BEGIN SELECT RAISE (ABORT, 'runs are append-only'); END;
