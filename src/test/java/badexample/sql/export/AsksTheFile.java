package badexample.sql.export;

import java.sql.Connection;

public record AsksTheFile(Connection connection) {}
