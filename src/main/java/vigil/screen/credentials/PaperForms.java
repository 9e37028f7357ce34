package vigil.screen.credentials;

import java.util.Optional;
import java.util.function.Supplier;
import vigil.access.keys.SlotKind;
import vigil.access.workplace.PaperKey;
import vigil.quantity.Moment;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.SheetPrinter;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/**
 * A code on paper from its first sight to the safe: shown and printed, then typed back once. It
 * counts only when it was typed back.
 */
public final class PaperForms {

    /** What is printed beside the code. */
    public record Place(String room, Moment now) {}

    private final Words words;
    private final Supplier<Door> door;
    private final CountersignedForm shown;
    private Optional<PaperKey> paper = Optional.empty();

    /** Shows its forms there. */
    public PaperForms(Words words, Supplier<Door> door, CountersignedForm shown) {
        this.words = words;
        this.door = door;
        this.shown = shown;
    }

    /**
     * Begins with a new code.
     *
     * @param done called when it was typed back and is on disk
     * @param leave called when it is left; the code is forgotten then
     */
    public void begin(SlotKind kind, Place place, Runnable done, Runnable leave) {
        door.get()
                .onLedger(
                        at -> at.paperKeys().prepare(kind),
                        made -> {
                            forget();
                            paper = Optional.of(made);
                            print(made, place, done, leave);
                        },
                        fault -> leave.run());
    }

    /** Forgets a code that was not typed back. */
    public void forget() {
        paper.ifPresent(PaperKey::close);
        paper = Optional.empty();
    }

    private String of(SlotKind kind, String what) {
        return words.say(
                "credentials.paper." + (kind == SlotKind.RECOVERY ? "sheet" : "card") + "." + what);
    }

    private void print(PaperKey made, Place place, Runnable done, Runnable leave) {
        PaperSheet sheet =
                new PaperSheet(
                        words,
                        made,
                        place.room(),
                        DisplayText.date(place.now().local().toLocalDate()));
        FormPanel form =
                new FormPanel(
                        words,
                        of(made.kind(), "print"),
                        words.say("credentials.paper.print.text"),
                        words.say("credentials.paper.next"),
                        () -> typeBack(made, place, done, leave),
                        leave);
        form.say(sheet)
                .beside(
                        Buttons.plain(
                                words.say("credentials.paper.print"), () -> print(form, sheet)));
        shown.show(form);
    }

    private void print(FormPanel form, PaperSheet sheet) {
        switch (SheetPrinter.print(sheet)) {
            case PRINTED ->
                    form.say(MessageBar.Level.SETTLED, "", words.say("credentials.paper.printed"));
            case NOT_PRINTED ->
                    form.say(
                            MessageBar.Level.SHOULD,
                            "",
                            words.say("credentials.paper.not-printed"));
            case NO_PRINTER ->
                    form.say(
                            MessageBar.Level.SHOULD, "", words.say("credentials.paper.no-printer"));
        }
    }

    private void typeBack(PaperKey made, Place place, Runnable done, Runnable leave) {
        CodeField code = new CodeField(words, words.say("credentials.paper.typed"));
        FormPanel form =
                new FormPanel(
                                words,
                                words.say("credentials.paper.back.title"),
                                words.say("credentials.paper.back.text"),
                                words.say("credentials.paper.back.act"),
                                () ->
                                        shown.keep(
                                                of(made.kind(), "what"),
                                                (at, second) ->
                                                        at.paperKeys()
                                                                .typedBack(
                                                                        made,
                                                                        code.typed(),
                                                                        of(made.kind(), "name"),
                                                                        second),
                                                () -> {
                                                    forget();
                                                    done.run();
                                                }),
                                leave)
                        .add(code.field())
                        .beside(
                                Buttons.plain(
                                        words.say("credentials.paper.again"),
                                        () -> print(made, place, done, leave)));
        shown.show(form);
    }
}
