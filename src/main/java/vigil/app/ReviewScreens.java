package vigil.app;

import vigil.screen.credentials.Door;
import vigil.screen.desk.DeliveryDesk;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StockDesk;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.Words;
import vigil.screen.review.ListPaper;
import vigil.screen.review.OwnFilters;
import vigil.screen.review.ReviewModel;
import vigil.screen.review.ReviewView;
import vigil.screen.shell.Screens;

/** How the supervisor's screen is made: anew each time, over one model for the window. */
record ReviewScreens(
        Words words,
        SessionDesk desk,
        Door door,
        DeliveryDesk deliveries,
        StockDesk stock,
        ListPaper paper) {

    Screens.Factory made(Appearance appearance) {
        ReviewModel model = new ReviewModel(desk, deliveries, stock, OwnFilters.at(door));
        return (ways, patient) ->
                new ReviewView(words, desk, ways, model, appearance.tokensProperty(), paper);
    }
}
