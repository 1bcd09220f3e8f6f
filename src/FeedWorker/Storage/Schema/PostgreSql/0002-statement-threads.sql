-- A thread is all that says the same as one statement; its key is the statement_key of its sightings.
-- Sightings from before have no prints: they are found by their exact key alone until they are forgotten.

CREATE TABLE threat_threads (               -- what all sightings of a thread say together
    statement_key     TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    first_article     TEXT COLLATE "C" NOT NULL,
    first_statement   TEXT COLLATE "C" NOT NULL,
    first_url         TEXT             NOT NULL,
    first_seen_at     BIGINT           NOT NULL,
    last_seen_at      BIGINT           NOT NULL,
    articles          BIGINT           NOT NULL,
    severity          BIGINT           NOT NULL,              -- the gravest
    status            TEXT             NOT NULL,              -- as it stands now: a threat renewed after its withdrawal is news
    deadlines         TEXT             NOT NULL               -- the latest ones, with a comma between
);
CREATE INDEX threat_threads_seen ON threat_threads (last_seen_at);

INSERT INTO threat_threads (statement_key, first_article, first_statement, first_url, first_seen_at, last_seen_at, articles, severity, status, deadlines)
SELECT first.statement_key, first.article_id, first.statement_id, first.article_url, first.seen_at, thread.last_seen_at, thread.articles, thread.severity,
       last.status, COALESCE(thread.deadlines, '')
FROM (
    SELECT MIN(sequence) AS first, MAX(sequence) AS last, MAX(seen_at) AS last_seen_at, COUNT(DISTINCT article_id) AS articles, MAX(severity) AS severity,
           STRING_AGG(DISTINCT deadline, ',') AS deadlines
    FROM threat_sightings GROUP BY statement_key) AS thread
JOIN threat_sightings AS first ON first.sequence = thread.first
JOIN threat_sightings AS last ON last.sequence = thread.last;

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
