package badexample.rooms.screen.room;

import badexample.rooms.screen.review.ReviewView;

public record PeeksAtReview(ReviewView view) {}
