package vigil.screen.treatment;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.review.EarliestLeave;
import vigil.review.PhaseClock;
import vigil.review.StatusLine;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.TreatmentSession;

/**
 * The strip under the banner: where the session stands, the truth of the dose, what is missing,
 * when the patient may leave.
 */
final class TreatmentStrip {
    private final StripText say;
    private final StatusText status;
    private final Label phase = Style.on(new Label(), Style.SCREEN_TITLE);
    private final Label clock = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final TextFlow order = new TextFlow();
    private final ProgressBar share = Style.on(new ProgressBar(0), Style.PROGRESS);
    private final Label given = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final MessageBar missing = new MessageBar();
    private final Label leaveLabel = Style.on(new Label(), Style.MUTED);
    private final Label leaveTime = Style.on(new Label(), Style.STRONG);
    private final Label leaveWhy = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final HBox strip;

    TreatmentStrip(Words words) {
        this.say = new StripText(words);
        this.status = new StatusText(words);
        VBox phaseBlock = new VBox(phase, clock);
        phaseBlock.setMinWidth(PHASE_WIDTH);
        share.setMaxWidth(Double.MAX_VALUE);
        share.setFocusTraversable(false);
        share.setAccessibleText(words.say("treatment.dose.share"));
        VBox doseBlock = new VBox(GAP, order, share, given);
        HBox.setHgrow(doseBlock, Priority.ALWAYS);
        doseBlock.setMinWidth(DOSE_WIDTH);
        HBox leaveLine = new HBox(GAP, leaveLabel, leaveTime);
        VBox leaveBlock = new VBox(leaveLine, leaveWhy);
        leaveBlock.setMinWidth(LEAVE_WIDTH);
        leaveBlock.setMaxWidth(LEAVE_WIDTH * 1.6);
        HBox.setHgrow(missing, Priority.ALWAYS);
        missing.setMinWidth(PHASE_WIDTH);
        leaveLabel.setMinWidth(Region.USE_PREF_SIZE);
        leaveTime.setMinWidth(Region.USE_PREF_SIZE);
        strip = Style.on(new HBox(phaseBlock, doseBlock, missing, leaveBlock), Style.STRIP);
    }

    private static final double PHASE_WIDTH = 190;
    private static final double DOSE_WIDTH = 260;
    private static final double LEAVE_WIDTH = 180;
    private static final double GAP = 4;

    Node node() {
        return strip;
    }

    void show(TreatmentSession session, Moment now) {
        PhaseClock phaseClock = PhaseClock.of(session, now);
        phase.setText(say.phase(phaseClock));
        clock.setText(say.clock(phaseClock, now));
        DoseTruth truth = DoseTruth.of(session.chart(), now);
        showOrder(say.order(truth));
        share.setProgress(
                truth.percent()
                        .map(percent -> Math.min(1, percent.doubleValue() / 100))
                        .orElse(0d));
        given.setText(session.chart().firstDose().isPresent() ? say.given(truth) : "");
        Optional<EarliestLeave> leave = EarliestLeave.of(session.chart(), now);
        leaveLabel.setText(say.leaveLabel(leave));
        leaveTime.setText(say.leaveTime(leave));
        leaveWhy.setText(say.leaveWhy(leave));
        StatusText.Said said = status.of(StatusLine.of(session, now), now);
        if (!missing.said().equals(said.lead() + " " + said.text())) {
            missing.show(said.level(), said.lead(), said.text());
        }
    }

    private void showOrder(Optional<StripText.DoseLine> line) {
        order.getChildren().clear();
        line.ifPresent(
                dose ->
                        order.getChildren()
                                .addAll(
                                        heavy(dose.drug()),
                                        plain(" \u2014 " + dose.label() + " "),
                                        heavy(dose.amount()),
                                        plain(" \u2014 " + dose.rest())));
    }

    private static Text heavy(String words) {
        return Style.on(new Text(words), Style.MESSAGE_LEAD);
    }

    private static Text plain(String words) {
        return Style.on(new Text(words), Style.MESSAGE_TEXT);
    }

    /** What the line says that names what is missing. */
    String missingSaid() {
        return missing.said();
    }
}
