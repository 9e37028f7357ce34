CREATE TABLE later (
    k TEXT PRIMARY KEY
) STRICT;

INSERT INTO nowhere (k) VALUES ('one');
