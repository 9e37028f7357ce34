package badexample.unmarked.people;

public record Unmarked(String name) {}
