package vigil.screen.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vigil.access.workplace.NotOpened;
import vigil.quantity.Moment;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;

/** What a form says of a password that opened nothing, and how long the next try has to wait. */
public final class Waiting {
    /** The time that a window shows may lie so far behind that of whoever judges the next try. */
    private static final Duration BEHIND = Duration.ofSeconds(1);

    private final Words words;
    private final FormPanel form;
    private Optional<Instant> until = Optional.empty();

    /** Says it in a form. */
    public Waiting(Words words, FormPanel form) {
        this.words = words;
        this.form = form;
    }

    /** Says why it stayed shut; the wait begins now. */
    public void shut(NotOpened why, Moment now) {
        shut(why, new DoorText(words).of(why), now);
    }

    /** The same where the code of a paper was typed. */
    public void paperShut(NotOpened why, Moment now) {
        shut(why, new DoorText(words).ofPaper(why), now);
    }

    private void shut(NotOpened why, String said, Moment now) {
        until = DoorText.wait(why).map(wait -> now.instant().plus(wait).plus(BEHIND));
        form.say(MessageBar.Level.SHOULD, words.say("credentials.shut"), said);
    }

    /** Says once that the wait is over. */
    public void tick(Moment now) {
        until.filter(end -> !end.isAfter(now.instant()))
                .ifPresent(
                        over -> {
                            until = Optional.empty();
                            form.say(MessageBar.Level.INFO, "", words.say("credentials.wait.over"));
                        });
    }

    /** Says nothing any more. */
    public void forget() {
        until = Optional.empty();
        form.quiet();
    }
}
