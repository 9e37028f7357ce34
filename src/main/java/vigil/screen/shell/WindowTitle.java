package vigil.screen.shell;

import java.util.Optional;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.TreatmentSession;
import vigil.telling.PersonText;

/**
 * What the window's title says: name, record number and state of the open session (rule P6), and
 * none of it while it is locked.
 */
final class WindowTitle {
    private final Words words;

    WindowTitle(Words words) {
        this.words = words;
    }

    String of(boolean locked, Optional<TreatmentSession> session, String room) {
        return locked
                ? words.say("shell.title.locked")
                : session.map(this::of).orElseGet(() -> words.say("shell.title.room", room));
    }

    private String of(TreatmentSession session) {
        Chart chart = session.chart();
        return words.say(
                "shell.title.patient",
                PersonText.name(chart.patient().name()),
                chart.patient().mrn(),
                words.say("stage." + session.stage()));
    }
}
