CREATE TABLE later (
    k TEXT PRIMARY KEY
) STRICT;

INSERT INTO later (k) VALUES ('one');
INSERT INTO later (k) VALUES ('two');
