package vigil.screen.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.access.accounts.Account;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.keys.SlotKind;
import vigil.access.workplace.Workplace;
import vigil.people.Permission;
import vigil.quantity.Moment;
import vigil.screen.credentials.CountersignedForm;
import vigil.screen.credentials.Door;
import vigil.screen.credentials.PaperForms;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.SideBySide;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** Accounts and keys (administrators). */
public final class AccountsView implements Screen {
    private static final String NAME = "accounts";

    private final Words words;
    private final SessionDesk desk;
    private final Door door;
    private final AccountList list;
    private final AccountPanel account;
    private final KeysPanel keys;
    private final CountersignedForm form;
    private final AccountForms forms;
    private final PaperForms papers;
    private final MessageBar said = new MessageBar();
    private final VBox panels;
    private final StackPane side;
    private final SideBySide root;

    /**
     * The screen.
     *
     * @param temporary makes a temporary password
     */
    public AccountsView(Words words, SessionDesk desk, Door door, Supplier<char[]> temporary) {
        this.words = words;
        this.desk = desk;
        this.door = door;
        account = new AccountPanel(words, acts());
        list = new AccountList(words, account::show, account::takeFocus);
        form = new CountersignedForm(words, () -> door, desk.now()::get);
        forms = new AccountForms(words, form, temporary, door.workplace().accountKeeping()::taken);
        papers = new PaperForms(words, () -> door, form);
        keys =
                new KeysPanel(
                        words,
                        new KeysPanel.Acts(
                                () -> rotate(false),
                                () -> paper(SlotKind.RECOVERY),
                                () -> paper(SlotKind.EMERGENCY),
                                this::envelope,
                                fact -> noted(fact, this::card),
                                fact -> noted(fact, this::anchor)));
        Label why = Style.on(new Label(words.say("accounts.text")), Style.MUTED, Style.WRAP);
        Panel accounts =
                new Panel(
                        words.say("accounts.title"),
                        why,
                        list,
                        Buttons.plain(words.say("accounts.make"), this::make));
        panels = Style.on(new VBox(said, account.node(), keys.node()), Style.COLUMN);
        side = new StackPane(panels);
        root = new SideBySide(accounts, side);
    }

    private AccountPanel.Acts acts() {
        return new AccountPanel.Acts() {
            @Override
            public void temporaryPassword(Account of) {
                opening(() -> forms.temporaryPassword(of, done(""), AccountsView.this::leave));
            }

            @Override
            public void roles(Account of) {
                opening(
                        () ->
                                forms.roles(
                                        of, done("accounts.done.roles"), AccountsView.this::leave));
            }

            @Override
            public void badge(Account of) {
                opening(
                        () ->
                                forms.badge(
                                        of, done("accounts.done.badge"), AccountsView.this::leave));
            }

            @Override
            public void close(Account of) {
                opening(() -> forms.leaver(of, () -> rotate(true), AccountsView.this::leave));
            }
        };
    }

    private void make() {
        opening(() -> forms.make(done(""), this::leave));
    }

    private void rotate(boolean afterLeaver) {
        refresh();
        opening(() -> forms.rotate(afterLeaver, done("accounts.done.key"), this::leave));
    }

    private void envelope() {
        opening(
                () ->
                        forms.envelope(
                                () -> paper(SlotKind.RECOVERY),
                                done("accounts.done.envelope"),
                                this::leave));
    }

    private void paper(SlotKind kind) {
        opening(
                () ->
                        papers.begin(
                                kind,
                                new PaperForms.Place(desk.clinic().room(), desk.now().get()),
                                done("accounts.done." + kind),
                                this::leave));
    }

    /** What there is to take note of stands on record; an administrator reads it first. */
    private void noted(long fact, Consumer<AccessFact> read) {
        door.onLedger(
                Workplace::audit,
                facts ->
                        facts.stream()
                                .filter(one -> one.number() == fact)
                                .findFirst()
                                .ifPresent(read),
                fault -> {});
    }

    private void card(AccessFact used) {
        String reason = used.event() instanceof AccessEvent.EmergencyUsed card ? card.reason() : "";
        String story = story("accounts.card.story", used, reason);
        opening(() -> forms.card(used.number(), story, done("accounts.done.card"), this::leave));
    }

    private void anchor(AccessFact missing) {
        if (!(missing.event() instanceof AccessEvent.AnchorMissing(long last, var unread))) {
            return;
        }
        String story =
                unread.map(file -> story("accounts.unread.story", missing, last, file))
                        .orElseGet(() -> story("accounts.anchor.story", missing, last));
        opening(
                () ->
                        forms.anchor(
                                missing.number(),
                                story,
                                done("accounts.done.anchor"),
                                this::leave));
    }

    private String story(String key, AccessFact of, Object... what) {
        Moment at = Moment.of(of.at(), desk.zone());
        return words.say(
                key,
                Stream.concat(
                                Stream.of(
                                        DisplayText.date(at.local().toLocalDate()),
                                        words.time(at.local())),
                                Arrays.stream(what))
                        .toArray());
    }

    /** A form takes the place of the panels. */
    private void opening(Runnable open) {
        said.hide();
        side.getChildren().setAll(form);
        open.run();
    }

    private Runnable done(String key) {
        return () -> {
            leave();
            if (!key.isEmpty()) {
                said.show(MessageBar.Level.SETTLED, "", words.say(key));
            }
        };
    }

    private void leave() {
        papers.forget();
        form.clear();
        side.getChildren().setAll(panels);
        refresh();
        list.takeFocus();
    }

    private void refresh() {
        list.show(door.workplace().accounts());
        keys.show(door.workplace().notices());
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
        return List.of(
                ScreenAction.always(
                        "accounts.make",
                        "accounts.make",
                        "Ctrl+N",
                        new Scope.Screen(NAME),
                        this::make));
    }

    @Override
    public void opened() {
        Optional.of(door.workplace())
                .filter(at -> at.may(Permission.KEEP_ACCOUNTS))
                .ifPresent(at -> refresh());
        list.takeFocus();
    }

    @Override
    public void closed() {
        papers.forget();
        form.clear();
    }
}
