package badexample.rooms.vitals;

public record Pulse(int perMinute) {}
