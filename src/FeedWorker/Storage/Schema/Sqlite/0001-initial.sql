-- Instants are Unix milliseconds, ids are lower-case UUID text. A null "due" means: not by itself.
-- A row is leased while leased_until lies in the future; its token fences everyone who held it before.
-- The file of the same name for PostgreSQL has the same tables and columns.

CREATE TABLE hosts (                        -- one row per host that has a feed or an article
    host              TEXT    NOT NULL PRIMARY KEY,
    not_before        INTEGER NOT NULL DEFAULT 0,
    lease_token       TEXT,                 -- that of the one feed or article for which the host is being asked
    leased_until      INTEGER,
    feeds_due         INTEGER,              -- none of its feeds falls due before; null: none at all
    articles_due      INTEGER               -- the same of its articles
);
CREATE INDEX hosts_feeds ON hosts (feeds_due) WHERE feeds_due IS NOT NULL;
CREATE INDEX hosts_articles ON hosts (articles_due) WHERE articles_due IS NOT NULL;

CREATE TABLE feeds (
    feed_id           TEXT    NOT NULL PRIMARY KEY,
    url               TEXT    NOT NULL UNIQUE,
    host              TEXT    NOT NULL,
    title             TEXT,
    due               INTEGER,
    lease_token       TEXT,
    leased_until      INTEGER,
    attempts          INTEGER NOT NULL DEFAULT 0,
    poll_interval     INTEGER NOT NULL DEFAULT 0,
    etag              TEXT,
    last_modified     TEXT,
    body_hash         TEXT,
    health            TEXT    NOT NULL DEFAULT 'new' CHECK (health IN ('new', 'healthy', 'failing', 'ended')),
    health_sequence   INTEGER NOT NULL DEFAULT 0,
    failures_in_row   INTEGER NOT NULL DEFAULT 0,
    problem           TEXT,
    added_at          INTEGER NOT NULL,
    last_polled_at    INTEGER,
    last_listed_at    INTEGER               -- the last poll that brought items
);
CREATE INDEX feeds_due ON feeds (host, due, leased_until) WHERE due IS NOT NULL;
CREATE INDEX feeds_leased ON feeds (leased_until) WHERE leased_until IS NOT NULL;
CREATE INDEX feeds_token ON feeds (lease_token) WHERE lease_token IS NOT NULL;

CREATE TABLE articles (                     -- one row per address that a feed has shown
    address           TEXT    NOT NULL PRIMARY KEY,
    url               TEXT    NOT NULL,
    host              TEXT    NOT NULL,
    feed_id           TEXT    NOT NULL,     -- the feed that showed it first; only its item decides that it has changed
    item_title        TEXT,
    item_hash         TEXT    NOT NULL,
    item_published_at INTEGER,
    state             TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'set aside')),
    due               INTEGER,
    lease_token       TEXT,
    leased_until      INTEGER,
    attempts          INTEGER NOT NULL DEFAULT 0,
    visits            INTEGER NOT NULL DEFAULT 0,
    article_id        TEXT,
    etag              TEXT,
    last_modified     TEXT,
    problem           TEXT,
    first_seen_at     INTEGER NOT NULL,
    listed_at         INTEGER NOT NULL      -- last seen in a feed, exact to a day
);
CREATE INDEX articles_due ON articles (host, due, leased_until) WHERE due IS NOT NULL;
CREATE INDEX articles_leased ON articles (leased_until) WHERE leased_until IS NOT NULL;
CREATE INDEX articles_token ON articles (lease_token) WHERE lease_token IS NOT NULL;
CREATE INDEX articles_of_feed ON articles (feed_id, state);
CREATE INDEX articles_article ON articles (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX articles_listed ON articles (listed_at);

CREATE TABLE published (                    -- what the bus was last told of each article, under whichever address
    article_id        TEXT    NOT NULL PRIMARY KEY,
    revision          INTEGER NOT NULL,
    text_hash         TEXT    NOT NULL,
    published_at      INTEGER NOT NULL
);
CREATE INDEX published_at ON published (published_at);

CREATE TABLE threat_sightings (             -- the novelty memory: each row was told to the bus
    sequence          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    statement_key     TEXT    NOT NULL,
    article_id        TEXT    NOT NULL,
    statement_id      TEXT    NOT NULL,
    article_url       TEXT    NOT NULL,
    status            TEXT    NOT NULL,
    severity          INTEGER NOT NULL,
    deadline          TEXT,
    seen_at           INTEGER NOT NULL
);
CREATE INDEX threat_sightings_key ON threat_sightings (statement_key, seen_at);

CREATE TABLE outbox (
    sequence          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id                TEXT    NOT NULL UNIQUE,
    type              TEXT    NOT NULL,
    body              BLOB    NOT NULL,
    trace_parent      TEXT,
    summary           TEXT    NOT NULL,
    state             TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'set aside')),
    due               INTEGER,
    lease_token       TEXT,
    leased_until      INTEGER,
    attempts          INTEGER NOT NULL DEFAULT 0,
    problem           TEXT,
    created_at        INTEGER NOT NULL,
    delivered_at      INTEGER
);
CREATE INDEX outbox_due ON outbox (due, sequence, leased_until, created_at) WHERE due IS NOT NULL;
CREATE INDEX outbox_token ON outbox (lease_token) WHERE lease_token IS NOT NULL;
CREATE INDEX outbox_leased ON outbox (leased_until) WHERE leased_until IS NOT NULL;
CREATE INDEX outbox_delivered ON outbox (delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX outbox_set_aside ON outbox (sequence) WHERE state = 'set aside';
