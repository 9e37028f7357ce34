package vigil.screen.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.access.accounts.Account;
import vigil.people.StaffId;
import vigil.screen.credentials.DoorText;
import vigil.screen.kit.Chip;
import vigil.screen.kit.PickGrid;
import vigil.screen.kit.Style;
import vigil.screen.kit.Tone;
import vigil.screen.kit.Words;
import vigil.telling.PersonText;

/**
 * All accounts: Up and Down move, and the one at hand is shown beside the list; Enter goes to what
 * can be done with it. One Tab stop.
 */
final class AccountList extends VBox {
    private static final double[] SHARES = {34, 30, 15, 21};

    private final Words words;
    private final DoorText text;
    private final Consumer<Account> atHand;
    private final Runnable enter;
    private final List<GridPane> rows = new ArrayList<>();
    private List<Account> shown = List.of();
    private Optional<StaffId> chosen = Optional.empty();

    AccountList(Words words, Consumer<Account> atHand, Runnable enter) {
        this.words = words;
        this.text = new DoorText(words);
        this.atHand = atHand;
        this.enter = enter;
    }

    /** Shows these: who works here first, by name; who left last. */
    void show(List<Account> accounts) {
        boolean focused = rows.stream().anyMatch(GridPane::isFocused);
        shown =
                accounts.stream()
                        .sorted(
                                Comparator.comparing(Account::state)
                                        .thenComparing(one -> PersonText.staff(one.member())))
                        .toList();
        rows.clear();
        shown.forEach(account -> rows.add(row(account)));
        getChildren().setAll(header());
        getChildren().addAll(rows);
        int at = Math.max(0, place());
        choose(at);
        if (focused && !rows.isEmpty()) {
            rows.get(at).requestFocus();
        }
    }

    private int place() {
        for (int at = 0; at < shown.size(); at++) {
            if (chosen.filter(shown.get(at).member().id()::equals).isPresent()) {
                return at;
            }
        }
        return -1;
    }

    private void choose(int at) {
        if (at < 0 || at >= rows.size()) {
            return;
        }
        Account account = shown.get(at);
        chosen = Optional.of(account.member().id());
        for (int row = 0; row < rows.size(); row++) {
            Style.AT_HAND.set(rows.get(row), row == at);
            rows.get(row).setFocusTraversable(row == at);
        }
        atHand.accept(account);
    }

    private GridPane header() {
        return PickGrid.head(
                Stream.of("name", "roles", "badge", "state")
                        .map(column -> words.say("accounts.column." + column))
                        .toList(),
                SHARES);
    }

    private GridPane row(Account account) {
        GridPane grid = PickGrid.row(SHARES);
        String name = PersonText.staff(account.member());
        String roles = roles(account);
        boolean here = account.state() == Account.State.ACTIVE;
        String badge = words.say("accounts.badge." + account.badge().isPresent());
        Chip state =
                new Chip(
                        here ? Tone.GOOD : Tone.NEUTRAL,
                        words.say("accounts.state." + account.state()));
        grid.add(
                new VBox(
                        wrapped(name, Style.STRONG),
                        wrapped(account.member().id().value(), Style.MUTED, Style.SMALL)),
                0,
                0);
        grid.add(wrapped(roles), 1, 0);
        grid.add(wrapped(badge, Style.MUTED), 2, 0);
        grid.add(state, 3, 0);
        grid.setAccessibleRole(AccessibleRole.BUTTON);
        grid.setAccessibleText(String.join(", ", name, roles, badge, state.getText()));
        grid.setOnMouseClicked(event -> goTo(grid));
        grid.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, grid));
        return grid;
    }

    private String roles(Account account) {
        String roles =
                account.member().roles().stream()
                        .sorted()
                        .map(text::role)
                        .collect(Collectors.joining(", "));
        return roles.isEmpty() ? words.say("accounts.roles.none") : roles;
    }

    private static Label wrapped(String said, Style... styles) {
        Label label = Style.on(new Label(said), styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void key(KeyEvent event, GridPane row) {
        switch (event.getCode()) {
            case ENTER, SPACE -> {
                event.consume();
                enter.run();
            }
            case DOWN -> move(event, row, 1);
            case UP -> move(event, row, -1);
            default -> {}
        }
    }

    private void move(KeyEvent event, GridPane row, int by) {
        event.consume();
        int to = rows.indexOf(row) + by;
        if (to >= 0 && to < rows.size()) {
            goTo(rows.get(to));
        }
    }

    private void goTo(GridPane row) {
        choose(rows.indexOf(row));
        row.requestFocus();
    }

    /** Puts the focus on the account at hand. */
    void takeFocus() {
        int at = place();
        if (at >= 0) {
            rows.get(at).requestFocus();
        }
    }
}
