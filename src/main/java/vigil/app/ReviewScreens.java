package vigil.app;

import vigil.access.workplace.Workplace;
import vigil.charting.Storekeeping;
import vigil.proof.StoreSignatures;
import vigil.screen.credentials.Door;
import vigil.screen.desk.DeliveryDesk;
import vigil.screen.desk.KeepingDesk;
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
record ReviewScreens(Words words, SessionDesk desk, ReviewModel model, ListPaper paper) {

    /** Over an open store. */
    static ReviewScreens of(
            Words words,
            Clinics.Opened store,
            Wiring.Ports ports,
            SessionDesk desk,
            DeliveryDesk deliveries,
            KeepingDesk keeping,
            PagesOut pages) {
        Workplace workplace = store.workplace();
        boolean demo = store.room().demo();
        StockDesk stock =
                new StockDesk(
                        new Storekeeping(
                                store.ledger().stock(),
                                ports.clock(),
                                workplace::member,
                                new StoreSignatures(workplace::ring)),
                        new LedgerPages(words, pages, () -> store.clinic().staff(), demo),
                        ports.work());
        OwnFilters filters = OwnFilters.at(new Door(workplace, ports.work()));
        return new ReviewScreens(
                words,
                desk,
                new ReviewModel(desk, deliveries, stock, filters, keeping.judgedBefore()),
                new ListPages(words, pages, demo));
    }

    Screens.Factory made(Appearance appearance) {
        return (ways, patient) ->
                new ReviewView(words, desk, ways, model, appearance.tokensProperty(), paper);
    }
}
