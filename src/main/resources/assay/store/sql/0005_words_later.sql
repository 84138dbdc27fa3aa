-- Attempts whose words the index does not hold yet, or not as they are now. The index is brought up
-- to date in a later transaction, many attempts at once: its own bookkeeping costs several times as
-- much as the row that it finds.

CREATE TABLE attempt_words_due (
  attempt_seq INTEGER PRIMARY KEY
) STRICT;
