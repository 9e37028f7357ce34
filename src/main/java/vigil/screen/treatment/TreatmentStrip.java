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
import vigil.review.DueObservations;
import vigil.review.EarliestLeave;
import vigil.review.PhaseClock;
import vigil.review.StatusLine;
import vigil.screen.kit.Icons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.TreatmentSession;
import vigil.wording.Isolated;

/**
 * The strip under the banner: where the session stands, the truth of the dose, what is missing,
 * when the patient may leave.
 */
final class TreatmentStrip {
    private static final double GAP = 4;
    private static final double ONE_LINE_EM = 58;

    private final StripText say;
    private final StatusText status;
    private final Label phase = Style.on(new Label(), Style.SCREEN_TITLE);
    private final Label clock = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final TextFlow order = new TextFlow();
    private Optional<StripText.DoseLine> ordered = Optional.empty();
    private final ProgressBar share = Style.on(new ProgressBar(0), Style.PROGRESS);
    private final Label given = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final MessageBar missing = new MessageBar();
    private final Node caution = Icons.CAUTION.node();
    private final Label leaveLabel = Style.on(new Label(), Style.MUTED);
    private final Label leaveTime = Style.on(new Label(), Style.STRONG);
    private final Label leaveWhy = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final VBox phaseBlock = new VBox();
    private final VBox doseBlock = new VBox(GAP);
    private final VBox leaveBlock = new VBox();
    private final VBox strip = new VBox();

    TreatmentStrip(Words words) {
        this.say = new StripText(words);
        this.status = new StatusText(words);
        phaseBlock.getChildren().addAll(phase, clock);
        share.setMaxWidth(Double.MAX_VALUE);
        share.setFocusTraversable(false);
        share.setAccessibleText(words.say("treatment.dose.share"));
        given.setMinHeight(Region.USE_PREF_SIZE);
        clock.setMinHeight(Region.USE_PREF_SIZE);
        leaveWhy.setMinHeight(Region.USE_PREF_SIZE);
        doseBlock.getChildren().addAll(order, share, given);
        HBox.setHgrow(doseBlock, Priority.ALWAYS);
        HBox leaveLine = new HBox(GAP, leaveLabel, leaveTime);
        leaveBlock.getChildren().addAll(leaveLine, leaveWhy);
        HBox.setHgrow(missing, Priority.ALWAYS);
        leaveLabel.setMinWidth(Region.USE_PREF_SIZE);
        leaveTime.setMinWidth(Region.USE_PREF_SIZE);
        phase.setMinWidth(Region.USE_PREF_SIZE);
        wide(phaseBlock, "-fx-min-width: 9.4em;");
        wide(doseBlock, "-fx-min-width: 15em;");
        wide(missing, "-fx-min-width: 13em; -fx-pref-width: 36em;");
        wide(leaveBlock, "-fx-min-width: 12.2em; -fx-max-width: 19em;");
        strip.getChildren().add(line(phaseBlock, doseBlock, missing, leaveBlock));
    }

    private static void wide(Region block, String ems) {
        block.setStyle(ems);
    }

    private static HBox line(Node... blocks) {
        return Style.on(new HBox(blocks), Style.STRIP);
    }

    Node node() {
        return strip;
    }

    /** One line of four blocks where they fit, else two lines of two. */
    void fit(double widthEm) {
        boolean two = widthEm < ONE_LINE_EM;
        if (two != (strip.getChildren().size() == 2)) {
            strip.getChildren().clear();
            if (two) {
                strip.getChildren().addAll(line(phaseBlock, missing), line(doseBlock, leaveBlock));
            } else {
                strip.getChildren().add(line(phaseBlock, doseBlock, missing, leaveBlock));
            }
        }
    }

    void show(TreatmentSession session, DueObservations plan, Moment now) {
        PhaseClock phaseClock = PhaseClock.of(session, now);
        phase.setText(say.phase(phaseClock));
        clock.setText(say.clock(phaseClock, now));
        DoseTruth truth = DoseTruth.of(session.chart(), now);
        showOrder(say.order(truth));
        share.setVisible(truth.order().isPresent());
        share.setProgress(
                truth.percent()
                        .map(percent -> Math.min(1, percent.doubleValue() / 100))
                        .orElse(0d));
        given.setText(session.chart().firstDose().isPresent() ? say.given(truth) : "");
        Style.CAUTION.set(given, truth.exceeds());
        given.setGraphic(truth.exceeds() ? caution : null);
        Optional<EarliestLeave> leave = EarliestLeave.of(session.chart(), now);
        leaveLabel.setText(say.leaveLabel(leave));
        leaveTime.setText(say.leaveTime(leave));
        leaveWhy.setText(say.leaveWhy(leave));
        StatusText.Said said = status.of(StatusLine.of(session, plan, now), now);
        if (!missing.said().equals(said.lead() + " " + said.text())) {
            missing.show(said.level(), said.lead(), said.text());
        }
    }

    private void showOrder(Optional<StripText.DoseLine> line) {
        if (ordered.equals(line)) {
            return;
        }
        ordered = line;
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
        return Style.on(new Text(Isolated.of(words)), Style.MESSAGE_LEAD);
    }

    private static Text plain(String words) {
        return Style.on(new Text(Isolated.of(words)), Style.MESSAGE_TEXT);
    }
}
