package badexample.names.ledger;

public record SessionManager(String session) {}
