package vigil.screen.backup;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vigil.keeping.Backup;
import vigil.screen.desk.KeepingText;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** All backups, the newest first: Up and Down choose one, Enter tries a restore of it out. */
final class BackupList {
    private static final double ROW_EM = 3.2;
    private static final int MOST_ROWS = 9;

    private final ListView<Backup> list = new ListView<>();

    BackupList(Words words, ZoneId zone, Runnable enter) {
        list.setAccessibleText(words.say("backup.list"));
        list.setPlaceholder(Style.on(new Label(words.say("backup.none")), Style.MUTED));
        list.setCellFactory(view -> new Row(one -> KeepingText.backup(words, one, zone)));
        Style.on(list, Style.SEARCH_LIST);
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && chosen().isPresent()) {
                        event.consume();
                        enter.run();
                    }
                });
        show(List.of());
    }

    private static final class Row extends ListCell<Backup> {
        private final Function<Backup, String> said;

        Row(Function<Backup, String> said) {
            this.said = said;
        }

        @Override
        protected void updateItem(@Nullable Backup backup, boolean empty) {
            super.updateItem(backup, empty);
            setText(backup == null || empty ? "" : said.apply(backup));
        }
    }

    /** Shows these; the one that was chosen stays so, else the newest is. */
    void show(List<Backup> backups) {
        Optional<Backup> before = chosen();
        list.getItems().setAll(backups);
        before.filter(backups::contains)
                .or(() -> backups.stream().findFirst())
                .ifPresent(list.getSelectionModel()::select);
        double em = ROW_EM * Math.clamp(backups.size(), 2, MOST_ROWS) + 1;
        list.setStyle(
                "-fx-pref-height: %1$sem; -fx-min-height: %1$sem; -fx-fixed-cell-size: %2$sem;"
                        .formatted(em, ROW_EM));
    }

    Optional<Backup> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    ListView<Backup> node() {
        return list;
    }
}
