package vigil.screen.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FlowLine;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.telling.PersonText;
import vigil.wording.DisplayText;

/** The line on top: product, room, where one is, who is signed in, the clock. */
final class TopLine extends StackPane {

    /** The places of the top line. */
    enum Crumb {
        BOARD,
        SESSION,
        RECORD,
        REVIEW,
        CLINIC;

        private static Crumb of(String screen) {
            return switch (screen) {
                case "board" -> BOARD;
                case "record" -> RECORD;
                case "review", "outbox" -> REVIEW;
                case "settings", "accounts", "audit", "backup" -> CLINIC;
                default -> SESSION;
            };
        }
    }

    private static final double ROOM_EM = 74;
    private static final double PERSON_EM = 11;

    private final Words words;
    private final FlowLine line = new FlowLine(Style.TOPLINE);
    private final HBox trail = Style.on(new HBox(), Style.LINE);
    private final List<Node> names;
    private final List<Node> now;
    private final Map<Crumb, Button> crumbs = new EnumMap<>(Crumb.class);
    private final Label person = Style.on(new Label(), Style.MUTED);
    private final Label clock = Style.on(new Label(), Style.CLOCK);
    private final Label date = Style.on(new Label(), Style.MUTED);

    TopLine(Words words, String room, Map<Crumb, Runnable> ways, Runnable lock) {
        this.words = words;
        Label product = Style.on(new Label(words.say("shell.product")), Style.PRODUCT);
        product.setMinWidth(Region.USE_PREF_SIZE);
        trail.getChildren().setAll(trail(ways));
        Label roomName = new Label(room);
        roomName.setMinWidth(Region.USE_PREF_SIZE);
        clock.setMinWidth(Region.USE_PREF_SIZE);
        Label hint = Style.on(new Label(words.say("shell.clock.hint")), Style.CLOCK_HINT);
        hint.setMinWidth(Region.USE_PREF_SIZE);
        person.setMinWidth(Region.USE_PREF_SIZE);
        person.setWrapText(true);
        widthProperty().subscribe(width -> makeRoom());
        person.fontProperty().subscribe(font -> makeRoom());
        HBox time = Style.on(new HBox(clock, hint), Style.LINE);
        Button lockNow = Style.on(Buttons.quiet(words.say("shell.lock.button"), lock), Style.MUTED);
        lockNow.setFocusTraversable(false);
        names = List.of(product, roomName);
        now = List.of(date, person, lockNow, time);
        tight(false);
        getChildren().add(line);
    }

    /**
     * In a tight frame the places stand first, so that no row of the line is half empty, and the
     * product, which the title of the window names too, is left out.
     */
    void tight(boolean tight) {
        List<Node> left = new ArrayList<>(tight ? List.of() : names);
        left.add(trail);
        if (tight) {
            left.add(names.getLast());
        }
        line.show(left, now);
    }

    private List<Node> trail(Map<Crumb, Runnable> ways) {
        List<Node> trail = new ArrayList<>();
        for (Crumb crumb : Crumb.values()) {
            if (!trail.isEmpty()) {
                trail.add(Style.on(new Label("·"), Style.MUTED));
            }
            Button button =
                    Style.on(
                            Buttons.quiet(
                                    words.say("shell.crumb." + crumb),
                                    ways.getOrDefault(crumb, () -> {})),
                            Style.CRUMB);
            button.setFocusTraversable(false);
            crumbs.put(crumb, button);
            trail.add(button);
        }
        return trail;
    }

    /**
     * The date is the first thing to go where there is little room; it is never cut. There a very
     * long name wraps: else the clock would stand in a line of its own.
     */
    private void makeRoom() {
        double em = person.getFont().getSize();
        boolean room = getWidth() > ROOM_EM * em;
        Visibility.set(date, room);
        person.setPrefWidth(Region.USE_COMPUTED_SIZE);
        if (!room && person.prefWidth(-1) > PERSON_EM * em) {
            person.setPrefWidth(PERSON_EM * em);
        }
    }

    /** Says on which screen one is, and whether there is a session to go to. */
    void at(String screen, boolean session) {
        Crumb here = Crumb.of(screen);
        crumbs.forEach(
                (crumb, button) -> {
                    Style.CRUMB.set(button, crumb != here);
                    Style.CRUMB_HERE.set(button, crumb == here);
                    boolean ofSession = crumb == Crumb.SESSION || crumb == Crumb.RECORD;
                    button.setDisable(ofSession && !session);
                });
    }

    void person(StaffMember member) {
        person.setText(PersonText.staff(member));
        person.setAccessibleText(words.say("shell.person", PersonText.staff(member)));
        makeRoom();
    }

    void time(Moment now) {
        clock.setText(words.time(now.local()));
        date.setText(DisplayText.date(now.local().toLocalDate()));
    }
}
