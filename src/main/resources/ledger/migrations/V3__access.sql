-- A statement ends with a semicolon at the end of a line; a trigger ends with the line END;

-- A wrong password that is on record stays here until the person comes in, so that the wait grows.
ALTER TABLE attempt ADD COLUMN recorded INTEGER NOT NULL DEFAULT 0 CHECK (recorded IN (0, 1));

-- Whose badge it is, by a digest of its code. It proves nothing: a password follows.
CREATE TABLE badge (
    digest  BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    user_id TEXT NOT NULL UNIQUE
) STRICT;
