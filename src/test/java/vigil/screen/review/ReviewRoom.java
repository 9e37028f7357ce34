package vigil.screen.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import vigil.charting.Outcome;
import vigil.charting.SigningAct;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.review.SessionBrief;
import vigil.screen.desk.Credentials;
import vigil.screen.desk.Receipts;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TestStock;
import vigil.screen.desk.TypedPasswords;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Words;
import vigil.session.SampleChart;
import vigil.session.SessionId;
import vigil.session.Signing;
import vigil.session.Stage;
import vigil.session.Taken;

/** The review list in a window, over a store with a week of invented sessions. */
final class ReviewRoom extends ScreenRoom<ReviewView, ReviewRoom> {
    static final Words WORDS = Words.of("review", "charting", "chart", "desk", "record");

    private final ReviewModel model;
    final IntegerProperty judgedBefore = new SimpleIntegerProperty();

    ReviewRoom(TestDesk at) {
        super(at, WORDS);
        FxHarness.doOnFx(at.desk()::leave);
        model =
                FxHarness.onFx(
                        () ->
                                new ReviewModel(
                                        at.desk(),
                                        Receipts.NONE,
                                        TestStock.of(at),
                                        OwnFilters.none(),
                                        judgedBefore));
    }

    /** A store with one session that goes on and four that are over. */
    static ReviewRoom of(Path folder) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        at.holds(ReviewedSessions.week());
        return new ReviewRoom(at);
    }

    /** The same where everybody has keys, and the doctor sits there; the first are signed off. */
    static ReviewRoom keyed(Path folder, int signedOff) {
        TestDesk at = TestDesk.keyed(folder, "ketamine-iv", Stage.DOSING);
        List<SampleChart> week = ReviewedSessions.week();
        at.holds(week);
        at.minute(1);
        week.subList(0, signedOff).forEach(one -> signsOff(at, one.session().chart().id()));
        FxHarness.doOnFx(() -> at.desk().signIn(TestDesk.MBEKI));
        FxHarness.doOnFx(at.desk()::refresh);
        return new ReviewRoom(at);
    }

    /** The nurse at the desk signs a session off. */
    private static void signsOff(TestDesk at, SessionId session) {
        SessionDesk desk = at.desk();
        FxHarness.doOnFx(
                () ->
                        desk.head(
                                session,
                                head -> {
                                    Signing signing =
                                            new Signing(
                                                    head.revision(),
                                                    head.hash(),
                                                    SignatureMeaning.AUTHORSHIP,
                                                    TestDesk.OSEI.id(),
                                                    desk.credentials().printed(TestDesk.OSEI),
                                                    Role.NURSE,
                                                    desk.now().get());
                                    desk.credentials()
                                            .sign(
                                                    session,
                                                    signing,
                                                    TypedPasswords.of(TestDesk.OSEI).toCharArray(),
                                                    answer ->
                                                            signed(desk, session, signing, answer));
                                }));
        at.settle();
    }

    private static void signed(
            SessionDesk desk, SessionId session, Signing signing, Credentials.Answer answer) {
        var signature = ((Credentials.Answer.Signed) answer).signature();
        Taken now = Taken.observed(signing.at());
        desk.perform(
                new SigningAct.SignOffSession(
                        desk.context(desk.newEntry(), session, now), signing, signature, "kept"),
                outcome -> {
                    if (outcome instanceof Outcome.Refused(var refusal)) {
                        throw new AssertionError("the sign-off was refused: " + refusal);
                    }
                });
    }

    @Override
    protected ReviewView made(Theme theme) {
        return new ReviewView(
                WORDS,
                at.desk(),
                this,
                model,
                new javafx.beans.property.SimpleObjectProperty<>(Tokens.of(theme)),
                sheet -> "list of " + sheet.lines().size() + " lines: " + sheet.what());
    }

    @Override
    protected ReviewRoom self() {
        return this;
    }

    @Override
    public void record(SessionId session) {
        gone.add(
                "record of "
                        + model.list()
                                .get()
                                .brief(session)
                                .orElseThrow()
                                .session()
                                .patient()
                                .name()
                                .family());
    }

    ReviewModel model() {
        return model;
    }

    /** The session at hand. */
    SessionBrief atHand() {
        return call(() -> model.atHand().get().orElseThrow());
    }

    /** What is known of the session at hand right after an act, before anything else is done. */
    Optional<ReviewModel.InBrief> knownAfter(Runnable act) {
        act.run();
        return model.inBrief().get();
    }

    /** What the list says, one line for each session. */
    List<String> rows() {
        return call(
                () ->
                        view().list().getItems().stream()
                                .map(brief -> brief.session().patient().name().family())
                                .toList());
    }
}
