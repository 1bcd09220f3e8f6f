-- Instants are Unix milliseconds, ids are lower-case UUID text. A null "due" means: not by itself.
-- A row is leased while leased_until lies in the future; its token fences everyone who held it before.
-- The file of the same name for SQLite has the same tables and columns. Keys compare by their bytes, as they do there.
-- A claim rewrites no index: none of them holds a column of the lease, and pages keep room for the new version of a row.

-- The one clock of all replicas.
CREATE FUNCTION feedworker_now() RETURNS BIGINT LANGUAGE sql STABLE PARALLEL SAFE
AS 'SELECT floor(extract(epoch FROM statement_timestamp()) * 1000)::BIGINT';

CREATE TABLE hosts (                        -- one row per host that has a feed or an article
    host              TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    not_before        BIGINT           NOT NULL DEFAULT 0,
    lease_token       TEXT COLLATE "C",     -- that of the one feed or article for which the host is being asked
    leased_until      BIGINT,
    feeds_due         BIGINT,               -- none of its feeds falls due before; null: none at all
    articles_due      BIGINT                -- the same of its articles
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX hosts_feeds ON hosts (feeds_due) WHERE feeds_due IS NOT NULL;
CREATE INDEX hosts_articles ON hosts (articles_due) WHERE articles_due IS NOT NULL;

CREATE TABLE feeds (
    feed_id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    url               TEXT COLLATE "C" NOT NULL UNIQUE,
    host              TEXT COLLATE "C" NOT NULL,
    title             TEXT,
    due               BIGINT,
    lease_token       TEXT COLLATE "C",
    leased_until      BIGINT,
    attempts          INTEGER          NOT NULL DEFAULT 0,
    poll_interval     BIGINT           NOT NULL DEFAULT 0,
    etag              TEXT,
    last_modified     TEXT,
    body_hash         TEXT,
    health            TEXT             NOT NULL DEFAULT 'new' CHECK (health IN ('new', 'healthy', 'failing', 'ended')),
    health_sequence   INTEGER          NOT NULL DEFAULT 0,
    failures_in_row   INTEGER          NOT NULL DEFAULT 0,
    problem           TEXT,
    added_at          BIGINT           NOT NULL,
    last_polled_at    BIGINT,
    last_listed_at    BIGINT                -- the last poll that brought items
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX feeds_due ON feeds (host, due) WHERE due IS NOT NULL;

CREATE TABLE articles (                     -- one row per address that a feed has shown
    address           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    url               TEXT COLLATE "C" NOT NULL,
    host              TEXT COLLATE "C" NOT NULL,
    feed_id           TEXT COLLATE "C" NOT NULL,  -- the feed that showed it first; only its item decides that it has changed
    item_title        TEXT,
    item_hash         TEXT             NOT NULL,
    item_published_at BIGINT,
    state             TEXT             NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'set aside')),
    due               BIGINT,
    lease_token       TEXT COLLATE "C",
    leased_until      BIGINT,
    attempts          INTEGER          NOT NULL DEFAULT 0,
    visits            INTEGER          NOT NULL DEFAULT 0,
    article_id        TEXT COLLATE "C",
    etag              TEXT,
    last_modified     TEXT,
    problem           TEXT,
    first_seen_at     BIGINT           NOT NULL,
    listed_at         BIGINT           NOT NULL  -- last seen in a feed, exact to a day
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX articles_due ON articles (host, due) WHERE due IS NOT NULL;
CREATE INDEX articles_of_feed ON articles (feed_id, state);
CREATE INDEX articles_article ON articles (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX articles_listed ON articles (listed_at);

CREATE TABLE published (                    -- what the bus was last told of each article, under whichever address
    article_id        TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    revision          INTEGER          NOT NULL,
    text_hash         TEXT             NOT NULL,
    published_at      BIGINT           NOT NULL
);
CREATE INDEX published_at ON published (published_at);

CREATE TABLE threat_sightings (             -- the novelty memory: each row was told to the bus
    sequence          BIGINT           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    statement_key     TEXT COLLATE "C" NOT NULL,
    article_id        TEXT COLLATE "C" NOT NULL,
    statement_id      TEXT COLLATE "C" NOT NULL,
    article_url       TEXT             NOT NULL,
    status            TEXT             NOT NULL,
    severity          INTEGER          NOT NULL,
    deadline          TEXT,
    seen_at           BIGINT           NOT NULL
);
CREATE INDEX threat_sightings_key ON threat_sightings (statement_key, seen_at);

CREATE TABLE outbox (
    sequence          BIGINT           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id                TEXT COLLATE "C" NOT NULL UNIQUE,
    type              TEXT             NOT NULL,
    body              BYTEA            NOT NULL,
    trace_parent      TEXT,
    summary           TEXT             NOT NULL,
    state             TEXT             NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'set aside')),
    due               BIGINT,
    lease_token       TEXT COLLATE "C",
    leased_until      BIGINT,
    attempts          INTEGER          NOT NULL DEFAULT 0,
    problem           TEXT,
    created_at        BIGINT           NOT NULL,
    delivered_at      BIGINT
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX outbox_due ON outbox (due, sequence) WHERE due IS NOT NULL;
CREATE INDEX outbox_delivered ON outbox (delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX outbox_set_aside ON outbox (sequence) WHERE state = 'set aside';
