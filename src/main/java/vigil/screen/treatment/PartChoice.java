package vigil.screen.treatment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.screen.kit.ChoiceRow;

/** The first row of a form with several parts: it chooses which part is open below it. */
final class PartChoice<P extends Enum<P>> {
    private final List<P> parts;
    private final FormText text;
    private final ChoiceRow<P> row;

    /** A row of all parts; the form is built anew when another one is chosen. */
    PartChoice(String spoken, List<P> parts, Function<P, String> label, FormSheet sheet) {
        this.parts = parts;
        this.text = sheet.text();
        this.row = new ChoiceRow<>("", spoken, parts, label);
        row.valueProperty()
                .subscribe(
                        (before, now) -> {
                            if (now.filter(part -> !part.name().equals(where())).isPresent()) {
                                text.set(FormText.WHERE, now.get().name());
                                sheet.arrange();
                            }
                        });
    }

    private String where() {
        return text.get(FormText.WHERE);
    }

    /** The part that is open; the first where none was chosen. */
    P open() {
        return parts.stream()
                .filter(part -> part.name().equals(where()))
                .findFirst()
                .orElse(parts.getFirst());
    }

    /** Puts the row on top of the form and shows which part is open. */
    P begin(FormRows rows) {
        P open = open();
        text.set(FormText.WHERE, open.name());
        row.valueProperty().set(Optional.of(open));
        rows.fixed(new FixedStep(row));
        return open;
    }
}
