-- A statement ends with a semicolon at the end of a line; a trigger ends with the line END;

-- What can be read before anybody has signed in. Nothing here is about a patient.

-- The data key, wrapped by a password, the recovery code or a sealed card. Rows may be replaced and dropped.
CREATE TABLE key_slot (
    user_id TEXT NOT NULL,
    kind    TEXT NOT NULL,
    slot    BLOB NOT NULL,
    PRIMARY KEY (user_id, kind)
) STRICT;

-- The data key of a new epoch, sealed to the public key of everybody who stays.
CREATE TABLE epoch_grant (
    epoch   INTEGER NOT NULL CHECK (epoch >= 1),
    user_id TEXT    NOT NULL,
    sealed  BLOB    NOT NULL
) STRICT;

-- Whose key is whose, said by administrators, in the order in which they said it.
CREATE TABLE key_statement (
    number    INTEGER PRIMARY KEY CHECK (number >= 1),
    statement BLOB    NOT NULL
) STRICT;

CREATE TRIGGER key_statement_is_not_changed BEFORE UPDATE ON key_statement
BEGIN
    SELECT RAISE(ABORT, 'a statement about a key is never changed');
END;

CREATE TRIGGER key_statement_is_not_deleted BEFORE DELETE ON key_statement
BEGIN
    SELECT RAISE(ABORT, 'a statement about a key is never deleted');
END;

CREATE TRIGGER key_statement_follows_the_last BEFORE INSERT ON key_statement
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM key_statement)
BEGIN
    SELECT RAISE(ABORT, 'a statement about a key follows the last one');
END;

-- Sign-ins that failed while no key was there to write an entry with. Emptied into the record at the next sign-in.
CREATE TABLE attempt (
    number  INTEGER PRIMARY KEY,
    user_id TEXT    NOT NULL,
    at      TEXT    NOT NULL
) STRICT;
