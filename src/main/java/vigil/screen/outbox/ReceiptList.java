package vigil.screen.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vigil.screen.desk.Receipt;
import vigil.screen.desk.Receipt.Standing;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** Receipts: what wants somebody first, then what waits, then what is there, the newest first. */
final class ReceiptList {
    private static final double HEIGHT_EM = 30;

    private final ListView<Receipt> list = new ListView<>();

    ReceiptList(
            Words words,
            Function<Receipt, String> said,
            Runnable enter,
            Consumer<Optional<Receipt>> chosen) {
        list.setAccessibleText(words.say("outbox.list"));
        list.setPlaceholder(Style.on(new Label(words.say("outbox.none")), Style.MUTED, Style.WRAP));
        list.setCellFactory(view -> new Row(said));
        list.setStyle("-fx-pref-height: %sem;".formatted(HEIGHT_EM));
        Style.on(list, Style.SEARCH_LIST);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(one -> chosen.accept(Optional.ofNullable(one)));
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER
                            && !event.isShortcutDown()
                            && chosen().isPresent()) {
                        event.consume();
                        enter.run();
                    }
                });
    }

    private static final class Row extends ListCell<Receipt> {
        private final Function<Receipt, String> said;

        Row(Function<Receipt, String> said) {
            this.said = said;
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Receipt receipt, boolean empty) {
            super.updateItem(receipt, empty);
            setText(receipt == null || empty ? "" : said.apply(receipt));
        }
    }

    /** Shows these; the one that was chosen stays so, else the first is. */
    void show(List<Receipt> all) {
        Optional<Receipt> before = chosen();
        List<Receipt> sorted =
                all.stream()
                        .sorted(
                                Comparator.comparingInt((Receipt one) -> rank(one.standing()))
                                        .thenComparing(
                                                one -> at(one.standing()),
                                                Comparator.reverseOrder())
                                        .thenComparing(one -> one.session().value())
                                        .thenComparing(Receipt::target))
                        .toList();
        list.getItems().setAll(sorted);
        before.flatMap(old -> sorted.stream().filter(one -> same(old, one)).findFirst())
                .or(() -> sorted.stream().findFirst())
                .ifPresent(list.getSelectionModel()::select);
    }

    private static boolean same(Receipt one, Receipt other) {
        return one.session().equals(other.session())
                && one.revision() == other.revision()
                && one.target().equals(other.target());
    }

    private static int rank(Standing standing) {
        return switch (standing) {
            case Standing.Refused ignored -> 0;
            case Standing.Waiting ignored -> 1;
            case Standing.OnItsWay ignored -> 2;
            case Standing.There ignored -> 3;
            case Standing.Replaced ignored -> 4;
        };
    }

    private static Instant at(Standing standing) {
        return switch (standing) {
            case Standing.Refused(Instant at, String code, String words) -> at;
            case Standing.Waiting(Instant due, Optional<String> last) -> due;
            case Standing.OnItsWay ignored -> Instant.EPOCH;
            case Standing.There(Instant since) -> since;
            case Standing.Replaced ignored -> Instant.EPOCH;
        };
    }

    Optional<Receipt> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    ListView<Receipt> node() {
        return list;
    }
}
