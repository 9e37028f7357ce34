package vigil.screen.credentials;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.layout.VBox;
import vigil.access.workplace.Notice;
import vigil.quantity.Moment;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** What has to be told of keys to who came in, one below the other, until it was seen. */
public final class NoticeBars extends VBox {
    private final Words words;
    private final ZoneId zone;

    /** Nothing to tell. */
    public NoticeBars(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** Tells these in place of those before. */
    public void show(List<Notice> notices) {
        getChildren().setAll(notices.stream().map(this::bar).toList());
    }

    private MessageBar bar(Notice notice) {
        MessageBar bar = new MessageBar();
        bar.show(
                MessageBar.Level.SHOULD,
                words.say(lead(notice)),
                sentence(notice),
                Buttons.plain(words.say("credentials.notice.seen"), () -> seen(bar)));
        return bar;
    }

    private static String lead(Notice notice) {
        return notice instanceof Notice.AnchorMissing
                ? "credentials.notice.store"
                : "credentials.notice";
    }

    private void seen(MessageBar bar) {
        getChildren().remove(bar);
    }

    private String sentence(Notice notice) {
        return switch (notice) {
            case Notice.RecoveryUsed(var at) ->
                    words.say(
                            "credentials.notice.recovery",
                            DisplayText.date(Moment.of(at, zone).local().toLocalDate()));
            case Notice.AnchorMissing(long _, var found) ->
                    found.unread()
                            .map(file -> words.say("credentials.notice.unread", found.last(), file))
                            .orElseGet(() -> words.say("credentials.notice.anchor", found.last()));
            case Notice.CardUsed _ -> words.say("credentials.notice.card");
            case Notice.OneAdministrator() -> words.say("credentials.notice.one");
            case Notice.EpochDue(boolean left) ->
                    words.say(left ? "credentials.notice.left" : "credentials.notice.year");
            case Notice.EnvelopeDue() -> words.say("credentials.notice.envelope");
        };
    }

    /** All that is told at present. */
    public List<String> told() {
        return getChildren().stream().map(bar -> ((MessageBar) bar).said()).toList();
    }
}
