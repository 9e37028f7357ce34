package badexample.rooms.screen.shell;

import badexample.rooms.screen.review.ReviewView;

public record ShowsEveryScreen(ReviewView view) {}
