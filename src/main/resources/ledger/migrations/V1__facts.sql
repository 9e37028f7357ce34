-- A statement ends with a semicolon at the end of a line; a trigger ends with the line END;

CREATE TABLE meta (
    k TEXT PRIMARY KEY,
    v TEXT NOT NULL
) STRICT;

-- The record. Rows are added, never changed. Only ct holds what is about a patient.
CREATE TABLE event (
    store_seq  INTEGER PRIMARY KEY CHECK (store_seq >= 1),
    stream_id  TEXT    NOT NULL,
    stream_seq INTEGER NOT NULL CHECK (stream_seq >= 1),
    event_id   TEXT    NOT NULL UNIQUE,
    key_epoch  INTEGER NOT NULL CHECK (key_epoch >= 0),
    nonce      BLOB    NOT NULL CHECK (length(nonce) = 12),
    ct         BLOB    NOT NULL,
    prev_hash  BLOB    NOT NULL CHECK (length(prev_hash) = 32),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    store_hash BLOB    NOT NULL CHECK (length(store_hash) = 32),
    sig        BLOB    NOT NULL,
    UNIQUE (stream_id, stream_seq)
) STRICT;

CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'a fact is never changed');
END;

CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'a fact is never deleted');
END;

-- Numbers without gaps. It also keeps INSERT OR REPLACE from taking an old fact away.
CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
WHEN NEW.store_seq <> (SELECT coalesce(max(store_seq), 0) + 1 FROM event)
    OR NEW.stream_seq <> (SELECT coalesce(max(stream_seq), 0) + 1 FROM event WHERE stream_id = NEW.stream_id)
    OR EXISTS (SELECT 1 FROM event WHERE event_id = NEW.event_id)
BEGIN
    SELECT RAISE(ABORT, 'a fact follows the last one');
END;

-- One row a session, for lists. Made from the facts, and made anew whenever it disagrees with them.
CREATE TABLE summary (
    stream_id TEXT    PRIMARY KEY,
    key_epoch INTEGER NOT NULL,
    nonce     BLOB    NOT NULL,
    ct        BLOB    NOT NULL
) STRICT;

-- What is typed and not yet saved. Not a record.
CREATE TABLE draft (
    entry_id  TEXT    PRIMARY KEY,
    key_epoch INTEGER NOT NULL,
    nonce     BLOB    NOT NULL,
    ct        BLOB    NOT NULL
) STRICT;
