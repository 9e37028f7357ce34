-- A statement ends with a semicolon at the end of a line; a trigger ends with the line END;

-- From here on a stream called stock may lie among the facts. The tables stay as they are; the number keeps a program
-- that does not know that stream from taking it for a damaged session.
