package vigil.screen.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.access.workplace.Notice;
import vigil.charting.RecordAct.NoteClockJump;
import vigil.quantity.Moment;
import vigil.screen.credentials.Door;
import vigil.screen.credentials.NewKeyBar;
import vigil.screen.credentials.NoticeBars;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.KeepingDesk;
import vigil.screen.desk.SaveState;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.Taken;
import vigil.wording.DisplayText;

/**
 * What the window itself has to say, below the banner: not saved, the clock was set, why a key did
 * nothing.
 */
final class Messages {

    private static final Duration TOLD_FOR = Duration.ofSeconds(10);
    private static final double MILLIS = 1000;

    private final Words words;
    private final SessionDesk desk;
    private final Door door;
    private final NewKeyBar newKey;
    private final MessageBar store = new MessageBar();
    private final MessageBar clock = new MessageBar();
    private final MessageBar behind = new MessageBar();
    private final MessageBar told = new MessageBar();
    private final MessageBar trouble = new MessageBar();
    private final MessageBar who = new MessageBar();
    private final IdentityAgain identity;
    private final ClockBehind clockBehind;
    private final TypedByAnother typedBy;
    private final StoreMessages keeping;
    private final NoticeBars notices;
    private final VBox bars;
    private final List<Runnable> toNote = new ArrayList<>();
    private Optional<Moment> toldAt = Optional.empty();

    Messages(Words words, SessionDesk desk, Overlay overlay, Door door) {
        this.door = door;
        this.newKey = new NewKeyBar(words);
        this.words = words;
        this.desk = desk;
        this.keeping = new StoreMessages(words, desk);
        this.notices = new NoticeBars(words, desk.zone());
        this.identity = new IdentityAgain(words, desk, who, overlay);
        this.clockBehind = new ClockBehind(words, desk, behind);
        this.typedBy = new TypedByAnother(words, desk);
        this.bars = new VBox(trouble, store);
        bars.getChildren().addAll(keeping.bars());
        bars.getChildren().add(newKey.node());
        bars.getChildren().addAll(who, typedBy.bar(), behind, clock, notices, told);
    }

    /** Says from now on what is wrong with the store and its backups, and what a session asks. */
    Subscriptions follow(KeepingDesk store) {
        Subscriptions listeners = keeping.follow(store);
        listeners.follow(desk.session(), session -> identity.sessionChanged());
        listeners.follow(desk.live(), clockBehind::look);
        listeners.onClose(typedBy.follow()::close);
        listeners.add(newKey.follow(door));
        return listeners;
    }

    Region node() {
        return bars;
    }

    /**
     * Notes what jumped while nobody was in. Asks again who the patient is, where a session runs,
     * until that is answered.
     */
    void cameIn() {
        noteAll();
        identity.cameIn();
    }

    /** Says that something is not saved until it is; nothing is said while all is well. */
    void show(SaveState state) {
        switch (state) {
            case SaveState.NotSaved notSaved ->
                    store.show(
                            MessageBar.Level.NOW,
                            words.say("shell.not-saved.lead"),
                            words.say(
                                    "shell.not-saved.text", FaultText.of(words, notSaved.fault())),
                            List.of(
                                    Buttons.plain(words.say("shell.not-saved.retry"), desk::retry),
                                    Buttons.plain(
                                            words.say("shell.not-saved.leave"),
                                            desk::leaveUnsaved)));
            case SaveState.Unreadable unreadable ->
                    store.show(
                            MessageBar.Level.NOW,
                            words.say("shell.unreadable.lead"),
                            FaultText.of(words, unreadable.fault()),
                            Buttons.plain(words.say("shell.unreadable.retry"), desk::refresh));
            case SaveState.Nothing _, SaveState.Saving _, SaveState.Saved _ -> store.hide();
        }
    }

    /**
     * Says that the clock was set, and notes it in the session that runs, open or not, or else in
     * the open one. A jump locks the workstation: it is noted when somebody has come in.
     *
     * @param onRecord notes it outside the sessions
     * @param take goes on from the new time
     */
    void clockJumped(long milliseconds, boolean locked, Runnable onRecord, Runnable take) {
        String way =
                words.say(milliseconds < 0 ? "shell.clock-jump.back" : "shell.clock-jump.forward");
        clock.show(
                MessageBar.Level.SHOULD,
                words.say("shell.clock-jump.lead"),
                words.say("shell.clock-jump.text", length(Math.abs(milliseconds)), way),
                List.of(
                        Buttons.plain(words.say("shell.seen"), clock::hide),
                        Buttons.plain(
                                words.say("shell.clock-jump.take"),
                                () -> {
                                    clock.hide();
                                    take.run();
                                })));
        Taken at = Taken.observed(desk.now().get());
        toNote.add(
                () -> {
                    onRecord.run();
                    note(milliseconds, at);
                });
        if (!locked) {
            noteAll();
        }
    }

    private void noteAll() {
        List<Runnable> due = List.copyOf(toNote);
        toNote.clear();
        due.forEach(Runnable::run);
    }

    private void note(long milliseconds, Taken at) {
        desk.live()
                .get()
                .or(() -> desk.session().get().filter(open -> !open.stage().over()))
                .map(running -> running.chart().id())
                .map(session -> desk.context(desk.newEntry(), session, at))
                .ifPresent(
                        here -> desk.perform(new NoteClockJump(here, milliseconds), outcome -> {}));
    }

    private static String length(long milliseconds) {
        Duration jump = Duration.ofSeconds(Math.round(milliseconds / MILLIS));
        return jump.toMinutes() > 0
                ? DisplayText.duration(jump)
                : DisplayText.quantity(jump.toSeconds(), "s");
    }

    /** Says that something unforeseen went wrong, until somebody has seen it. */
    void trouble(String lead, String sentence) {
        trouble.show(
                MessageBar.Level.NOW,
                lead,
                sentence,
                Buttons.plain(words.say("shell.seen"), trouble::hide));
    }

    /** Goes to the first thing that is asked here. */
    void takeFocus() {
        PaneWalk.first(bars)
                .ifPresentOrElse(Node::requestFocus, () -> tell(words.say("shell.asked.nothing")));
    }

    /** Says one sentence for a while. */
    void tell(String sentence) {
        told.show(MessageBar.Level.INFO, "", sentence);
        toldAt = Optional.of(desk.now().get());
        FormScroll.reveal(told);
    }

    /** Tells who came in what has to be told of keys. */
    void told(List<Notice> keys) {
        notices.show(keys);
    }

    /** Takes the sentence away that was told. */
    void quiet() {
        told.hide();
        toldAt = Optional.empty();
    }

    void tick(Moment now) {
        clockBehind.tick(now);
        boolean old =
                toldAt.filter(
                                at ->
                                        Duration.between(at.instant(), now.instant())
                                                        .abs()
                                                        .compareTo(TOLD_FOR)
                                                > 0)
                        .isPresent();
        if (old) {
            quiet();
        }
    }

    String said() {
        return bars.getChildren().stream()
                .filter(Node::isManaged)
                .flatMap(Messages::said)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> said(Node bar) {
        return switch (bar) {
            case MessageBar one -> Stream.of(one.said());
            case NoticeBars all -> all.told().stream();
            default -> Stream.of();
        };
    }
}
