package vigil.command;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.keeping.Backup;
import vigil.keeping.Damage;
import vigil.keeping.StoreReading;
import vigil.wording.DisplayText;

/** What a whole reading of a store found, as it is answered. Names sessions and nobody. */
final class StoreFindings {
    private static final int HEAD_SHOWN = 16;

    private StoreFindings() {}

    /** Puts it into an answer; answers with what the program ends with because of it. */
    static ExitCode said(StoreReading reading, Answer answer) {
        return said(reading, Optional.empty(), answer);
    }

    /**
     * The same of a store.
     *
     * @param unanchored that its end was not found outside it, as long as nobody compared it
     */
    static ExitCode said(
            StoreReading reading, Optional<StoreKeeper.EndNotFound> unanchored, Answer answer) {
        answer.put("store", reading.store());
        answer.put("facts", reading.head().revision());
        answer.put("head", head(reading));
        answer.put("sound", reading.sound());
        answer.put("findings", reading.damage().stream().map(StoreFindings::fields).toList());
        unanchored.ifPresent(end -> answer.put("unanchored", end.last()));
        unanchored
                .flatMap(StoreKeeper.EndNotFound::unread)
                .ifPresent(file -> answer.put("unread", file));
        if (reading.sound() && unanchored.isPresent()) {
            answer.line("command.verify.unanchored", reading.head().revision(), head(reading));
            compare(unanchored.get(), answer);
            return ExitCode.CONTENT;
        }
        if (reading.sound()) {
            answer.line("command.verify.sound", reading.head().revision(), head(reading));
            return ExitCode.DONE;
        }
        answer.trouble("command.verify.damaged", reading.damage().size());
        reading.damage().forEach(one -> finding(one, answer));
        return ExitCode.CONTENT;
    }

    /** That the file no longer refused changes, as long as that is so or was until now. */
    static ExitCode unguarded(List<String> names, Answer answer) {
        if (names.isEmpty()) {
            return ExitCode.DONE;
        }
        answer.put("unguarded", names);
        answer.trouble("command.verify.unguarded", String.join(", ", names));
        return ExitCode.CONTENT;
    }

    private static void compare(StoreKeeper.EndNotFound end, Answer answer) {
        OffsetDateTime at = end.at().local();
        answer.line(
                end.unread().isPresent() ? "accounts.unread.story" : "accounts.anchor.story",
                DisplayText.date(at.toLocalDate()),
                DisplayText.time(at.toLocalTime()),
                end.last(),
                end.unread().orElse(""));
        answer.line("command.verify.compare", end.last());
    }

    private static String head(StoreReading reading) {
        String hash = reading.head().hash();
        return hash.substring(0, Math.min(HEAD_SHOWN, hash.length()));
    }

    private static void finding(Damage one, Answer answer) {
        String finding = answer.finding(one.beside());
        if (one.fact() == 0) {
            answer.trouble("command.verify.file", finding);
        } else if (one.session().isPresent()) {
            answer.trouble(
                    "command.verify.session", one.fact(), one.session().get().value(), finding);
        } else {
            answer.trouble("command.verify.fact", one.fact(), finding);
        }
    }

    private static Map<String, Object> fields(Damage one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fact", one.fact());
        one.session().ifPresent(id -> fields.put("session", id.value().toString()));
        fields.put("finding", one.finding());
        return fields;
    }

    /** Backups as a program reads them. */
    static List<Map<String, Object>> fields(List<Backup> backups) {
        return backups.stream().map(StoreFindings::fields).toList();
    }

    static Map<String, Object> fields(Backup backup) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", backup.file().toString());
        fields.put("made", backup.made().toString());
        fields.put("facts", backup.facts());
        return fields;
    }
}
