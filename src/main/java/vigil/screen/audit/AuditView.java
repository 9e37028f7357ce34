package vigil.screen.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.access.workplace.Workplace;
import vigil.people.Permission;
import vigil.screen.audit.AuditLine.Kind;
import vigil.screen.credentials.Door;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.KeepingBar;
import vigil.screen.desk.KeepingDesk;
import vigil.screen.desk.KeepingTask;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.TakenIn;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** The audit (administrators): who did what and when; the filter narrows as one types. */
public final class AuditView implements Screen {
    private static final String NAME = "audit";
    private static final double LIST_EM = 16;

    private final Words words;
    private final Door door;
    private final AuditModel model;
    private final SessionDesk desk;
    private final KeepingDesk keeping;
    private final AuditPaper paper;
    private final TextField filter = new TextField();
    private final ChoiceRow<Optional<Kind>> kinds;
    private final ListView<AuditLine> list = new ListView<>();
    private final Label count = Style.on(new Label(), Style.MUTED);
    private final MessageBar said = new MessageBar();
    private final KeepingBar verifying;
    private final Button verify;
    private final FormScroll root;
    private final Subscriptions listeners = new Subscriptions();

    /** The screen. */
    public AuditView(
            Words words, SessionDesk desk, KeepingDesk keeping, Door door, AuditPaper paper) {
        this.words = words;
        this.desk = desk;
        this.keeping = keeping;
        verifying = new KeepingBar(words, desk, keeping);
        verify = Buttons.plain(words.say("audit.verify"), keeping::verify);
        this.door = door;
        this.paper = paper;
        model = new AuditModel(words, desk, door);
        Label label = Style.on(new Label(words.say("audit.filter")), Style.FORM_LABEL);
        label.setLabelFor(filter);
        filter.setAccessibleText(words.say("audit.filter"));
        filter.setAccessibleHelp(words.say("audit.filter.help"));
        TakenIn.by(filter, () -> {});
        filter.setPromptText(words.say("audit.filter.prompt"));
        kinds =
                new ChoiceRow<>(
                        "",
                        words.say("audit.kind"),
                        Stream.concat(
                                        Stream.of(Optional.<Kind>empty()),
                                        Stream.of(Kind.values()).map(Optional::of))
                                .toList(),
                        kind ->
                                kind.map(one -> words.say("audit.kind." + one))
                                        .orElse(words.say("audit.kind.all")));
        kinds.valueProperty().set(Optional.of(Optional.empty()));
        list.setCellFactory(view -> new AuditCell());
        list.setAccessibleText(words.say("audit.list"));
        list.setPlaceholder(Style.on(new Label(words.say("audit.none")), Style.MUTED));
        Style.on(list, Style.ENTRY_LIST);
        count.setMinHeight(Region.USE_PREF_SIZE);
        Label text = Style.on(new Label(words.say("audit.text")), Style.MUTED, Style.WRAP);
        text.setMinHeight(Region.USE_PREF_SIZE);
        list.setStyle("-fx-min-height: %1$sem; -fx-pref-height: %1$sem;".formatted(LIST_EM));
        Panel panel =
                new Panel(
                        words.say("audit.title"),
                        text,
                        Style.on(new VBox(label, filter), Style.FORM),
                        kinds,
                        Style.on(new FlowPane(verify), Style.CHOICE_OPTIONS),
                        verifying,
                        count,
                        said,
                        list);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(panel, Priority.ALWAYS);
        VBox column = Style.on(new VBox(panel), Style.WORK);
        column.setMinHeight(Region.USE_PREF_SIZE);
        panel.setMinHeight(Region.USE_PREF_SIZE);
        root = new FormScroll(column);
        root.setFitToHeight(true);
    }

    private void show(List<AuditLine> lines) {
        list.getItems().setAll(lines);
        counted();
    }

    private void counted() {
        int left = model.left().get();
        count.setText(
                left == 0
                        ? words.say("audit.count", DisplayText.number(list.getItems().size()))
                        : words.say(
                                "audit.reading",
                                DisplayText.number(list.getItems().size()),
                                DisplayText.number(left)));
    }

    private void print() {
        AuditPaper.Sheet sheet =
                new AuditPaper.Sheet(
                        desk.clinic().room(),
                        filter.getText().isBlank()
                                ? words.say("audit.paper.all")
                                : words.say("audit.paper.with", filter.getText()),
                        list.getItems().stream()
                                .map(
                                        line ->
                                                new AuditPaper.Row(
                                                        line.when(), line.who(), line.what()))
                                .toList());
        desk.onFiles(
                () -> paper.write(sheet),
                path -> said.show(MessageBar.Level.SETTLED, "", words.say("audit.printed", path)),
                failed ->
                        said.show(
                                MessageBar.Level.SHOULD,
                                words.say("audit.not-printed"),
                                FaultText.of(words, FaultText.fault(failed))));
    }

    private void find() {
        filter.requestFocus();
        filter.selectAll();
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
    public List<ScreenAction> actions() {
        Scope here = new Scope.Screen(NAME);
        return List.of(
                ScreenAction.always("audit.find", "audit.find", "Ctrl+F", here, this::find),
                ScreenAction.always("audit.print", "audit.print", "Ctrl+P", here, this::print));
    }

    @Override
    public void opened() {
        listeners.listen(filter.textProperty(), model::words);
        listeners.listen(kinds.valueProperty(), kind -> model.kind(kind.flatMap(one -> one)));
        listeners.follow(model.shown(), this::show);
        listeners.listen(model.left(), left -> counted());
        listeners.follow(keeping.task(), this::kept);
        read();
        find();
    }

    private void read() {
        if (mayRead(door.workplace())) {
            model.read(fault -> said.show(MessageBar.Level.NOW, "", FaultText.of(words, fault)));
        }
    }

    /** That the store was verified is on record, too. */
    private void kept(KeepingTask task) {
        verifying.show(task);
        Buttons.rest(verify, task instanceof KeepingTask.Running);
        if (task instanceof KeepingTask.Verified) {
            read();
        }
    }

    private static boolean mayRead(Workplace at) {
        return at.may(Permission.READ_AUDIT);
    }

    @Override
    public void closed() {
        model.close();
        listeners.close();
    }
}
