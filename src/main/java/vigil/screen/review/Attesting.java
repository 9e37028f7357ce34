package vigil.screen.review;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.charting.SigningAct;
import vigil.charting.SigningAct.AskNurse;
import vigil.charting.SigningAct.CountersignSession;
import vigil.quantity.Moment;
import vigil.review.SessionBrief;
import vigil.screen.desk.RecordOut;
import vigil.screen.desk.RecordOutText;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.SigningForms;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Drawer;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.SessionId;

/**
 * Attests the session at hand, asks about it and writes it as pages, without leaving the list. Who
 * countersigned one has the next at hand.
 */
final class Attesting implements SigningForms.Place {
    private final Words words;
    private final SessionDesk desk;
    private final ReviewModel model;
    private final Runnable toList;
    private final Runnable seen;
    private final SigningForms forms;
    private final MessageBar said = new MessageBar();
    private final Drawer drawer = new Drawer();
    private final VBox node = Style.on(new VBox(said, drawer), Style.STACK);
    private Optional<SessionId> about = Optional.empty();

    /**
     * Nothing is asked yet.
     *
     * @param toList puts the focus back into the list
     * @param seen brings the form and what is said into view
     */
    Attesting(Words words, SessionDesk desk, ReviewModel model, Runnable toList, Runnable seen) {
        this.words = words;
        this.desk = desk;
        this.model = model;
        this.toList = toList;
        this.seen = seen;
        this.forms =
                new SigningForms(
                        words,
                        desk,
                        () -> model.inBrief().get().map(ReviewModel.InBrief::session),
                        this);
        ActionRegistry.markForm(drawer);
        Visibility.follow(node, said.visibleProperty().or(drawer.openProperty()));
    }

    Node node() {
        return node;
    }

    /** Countersigns the session at hand. */
    void countersign() {
        withOne(forms::countersign);
    }

    /** Asks who charted the session at hand something. */
    void ask() {
        withOne(forms::ask);
    }

    /** Marks the form of the session at hand as sent in. */
    void sent() {
        withOne(forms::sent);
    }

    /** Writes the session at hand as pages. */
    void print() {
        withOne(
                () ->
                        desk.export(
                                model.atHand().get().orElseThrow().session().id(),
                                RecordOut.Form.PAGES,
                                this::written));
    }

    private void written(RecordOut.Result result) {
        new RecordOutText(words).show(result, said);
        seen.run();
    }

    private void withOne(Runnable act) {
        said.hide();
        if (model.atHand().get().isPresent()) {
            act.run();
        } else {
            tell(words.say("review.none"));
        }
    }

    /** The clock went on. */
    void now(Moment moment) {
        forms.now(moment);
    }

    /** Another session is at hand: a form about the one before is gone, what was typed is kept. */
    void atHand(Optional<SessionBrief> brief) {
        Optional<SessionId> now = brief.map(one -> one.session().id());
        if (about.isPresent() && !about.equals(now)) {
            leave();
        }
    }

    @Override
    public void open(FormPanel form) {
        about = model.atHand().get().map(brief -> brief.session().id());
        said.hide();
        drawer.open(form);
        seen.run();
    }

    @Override
    public void close() {
        leave();
        toList.run();
    }

    /** Takes the form away and keeps what is typed; the focus is where it is. */
    void leave() {
        forms.keep();
        about = Optional.empty();
        drawer.close();
    }

    @Override
    public void tell(String sentence) {
        said.show(MessageBar.Level.INFO, "", sentence);
        seen.run();
    }

    @Override
    public void done(SigningAct act) {
        if (act instanceof CountersignSession) {
            model.goOn();
        } else if (act instanceof AskNurse) {
            tell(words.say("review.asked"));
        }
    }
}
