-- A thread is all that says the same as one statement; its key is the statement_key of its sightings.
-- Sightings from before have no prints: they are found by their exact key alone until they are forgotten.

CREATE TABLE threat_threads (               -- what all sightings of a thread say together
    statement_key     TEXT    NOT NULL PRIMARY KEY,
    first_article     TEXT    NOT NULL,
    first_statement   TEXT    NOT NULL,
    first_url         TEXT    NOT NULL,
    first_seen_at     INTEGER NOT NULL,
    last_seen_at      INTEGER NOT NULL,
    articles          INTEGER NOT NULL,
    severity          INTEGER NOT NULL,              -- the gravest
    status            TEXT    NOT NULL,              -- as it stands now: a threat renewed after its withdrawal is news
    deadlines         TEXT    NOT NULL               -- the latest ones, with a comma between
) WITHOUT ROWID;
CREATE INDEX threat_threads_seen ON threat_threads (last_seen_at);

INSERT INTO threat_threads (statement_key, first_article, first_statement, first_url, first_seen_at, last_seen_at, articles, severity, status, deadlines)
SELECT first.statement_key, first.article_id, first.statement_id, first.article_url, first.seen_at, thread.last_seen_at, thread.articles, thread.severity,
       last.status, COALESCE(thread.deadlines, '')
FROM (
    SELECT MIN(sequence) AS first, MAX(sequence) AS last, MAX(seen_at) AS last_seen_at, COUNT(DISTINCT article_id) AS articles, MAX(severity) AS severity,
           GROUP_CONCAT(DISTINCT deadline) AS deadlines
    FROM threat_sightings GROUP BY statement_key) AS thread
JOIN threat_sightings AS first ON first.sequence = thread.first
JOIN threat_sightings AS last ON last.sequence = thread.last;

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
