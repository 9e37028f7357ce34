package vigil.screen.kit;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Rows with stops among them, scrolled so that the stop with the focus is always in sight. */
public final class FormScroll extends ScrollPane {
    private static final double AROUND = 12;

    /** A stop of many rows, of which one is at hand: that one is in sight. */
    public interface OneStop {

        /** The row at hand; nothing where there are no rows. */
        Optional<? extends Node> rowAtHand();
    }

    /** Where the stop with the focus lies among the rows, and how much of them is shown. */
    private record Settled(Node stop, Bounds place, double shown, double rows) {}

    private final Region rows;
    private final Runnable lookAgain = this::lookAgain;
    private Optional<Settled> settled = Optional.empty();
    private Optional<Node> wanted = Optional.empty();
    private Optional<Node> opened = Optional.empty();
    private Subscription followed = Subscription.EMPTY;

    /** Scrolls these rows, as wide as they are shown. */
    public FormScroll(Region rows) {
        super(rows);
        this.rows = rows;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
        sceneProperty().subscribe(this::follow);
        skinProperty().subscribe(this::drawOnlyWhatChanged);
    }

    /** Is never lower than so many em: where there is less room, what lies around it scrolls. */
    public FormScroll atLeast(double em) {
        setStyle(String.format(Locale.ROOT, "-fx-min-height: %.2fem;", em));
        return this;
    }

    /**
     * The library keeps a picture of all that is in sight and draws it whole for one new letter.
     */
    private void drawOnlyWhatChanged() {
        lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
    }

    /**
     * Brings what opened beside the focus into sight, in the form around it if it stands in one;
     * the stop with the focus stays in sight.
     */
    public static void reveal(Node node) {
        Outwards.first(FormScroll.class, node)
                .ifPresent(
                        scroll -> {
                            scroll.opened = Optional.of(node);
                            scroll.requestLayout();
                        });
    }

    /** What is said of a field stands there, and not below it: it is in sight with the field. */
    public static void saidAt(EntryField field, Node said) {
        field.getProperties().put(FormScroll.class, said);
    }

    /** Brings another row of a stop into sight, now that it is at hand. */
    public static void seek(Node row) {
        Outwards.first(FormScroll.class, row)
                .ifPresent(
                        scroll -> {
                            scroll.wanted = Optional.of(row);
                            scroll.requestLayout();
                        });
    }

    /**
     * Shows more of a stop that is higher than what is shown of it.
     *
     * @param down toward its end, else toward its beginning
     * @return whether there was more of it that way
     */
    public static boolean more(Node stop, boolean down) {
        return Outwards.from(stop)
                .filter(FormScroll.class::isInstance)
                .anyMatch(scroll -> ((FormScroll) scroll).moves(stop, down));
    }

    private boolean moves(Node stop, boolean down) {
        Bounds place = among(stop);
        double shown = getViewportBounds().getHeight();
        double hidden = rows.getHeight() - shown;
        double before = getVvalue() * hidden;
        double wanted =
                down
                        ? Math.min(before + shown / 2, place.getMaxY() + AROUND - shown)
                        : Math.max(before - shown / 2, place.getMinY() - AROUND);
        if (hidden <= 0 || down != wanted > before) {
            return false;
        }
        double was = getVvalue();
        setVvalue(Math.clamp(wanted / hidden, 0, 1));
        return was != getVvalue();
    }

    /**
     * Where rows came or went, and where the pane became lower, all has its place only when all is
     * laid out. What was scrolled by hand is left: nothing has moved among the rows.
     */
    private void lookAgain() {
        Optional<Node> stop = Optional.ofNullable(getScene().getFocusOwner()).filter(this::holds);
        Optional<Settled> now = stop.map(this::lies);
        if (!now.equals(settled)) {
            settled = now;
            stop.ifPresent(this::scrollTo);
        }
    }

    private Settled lies(Node stop) {
        Node mark = whole(stop);
        for (Node at = mark; !at.equals(rows); at = at.getParent()) {
            if (at instanceof ScrollPane) {
                mark = at;
            }
        }
        Bounds place = mark.getLayoutBounds();
        for (Node at = mark; !at.equals(rows); at = at.getParent()) {
            place = at.localToParent(place);
        }
        return new Settled(stop, place, getHeight(), rows.getHeight());
    }

    private void follow(Scene scene) {
        followed.unsubscribe();
        followed = scene == null ? Subscription.EMPTY : following(scene);
    }

    private Subscription following(Scene scene) {
        scene.addPostLayoutPulseListener(lookAgain);
        return scene.focusOwnerProperty()
                .subscribe(
                        owner -> {
                            opened = Optional.empty();
                            wanted = Optional.ofNullable(owner).filter(this::holds);
                            requestLayout();
                        })
                .and(() -> scene.removePostLayoutPulseListener(lookAgain));
    }

    private boolean holds(Node node) {
        return Outwards.from(node).anyMatch(rows::equals);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** The library's own height forgets that rows are narrower by what lies around them. */
    @Override
    protected double computePrefHeight(double width) {
        double beside = snappedLeftInset() + snappedRightInset();
        double around = snappedTopInset() + snappedBottomInset();
        return around + rows.prefHeight(width < 0 ? width : Math.max(0, width - beside));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        opened.filter(Node::isManaged).filter(this::holds).ifPresent(this::scrollTo);
        wanted.filter(this::holds).ifPresent(this::scrollTo);
        wanted = Optional.empty();
    }

    /** A field with all that is said and offered below it, or of many rows the one at hand. */
    private static Node whole(Node node) {
        if (node instanceof OneStop stop) {
            return stop.rowAtHand().<Node>map(row -> row).orElse(node);
        }
        return Outwards.from(node)
                .filter(FormScroll::isField)
                .findFirst()
                .map(FormScroll::withItsLabel)
                .orElse(node);
    }

    /** A search has no label of its own: it stands in the step that is answered by it. */
    private static Node withItsLabel(Node field) {
        return field instanceof SearchField<?> && field.getParent() instanceof EntryStep
                ? field.getParent()
                : field;
    }

    private static boolean isField(Node node) {
        return node instanceof TypedStep
                || node instanceof SecretField
                || node instanceof SearchField<?>;
    }

    private void scrollTo(Node node) {
        double v = getVvalue();
        double h = getHvalue();
        bring(node);
        if (v != getVvalue() || h != getHvalue()) {
            Outwards.first(FormScroll.class, getParent())
                    .ifPresent(around -> around.settled = Optional.empty());
        }
    }

    private void bring(Node node) {
        rows.layout();
        Bounds shown = getViewportBounds();
        Bounds place = withItsQuestion(node, shown.getHeight() - 2 * AROUND);
        setVvalue(
                moved(
                        getVvalue(),
                        place.getMinY(),
                        place.getMaxY(),
                        shown.getHeight(),
                        rows.getHeight()));
        setHvalue(
                moved(
                        getHvalue(),
                        place.getMinX(),
                        place.getMaxX(),
                        shown.getWidth(),
                        rows.getWidth()));
    }

    /** An answer with what is asked and all other answers; what does not fit is left out. */
    private Bounds withItsQuestion(Node node, double room) {
        Bounds stop = withWhatIsSaid(whole(node), room);
        Optional<Bounds> asked = Outwards.first(ChoiceRow.class, node).map(this::among);
        if (asked.filter(row -> row.getHeight() <= room).isPresent()) {
            return asked.get();
        }
        return asked.map(row -> fromTo(row.getMinY(), stop))
                .filter(part -> part.getHeight() <= room)
                .orElse(stop);
    }

    private Bounds withWhatIsSaid(Node stop, double room) {
        Bounds place = among(stop);
        return stop.getProperties().get(FormScroll.class) instanceof Node said && said.isManaged()
                ? Optional.of(fromTo(place.getMinY(), place, among(said).getMaxY()))
                        .filter(both -> both.getHeight() <= room)
                        .orElse(place)
                : place;
    }

    private static Bounds fromTo(double top, Bounds stop) {
        return fromTo(top, stop, stop.getMaxY());
    }

    private static Bounds fromTo(double top, Bounds stop, double bottom) {
        return new BoundingBox(stop.getMinX(), top, stop.getWidth(), Math.max(0, bottom - top));
    }

    private Bounds among(Node node) {
        return rows.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    /** How far to scroll in one direction, from 0 to 1, so that all from here to there is shown. */
    private static double moved(double now, double from, double to, double shown, double whole) {
        double hidden = whole - shown;
        double before = now * hidden;
        if (hidden > 0 && from - AROUND < before) {
            return Math.max(0, (from - AROUND) / hidden);
        }
        if (hidden > 0 && to + AROUND > before + shown) {
            // Of what is larger than the pane the beginning is shown.
            return Math.clamp(Math.min(to + AROUND - shown, from - AROUND) / hidden, 0, 1);
        }
        return now;
    }
}
