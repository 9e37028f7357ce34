package vigil.screen.outbox;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.charting.StoreFault;
import vigil.people.Permission;
import vigil.quantity.Moment;
import vigil.screen.desk.DeliveryDesk;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.Receipt;
import vigil.screen.desk.ReceiptText;
import vigil.screen.desk.RecordOut;
import vigil.screen.desk.RecordOutText;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Drawer;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Panel;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.SideBySide;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.telling.PersonText;
import vigil.wording.DisplayText;

/** What was sent to other systems, what each answered, and what can be done about it. */
public final class OutboxView implements Screen {
    private static final String NAME = "outbox";
    private static final String PANE = "receipts";
    private static final int REASON_SIGNS = 200;

    private final Words words;
    private final SessionDesk desk;
    private final DeliveryDesk deliveries;
    private final Navigation ways;
    private final ReceiptText text;
    private final ReceiptList list;
    private final AnswerPane answers;
    private final Label round = AnswerPane.muted("");
    private final Label counts = AnswerPane.muted("");
    private final MessageBar notUnderstood = new MessageBar();
    private final MessageBar said = new MessageBar();
    private final Drawer drawer = Style.on(new Drawer(), Style.READABLE);
    private final SideBySide root;
    private final ObservableValue<Set<String>> panes = new SimpleObjectProperty<>(Set.of(PANE));
    private Subscriptions listeners = new Subscriptions();
    private Optional<FormPanel> asking = Optional.empty();
    private Map<SessionId, SessionSummary> sessions = Map.of();

    /** The screen over what a desk sends. */
    public OutboxView(Words words, SessionDesk desk, DeliveryDesk deliveries, Navigation ways) {
        this.words = words;
        this.desk = desk;
        this.deliveries = deliveries;
        this.ways = ways;
        this.text = new ReceiptText(words, desk.zone());
        this.answers = new AnswerPane(words);
        this.list = new ReceiptList(words, this::said, this::who, this::took, this::chosen);
        Button now = Buttons.primary(words.say("outbox.now"), () -> ifMay(deliveries::round));
        Button again = Buttons.plain(words.say("outbox.again"), this::again);
        Button preview = Buttons.plain(words.say("outbox.preview"), this::preview);
        Button out = Buttons.plain(words.say("outbox.key.takeout"), this::takeOut);
        Button compare = Buttons.plain(words.say("outbox.compare"), this::compare);
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        Panel receipts =
                new Panel(
                        words.say("outbox.title"),
                        AnswerPane.muted(words.say("outbox.text")),
                        round,
                        said,
                        notUnderstood,
                        drawer,
                        counts,
                        list.node(),
                        Style.on(
                                new FlowPane(now, again, preview, compare, out),
                                Style.CHOICE_OPTIONS));
        ActionRegistry.markForm(drawer);
        ActionRegistry.markPane(receipts, PANE);
        this.root =
                new SideBySide(receipts, Style.on(new VBox(answers.node()), Style.COLUMN))
                        .filling();
    }

    private String said(Receipt receipt) {
        return text.of(
                receipt,
                Optional.ofNullable(sessions.get(receipt.session()))
                        .map(SessionSummary::revision)
                        .orElse(receipt.revision()));
    }

    private String who(Receipt receipt) {
        return who(receipt.session());
    }

    private String who(SessionId id) {
        return Optional.ofNullable(sessions.get(id))
                .map(
                        session ->
                                words.say(
                                        "outbox.who",
                                        PersonText.name(session.patient().name()),
                                        DisplayText.date(
                                                session.plannedFor().local().toLocalDate())))
                .orElse(id.value().toString());
    }

    private Instant took(Receipt receipt) {
        return Optional.ofNullable(sessions.get(receipt.session()))
                .map(session -> session.plannedFor().instant())
                .orElse(Instant.MIN);
    }

    private void atHand(Consumer<SessionId> act) {
        list.chosen().map(Receipt::session).ifPresent(act);
    }

    private void record() {
        atHand(ways::record);
    }

    private void again() {
        ifMay(() -> atHand(deliveries::again));
    }

    /** Where something is asked the key means the answer, as in every form. */
    private void now() {
        asking.filter(form -> drawer.openProperty().get())
                .ifPresentOrElse(FormPanel::commit, () -> ifMay(deliveries::round));
    }

    private boolean may() {
        return desk.may(Permission.EXPORT_RECORD);
    }

    private void ifMay(Runnable act) {
        if (may()) {
            act.run();
        } else {
            said.show(MessageBar.Level.INFO, "", words.say("outbox.not-allowed"));
        }
    }

    /** Writes the record at hand into the folder of records that leave, to be carried by hand. */
    private void export() {
        atHand(
                session ->
                        desk.export(
                                session,
                                RecordOut.Form.RECORD,
                                result -> new RecordOutText(words).show(result, said)));
    }

    private void takeOut() {
        ifMay(() -> list.chosen().ifPresent(this::takeOut));
    }

    /** Asks why; nothing is taken out without a reason. */
    private void takeOut(Receipt one) {
        if (!ReceiptState.of(one.standing()).canBeTakenOut()) {
            said.show(MessageBar.Level.INFO, "", words.say("outbox.takeout.not"));
            return;
        }
        said.hide();
        NoteField reason =
                new NoteField(
                                words,
                                words.say("outbox.takeout.reason"),
                                words.say("outbox.takeout.prompt"),
                                REASON_SIGNS)
                        .needed();
        FormPanel asked =
                new FormPanel(
                                words,
                                words.say("outbox.key.takeout"),
                                words.say(
                                        "outbox.takeout.text",
                                        who(one),
                                        DisplayText.number(one.revision()),
                                        one.target()),
                                words.say("outbox.takeout.act"),
                                form -> takeOut(one, reason.text().strip(), form),
                                drawer::close)
                        .add(reason);
        asking = Optional.of(asked);
        drawer.open(asked);
    }

    private void takeOut(Receipt one, String reason, FormPanel form) {
        form.busy(true);
        deliveries.takeOut(
                one,
                reason,
                drawer::close,
                fault -> {
                    form.busy(false);
                    form.refuse(
                            fault instanceof StoreFault.ChangedMeanwhile
                                    ? words.say("outbox.takeout.not")
                                    : FaultText.of(words, fault));
                });
    }

    /** What every system refused goes once more, as after it was mended there. */
    private void allRefused() {
        ifMay(this::everyRefused);
    }

    private void everyRefused() {
        deliveries.all().stream()
                .filter(one -> ReceiptState.of(one.standing()) == ReceiptState.REFUSED)
                .map(Receipt::session)
                .distinct()
                .forEach(deliveries::again);
    }

    private void preview() {
        atHand(
                session -> {
                    answers.asked("outbox.preview.asked");
                    deliveries.preview(
                            session,
                            found -> still(session, () -> answers.preview(who(session), found)),
                            () -> still(session, answers::failed));
                });
    }

    private void compare() {
        atHand(
                session -> {
                    answers.asked("outbox.compare.asked");
                    deliveries.compare(
                            session,
                            found -> still(session, () -> answers.compared(who(session), found)),
                            () -> still(session, answers::failed));
                });
    }

    /** What is shown of another session by then stays. */
    private void still(SessionId session, Runnable show) {
        list.chosen().filter(one -> one.session().equals(session)).ifPresent(one -> show.run());
    }

    private void chosen(Optional<Receipt> receipt) {
        receipt.ifPresentOrElse(one -> answers.answer(who(one), said(one)), answers::nothing);
    }

    private void notUnderstood(List<String> sentences) {
        if (sentences.isEmpty()) {
            notUnderstood.hide();
        } else {
            notUnderstood.show(
                    MessageBar.Level.SHOULD,
                    words.say("outbox.notunderstood"),
                    String.join("\n", sentences));
        }
    }

    private void show() {
        sessions =
                desk.sessions().get().stream()
                        .collect(Collectors.toMap(SessionSummary::id, Function.identity()));
        List<Receipt> all = deliveries.all();
        counts.setText(counted(all));
        list.show(all);
    }

    /** How many stand how, in one line. */
    private String counted(List<Receipt> all) {
        Map<ReceiptState, Long> by =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> ReceiptState.of(one.standing()),
                                        () -> new EnumMap<>(ReceiptState.class),
                                        Collectors.counting()));
        return by.entrySet().stream()
                .map(
                        one ->
                                words.say(
                                        "outbox.count",
                                        words.say(one.getKey().word()),
                                        DisplayText.number(one.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private void round() {
        if (!may()) {
            round.setText(words.say("outbox.round.others"));
            return;
        }
        said.hide();
        round.setText(
                deliveries.sending().get()
                        ? words.say("outbox.round.now")
                        : deliveries
                                .looked()
                                .get()
                                .map(last -> words.say("outbox.round.last", at(last)))
                                .orElse(""));
    }

    private String at(Moment moment) {
        return words.time(moment.local());
    }

    private void sending(boolean now) {
        round();
        if (!now) {
            // The file may have been mended since, and each round reads it.
            deliveries.refused(this::notUnderstood);
        }
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
        Scope pane = new Scope.Pane(NAME, PANE);
        return List.of(
                act("now", "Ctrl+Enter", here, this::now),
                act("preview", "Enter", pane, this::preview),
                act("export", "Ctrl+E", pane, this::export),
                act("takeout", "Delete", pane, this::takeOut),
                act("record", "V", pane, this::record),
                act("again", "G", pane, this::again),
                act("refused", "Shift+G", pane, this::allRefused),
                act("compare", "H", pane, this::compare),
                act("board", "F10", here, ways::board));
    }

    /** The buttons beside the list do these too, and the top of the window leads to the board. */
    @Override
    public Set<String> offBar() {
        return Set.of("Enter", "H", "F10");
    }

    private static ScreenAction act(String what, String keys, Scope scope, Runnable run) {
        return ScreenAction.always("outbox." + what, "outbox.key." + what, keys, scope, run);
    }

    @Override
    public ObservableValue<Set<String>> panesOnBar() {
        return panes;
    }

    @Override
    public void opened() {
        listeners = new Subscriptions();
        list.anew();
        listeners.listen(deliveries.changes(), changed -> show());
        listeners.follow(desk.sessions(), now -> show());
        listeners.follow(deliveries.sending(), this::sending);
        listeners.listen(desk.user(), now -> round());
        list.node().requestFocus();
    }

    @Override
    public void closed() {
        listeners.close();
        said.hide();
        drawer.close();
    }
}
