package vigil.screen.shell;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.charting.RecordAct.NoteNewTime;
import vigil.quantity.Moment;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Entry;
import vigil.session.SessionId;
import vigil.session.TreatmentSession;
import vigil.wording.DisplayText;

/**
 * Says that the clock of the computer lies before what was charted last in the session that runs:
 * it was set back while the program was closed (decision 0033). Each session is looked at once,
 * when it is first read; while the program is open its own clock only goes on. Nothing is moved
 * before staff say so: the clock may be wrong now, and be set right.
 */
final class ClockBehind {
    private static final Duration TOLERATED = Duration.ofSeconds(2);

    private final Words words;
    private final SessionDesk desk;
    private final MessageBar bar;
    private final Set<SessionId> looked = new HashSet<>();
    private Optional<Moment> until = Optional.empty();

    /**
     * Says nothing yet.
     *
     * @param bar where it is said
     */
    ClockBehind(Words words, SessionDesk desk, MessageBar bar) {
        this.words = words;
        this.desk = desk;
        this.bar = bar;
    }

    /** The session whose patient is in the room, also one that recovers, as it was read. */
    void look(Optional<TreatmentSession> running) {
        running.map(TreatmentSession::chart)
                .filter(chart -> looked.add(chart.id()))
                .ifPresent(this::look);
    }

    private void look(Chart chart) {
        Moment last =
                Moment.of(
                        chart.entries().stream()
                                .map(Entry::recordedByThisClock)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        chart.plan().zone());
        Moment now = desk.now().get();
        Duration behind = Duration.between(now.instant(), last.instant());
        if (behind.compareTo(TOLERATED) > 0) {
            say(chart.id(), last, now, behind);
        }
    }

    private void say(SessionId session, Moment last, Moment now, Duration behind) {
        until = Optional.of(last);
        bar.show(
                MessageBar.Level.SHOULD,
                words.say("shell.clock-behind.lead"),
                words.say(
                        "shell.clock-behind.text",
                        words.time(last.local()),
                        words.time(now.local()),
                        DisplayText.duration(behind)),
                List.of(
                        Buttons.plain(words.say("shell.seen"), this::quiet),
                        Buttons.plain(
                                words.say("shell.clock-behind.take"),
                                () -> goOn(session, behind))));
    }

    /** What went by between the last entry and the start is not known, and not counted. */
    private void goOn(SessionId session, Duration behind) {
        quiet();
        desk.perform(
                new NoteNewTime(desk.here(session), behind.negated().toMillis()), outcome -> {});
    }

    private void quiet() {
        until = Optional.empty();
        bar.hide();
    }

    /** A clock that was set right, or has come up to the last entry, needs nothing any more. */
    void tick(Moment now) {
        if (until.filter(last -> !now.instant().isBefore(last.instant())).isPresent()) {
            quiet();
        }
    }
}
