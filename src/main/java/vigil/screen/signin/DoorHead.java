package vigil.screen.signin;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.quantity.Moment;
import vigil.review.PhaseClock;
import vigil.review.StatusLine;
import vigil.screen.desk.ClockText;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.TreatmentSession;
import vigil.wording.DisplayText;

/** Room, clock, and where a running session stands on its clock; neither names nor values. */
final class DoorHead extends VBox {
    private final Words words;
    private final ClockText text;
    private final Label clock = Style.on(new Label(), Style.DOOR_CLOCK);
    private final Label date = Style.on(new Label(), Style.MUTED);
    private final MessageBar running = new MessageBar();

    DoorHead(Words words, String room) {
        this.words = words;
        this.text = new ClockText(words);
        Style.on(this, Style.STACK);
        Label hint = Style.on(new Label(words.say("signin.clock.hint")), Style.CLOCK_HINT);
        HBox time = Style.on(new HBox(clock, hint, date), Style.LINE);
        getChildren()
                .addAll(Style.on(new Label(room), Style.SCREEN_TITLE, Style.WRAP), time, running);
    }

    void show(Moment now, Optional<TreatmentSession> live) {
        clock.setText(words.time(now.local()));
        date.setText(DisplayText.weekdayAndDate(now.local().toLocalDate()));
        live.ifPresentOrElse(session -> running(session, now), running::hide);
    }

    private void running(TreatmentSession session, Moment now) {
        String phase = text.phase(PhaseClock.of(session, now), session.stage());
        Optional<ClockText.Due> next = text.next(StatusLine.of(session, now), now);
        boolean late = next.filter(ClockText.Due::late).isPresent();
        String said =
                next.map(due -> words.say("signin.running.next", phase, due.time(), due.said()))
                        .orElse(phase);
        running.show(
                late ? MessageBar.Level.SHOULD : MessageBar.Level.INFO,
                words.say("signin.running"),
                said);
    }
}
