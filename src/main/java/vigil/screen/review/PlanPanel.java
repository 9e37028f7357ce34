package vigil.screen.review;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.review.PatientPlan;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Drawer;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.Panel;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Charted;
import vigil.session.SessionId;
import vigil.telling.PlanText;

/** What is planned for the patient and how they were after their sessions, with its forms. */
final class PlanPanel {
    private final PlanText text;
    private final PlanForms forms;
    private final PlainTable lines =
            new PlainTable(List.of(PlainTable.Column.tight(""), PlainTable.Column.text("")));
    private final Label none;
    private final Drawer drawer = Style.on(new Drawer(), Style.READABLE);
    private final FlowPane acts;
    private final Panel panel;
    private PatientPlan plan = PatientPlan.NONE;
    private Optional<SessionId> from = Optional.empty();

    PlanPanel(Words words, SessionDesk desk, PlanText text) {
        this.text = text;
        this.forms = new PlanForms(words, desk, this::close);
        none = Style.on(new Label(words.say("review.plan.none")), Style.MUTED, Style.WRAP);
        acts =
                Style.on(
                        new FlowPane(
                                Buttons.plain(words.say("review.key.plan"), this::plan),
                                Buttons.plain(words.say("review.key.follow"), this::followUp)),
                        Style.CHOICE_OPTIONS);
        acts.setMinHeight(Region.USE_PREF_SIZE);
        ActionRegistry.markForm(drawer);
        panel =
                new Panel(
                        words.say("review.plan"),
                        Style.on(new VBox(none, lines, acts, drawer), Style.STACK));
    }

    Node node() {
        return panel;
    }

    /**
     * Shows it.
     *
     * @param session from which a new plan would be made: the newest that is over
     */
    void show(PatientPlan now, Optional<SessionId> session) {
        plan = now;
        from = session;
        Visibility.set(none, now.isEmpty());
        Visibility.set(lines, !now.isEmpty());
        Visibility.set(acts, session.isPresent());
        lines.setRows(text.of(now).stream().map(PlanPanel::row).toList());
    }

    private static List<Node> row(PlanText.Line line) {
        Label label = PlainTable.cell(line.label(), Style.MUTED);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return List.of(label, PlainTable.cell(line.text()));
    }

    /** Opens the form of a plan. */
    void plan() {
        from.ifPresent(session -> open(forms.plan(session, plan.plan().map(Charted::event))));
    }

    /** Opens the form of a contact. */
    void followUp() {
        from.ifPresent(session -> open(forms.followUp(session)));
    }

    private void open(FormPanel form) {
        drawer.open(form);
    }

    /** Takes the form away. */
    void close() {
        drawer.close();
    }
}
