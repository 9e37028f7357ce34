package vigil.screen.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.screen.desk.DeliveryDesk;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.Receipt;
import vigil.screen.desk.ReceiptText;
import vigil.screen.desk.RecordDelivery.Compared;
import vigil.screen.desk.RecordDelivery.Preview;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.MessageBar;
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

    private final Words words;
    private final SessionDesk desk;
    private final DeliveryDesk deliveries;
    private final Navigation ways;
    private final ReceiptText text;
    private final ReceiptList list;
    private final VBox said = Style.on(new VBox(), Style.STACK);
    private final MessageBar notUnderstood = new MessageBar();
    private final SideBySide root;
    private Subscriptions listeners = new Subscriptions();
    private Map<SessionId, SessionSummary> sessions = Map.of();

    /** The screen over what a desk sends. */
    public OutboxView(Words words, SessionDesk desk, DeliveryDesk deliveries, Navigation ways) {
        this.words = words;
        this.desk = desk;
        this.deliveries = deliveries;
        this.ways = ways;
        this.text = new ReceiptText(words, desk.zone());
        this.list = new ReceiptList(words, this::whole, this::record, this::chosen);
        Button now = Buttons.primary(words.say("outbox.now"), deliveries::round);
        Button again = Buttons.plain(words.say("outbox.again"), this::again);
        Button preview = Buttons.plain(words.say("outbox.preview"), this::preview);
        Button compare = Buttons.plain(words.say("outbox.compare"), this::compare);
        Panel receipts =
                new Panel(
                        words.say("outbox.title"),
                        muted(words.say("outbox.text")),
                        notUnderstood,
                        list.node(),
                        Style.on(new FlowPane(now, again, preview, compare), Style.CHOICE_OPTIONS));
        ActionRegistry.markPane(receipts, PANE);
        Panel answer = new Panel(words.say("outbox.answer"), said);
        this.root = new SideBySide(receipts, Style.on(new VBox(answer), Style.COLUMN));
    }

    private static Label muted(String sentence) {
        return line(sentence, Style.MUTED);
    }

    private static Label line(String sentence, Style style) {
        Label label = Style.on(new Label(sentence), style, Style.WRAP);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String whole(Receipt receipt) {
        return who(receipt) + "\n" + text.of(receipt);
    }

    private String who(Receipt receipt) {
        return Optional.ofNullable(sessions.get(receipt.session()))
                .map(
                        session ->
                                words.say(
                                        "outbox.who",
                                        PersonText.name(session.patient().name()),
                                        DisplayText.date(
                                                session.plannedFor().local().toLocalDate())))
                .orElse(receipt.session().value().toString());
    }

    private void record() {
        list.chosen().ifPresent(one -> ways.record(one.session()));
    }

    private void again() {
        list.chosen().ifPresent(one -> deliveries.again(one.session()));
    }

    private void preview() {
        list.chosen()
                .map(Receipt::session)
                .ifPresent(session -> deliveries.preview(session, found -> show(session, found)));
    }

    private void compare() {
        list.chosen()
                .map(Receipt::session)
                .ifPresent(
                        session -> {
                            said.getChildren().setAll(muted(words.say("outbox.compare.asked")));
                            deliveries.compare(session, found -> compared(session, found));
                        });
    }

    private void compared(SessionId session, List<Compared> found) {
        if (!chosen(session)) {
            return;
        }
        said.getChildren().setAll(line(words.say("outbox.compare.title"), Style.STRONG));
        for (Compared one : found) {
            said.getChildren().addAll(lines(one));
            if (one.now() != one.revision()) {
                said.getChildren()
                        .add(
                                muted(
                                        words.say(
                                                "outbox.compare.now",
                                                one.target(),
                                                DisplayText.number(one.now()))));
            }
        }
        if (found.isEmpty()) {
            said.getChildren().add(muted(words.say("outbox.preview.none")));
        }
    }

    private List<Label> lines(Compared one) {
        return switch (one.how()) {
            case Compared.Same(int parts) ->
                    List.of(
                            muted(
                                    words.say(
                                            "outbox.compare.same",
                                            one.target(),
                                            DisplayText.number(parts),
                                            DisplayText.number(one.revision()))));
            case Compared.Differs(List<String> what) ->
                    Stream.concat(
                                    Stream.of(
                                            line(
                                                    words.say(
                                                            "outbox.compare.differs",
                                                            one.target(),
                                                            DisplayText.number(what.size()),
                                                            DisplayText.number(one.revision())),
                                                    Style.CAUTION)),
                                    what.stream().map(OutboxView::muted))
                            .toList();
            case Compared.NotKnown(String why) ->
                    List.of(
                            line(
                                    words.say("outbox.compare.unknown", one.target(), why),
                                    Style.CAUTION));
        };
    }

    private boolean chosen(SessionId session) {
        return list.chosen().filter(one -> one.session().equals(session)).isPresent();
    }

    /** What is shown of another session by then stays. */
    private void show(SessionId session, List<Preview> found) {
        if (!chosen(session)) {
            return;
        }
        said.getChildren().setAll(line(words.say("outbox.preview.title"), Style.STRONG));
        for (Preview one : found) {
            String sentence =
                    words.say(
                            one.faults().isEmpty()
                                    ? "outbox.preview.valid"
                                    : "outbox.preview.faulty",
                            one.target(),
                            one.form(),
                            DisplayText.number(one.bytes()),
                            DisplayText.number(one.faults().size()));
            said.getChildren()
                    .add(line(sentence, one.faults().isEmpty() ? Style.MUTED : Style.CAUTION));
            one.faults().forEach(fault -> said.getChildren().add(muted(fault)));
        }
        if (found.isEmpty()) {
            said.getChildren().add(muted(words.say("outbox.preview.none")));
        }
    }

    private void chosen(Optional<Receipt> receipt) {
        said.getChildren()
                .setAll(
                        receipt.map(
                                        one ->
                                                List.<Node>of(
                                                        line(who(one), Style.STRONG),
                                                        line(text.of(one), Style.MUTED)))
                                .orElseGet(() -> List.of(muted(words.say("outbox.nothing")))));
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
        list.show(deliveries.all());
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
                act("now", "Ctrl+Enter", here, deliveries::round),
                act("again", "G", pane, this::again),
                act("preview", "V", pane, this::preview),
                act("compare", "H", pane, this::compare),
                act("board", "F10", here, ways::board));
    }

    private static ScreenAction act(String what, String keys, Scope scope, Runnable run) {
        return ScreenAction.always("outbox." + what, "outbox.key." + what, keys, scope, run);
    }

    @Override
    public void opened() {
        listeners = new Subscriptions();
        listeners.listen(deliveries.changes(), changed -> show());
        listeners.follow(desk.sessions(), now -> show());
        deliveries.refused(this::notUnderstood);
        list.node().requestFocus();
    }

    @Override
    public void closed() {
        listeners.close();
    }
}
