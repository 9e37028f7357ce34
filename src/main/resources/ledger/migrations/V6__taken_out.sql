-- A statement ends with a semicolon at the end of a line; a trigger ends with the line END;

-- From here on the stream called delivery may say that something was taken out of the outbox. The tables stay as they
-- are; the number keeps a program that does not know that fact from taking it for damage.
