package vigil.screen.backentry;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.review.Timeline;
import vigil.review.Timeline.Line;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.SaveState;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Panel;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.SideBySide;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.Taken;
import vigil.session.TreatmentSession;
import vigil.telling.LineText;
import vigil.telling.People;
import vigil.telling.SessionTerms;
import vigil.wording.DisplayText;

/**
 * The downtime sheet on screen, in the order of the paper: sets, then whatever else happened, then
 * what was charted from paper already, each with both times.
 */
public final class BackEntryView implements Screen {
    private static final String NAME = "backentry";
    private static final int SETS = 4;
    private static final int HAPPENINGS = 3;

    /** The sheet's share of the width, in percent, where both stand beside each other. */
    private static final double SHEET = 72;

    private static final double BESIDE_EM = 90;

    private final Words words;
    private final SessionDesk desk;
    private final Navigation ways;
    private final PaperGrid sets;
    private final PaperGrid happenings;
    private final VBox charted = Style.on(new VBox(), Style.STACK);
    private final Panel chartedPanel;
    private final SideBySide root;
    private Subscriptions attached = new Subscriptions();

    /** The sheet of whichever session is open at the desk. */
    public BackEntryView(Words words, SessionDesk desk, Navigation ways) {
        this.words = words;
        this.desk = desk;
        this.ways = ways;
        this.sets = new PaperGrid(words, desk, Part.SETS, SETS, this::leave);
        this.happenings = new PaperGrid(words, desk, Part.HAPPENINGS, HAPPENINGS, this::leave);
        this.chartedPanel = new Panel(words.say("backentry.charted"), charted);
        VBox parts =
                Style.on(
                        new VBox(
                                part("backentry.sets", "backentry.sets.how", sets)
                                        .hint(words.say("backentry.hint")),
                                part(
                                        "backentry.happenings",
                                        "backentry.happenings.how",
                                        happenings)),
                        Style.COLUMN);
        this.root = new SideBySide(parts, chartedPanel, SHEET, BESIDE_EM);
    }

    private Panel part(String key, String howKey, PaperGrid grid) {
        Label how = Style.on(new Label(words.say(howKey)), Style.MUTED, Style.WRAP);
        how.setMinHeight(Region.USE_PREF_SIZE);
        return new Panel(words.say(key), how, grid.node());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public boolean showsPatient() {
        return true;
    }

    @Override
    public List<ScreenAction> actions() {
        return List.of(
                ScreenAction.always(
                        "backentry.back",
                        "backentry.key.back",
                        "Ctrl+I",
                        new ScreenAction.Scope.Screen(NAME),
                        this::leave));
    }

    private void leave() {
        desk.session().get().ifPresent(session -> ways.open(session.chart().id()));
    }

    @Override
    public void opened() {
        attached = new Subscriptions();
        sets.attach(attached);
        happenings.attach(attached);
        attached.listen(
                desk.saveState(),
                state -> {
                    if (state instanceof SaveState.NotSaved) {
                        sets.letRetry();
                        happenings.letRetry();
                    }
                });
        attached.listen(desk.session(), session -> session.ifPresent(this::show));
        desk.session().get().ifPresent(this::show);
        root.applyCss();
        sets.focusFirst();
    }

    @Override
    public void closed() {
        attached.close();
    }

    /** What was charted from paper, the newest first. */
    private void show(TreatmentSession session) {
        SessionTerms terms = new SessionTerms();
        terms.of(session.chart());
        LineText text =
                new LineText(
                        words, new People(desk.clinic().staff()), terms, desk.clinic().vitals());
        List<Line> lines =
                Timeline.of(session.chart()).newestFirst().stream()
                        .filter(line -> line.taken().source() == Taken.Source.PAPER)
                        .toList();
        chartedPanel.hint(words.say("backentry.charted.count", DisplayText.number(lines.size())));
        charted.getChildren().setAll(lines.stream().map(line -> line(text, line)).toList());
        if (lines.isEmpty()) {
            charted.getChildren()
                    .add(
                            Style.on(
                                    new Label(words.say("backentry.charted.none")),
                                    Style.MUTED,
                                    Style.WRAP));
        }
    }

    private static Node line(LineText text, Line line) {
        Label when = Style.on(new Label(text.time(line)), Style.STRONG, Style.ENTRY_WHEN);
        Label content = Style.on(new Label(text.content(line)), Style.WRAP);
        Style.AMENDED.set(content, line.struckOut());
        Label source = Style.on(new Label(text.source(line)), Style.MUTED, Style.SMALL, Style.WRAP);
        content.setMinHeight(Region.USE_PREF_SIZE);
        source.setMinHeight(Region.USE_PREF_SIZE);
        VBox said = new VBox(content, source);
        HBox.setHgrow(said, Priority.ALWAYS);
        return Style.on(new HBox(when, said), Style.ENTRY_LINE);
    }
}
