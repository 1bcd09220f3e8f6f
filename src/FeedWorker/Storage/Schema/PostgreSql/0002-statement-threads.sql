-- A thread is all that says the same as one statement; its key is the statement_key of its sightings.
-- Sightings from before have no prints: they are found by their exact key alone until they are forgotten.

CREATE TABLE threat_prints (                -- by what a thread is known again in other words; a few of each
    sequence          BIGINT           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    statement_key     TEXT COLLATE "C" NOT NULL,
    print             TEXT             NOT NULL
);
CREATE INDEX threat_prints_key ON threat_prints (statement_key, sequence);

CREATE TABLE threat_blocks (                -- what two statements share when it pays to compare them
    block             TEXT COLLATE "C" NOT NULL,
    statement_key     TEXT COLLATE "C" NOT NULL,
    seen_at           BIGINT           NOT NULL,
    PRIMARY KEY (block, statement_key)
);
CREATE INDEX threat_blocks_key ON threat_blocks (statement_key);
