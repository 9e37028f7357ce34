package badexample.rooms.screen.review;

public record ReviewView(String title) {}
