package vigil.screen.setup;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;

/** The name of the room, and the zone of its clock. */
final class SiteFields {
    private static final int LONGEST = 80;

    private final Words words;
    private final LineField room;
    private final LineField zone;

    /** Empty but for the zone of this computer. */
    SiteFields(Words words, ZoneId here) {
        this.words = words;
        room =
                new LineField(words, words.say("setup.site.room"), true)
                        .prompt(words.say("setup.site.room.prompt"))
                        .judgedBy(
                                text ->
                                        text.length() > LONGEST
                                                ? Optional.of(
                                                        words.say("setup.site.room.long", LONGEST))
                                                : Optional.empty());
        zone =
                new LineField(words, words.say("setup.site.zone"), true)
                        .help(words.say("setup.site.zone.help"))
                        .judgedBy(this::unknown);
        zone.textProperty().set(here.getId());
    }

    private Optional<String> unknown(String typed) {
        return read(typed).isPresent()
                ? Optional.empty()
                : Optional.of(words.say("setup.site.zone.unknown"));
    }

    private static Optional<ZoneId> read(String typed) {
        try {
            return Optional.of(ZoneId.of(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    LineField room() {
        return room;
    }

    LineField zone() {
        return zone;
    }

    void show(Founding.Site site) {
        room.textProperty().set(site.room());
        zone.textProperty().set(site.zone().getId());
    }

    /** What is typed; both have settled. */
    Founding.Site site() {
        return new Founding.Site(room.text().strip(), read(zone.text()).orElseThrow());
    }
}
