-- A thread is all that says the same as one statement; its key is the statement_key of its sightings.
-- Sightings from before have no prints: they are found by their exact key alone until they are forgotten.

CREATE TABLE threat_prints (                -- by what a thread is known again in other words; a few of each
    sequence          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    statement_key     TEXT    NOT NULL,
    print             TEXT    NOT NULL
);
CREATE INDEX threat_prints_key ON threat_prints (statement_key, sequence);

CREATE TABLE threat_blocks (                -- what two statements share when it pays to compare them
    block             TEXT    NOT NULL,
    statement_key     TEXT    NOT NULL,
    seen_at           INTEGER NOT NULL,
    PRIMARY KEY (block, statement_key)
) WITHOUT ROWID;
CREATE INDEX threat_blocks_key ON threat_blocks (statement_key);
