package vigil.screen.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import vigil.screen.desk.Receipt;
import vigil.screen.desk.Receipt.Standing;
import vigil.screen.kit.RowInSight;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** Receipts: what wants somebody first, then what waits, then what is there, the newest first. */
final class ReceiptList {
    private final ListView<Receipt> list = new ListView<>();
    private final Function<Receipt, Instant> took;
    private boolean showing;
    private boolean byHand;

    /**
     * An empty list.
     *
     * @param took when the session of a receipt took place: of those with the same standing since
     *     the same time the newest session comes first
     */
    ReceiptList(
            Words words,
            Function<Receipt, String> said,
            Function<Receipt, String> who,
            Function<Receipt, Instant> took,
            Consumer<Optional<Receipt>> chosen) {
        this.took = took;
        list.setAccessibleText(words.say("outbox.list"));
        list.setPlaceholder(Style.on(new Label(words.say("outbox.none")), Style.MUTED, Style.WRAP));
        list.setCellFactory(view -> new ReceiptCell(words, said, who));
        list.setStyle("-fx-min-height: 12em; -fx-pref-height: 24em;");
        Style.on(list, Style.ENTRY_LIST);
        RowInSight.keep(list);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        one -> {
                            byHand |= !showing;
                            chosen.accept(Optional.ofNullable(one));
                        });
    }

    /** From here on the first row is at hand, until another one is chosen. */
    void anew() {
        byHand = false;
    }

    /** Shows these; the one that somebody chose stays at hand, else the first is. */
    void show(List<Receipt> all) {
        Optional<Receipt> before = byHand ? chosen() : Optional.empty();
        List<Receipt> sorted =
                all.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Receipt one) -> ReceiptState.of(one.standing()))
                                        .thenComparing(
                                                one -> at(one.standing()),
                                                Comparator.reverseOrder())
                                        .thenComparing(took, Comparator.reverseOrder())
                                        .thenComparing(one -> one.session().value())
                                        .thenComparing(Receipt::target))
                        .toList();
        showing = true;
        list.getItems().setAll(sorted);
        before.flatMap(old -> sorted.stream().filter(one -> same(old, one)).findFirst())
                .or(() -> sorted.stream().findFirst())
                .ifPresent(list.getSelectionModel()::select);
        showing = false;
    }

    private static boolean same(Receipt one, Receipt other) {
        return one.session().equals(other.session())
                && one.revision() == other.revision()
                && one.target().equals(other.target());
    }

    private static Instant at(Standing standing) {
        return switch (standing) {
            case Standing.Refused(Instant at, String code, String words) -> at;
            case Standing.Waiting(Instant due, Optional<String> last) -> due;
            case Standing.OnItsWay _ -> Instant.EPOCH;
            case Standing.There(Instant since) -> since;
            case Standing.TakenOut(Instant at, String reason) -> at;
            case Standing.Replaced _ -> Instant.EPOCH;
        };
    }

    Optional<Receipt> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    ListView<Receipt> node() {
        return list;
    }
}
