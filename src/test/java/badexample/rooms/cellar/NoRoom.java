package badexample.rooms.cellar;

public record NoRoom(int number) {}
